package classroom_test

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/media"
	"bellwork/quiz/store"
)

// drawing returns a picture that shows some words.
func drawing(t *testing.T, words string) quiz.File {
	t.Helper()
	f, err := media.Picture([]byte("<svg><text>" + words + "</text></svg>"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// picturesBank shows each picture below a stem and within an explanation.
func picturesBank(id string, files ...quiz.File) *quiz.Bank {
	b := wordsBank("a")
	b.ID, b.Files = id, files
	for _, f := range files {
		b.Questions[0].Media = append(b.Questions[0].Media, quiz.Media{Path: f.Path, Alt: "a picture"})
		b.Questions[0].Explanation += "![a picture](" + f.Path + ")"
	}
	return b
}

// keys returns the keys of a bucket.
func (c *class) keys(bucket string) (keys []string) {
	c.t.Helper()
	for e, err := range c.db.Scan(c.t.Context(), bucket, "") {
		if err != nil {
			c.t.Fatal(err)
		}
		keys = append(keys, e.Key)
	}
	return keys
}

func TestPicturesAreStoredOnce(t *testing.T) {
	small, large := drawing(t, "small"), drawing(t, strings.Repeat("large ", 100_000))
	c := newClass(t, quiz.Policy{}, picturesBank("one", small, large), picturesBank("two", large))
	for _, f := range []quiz.File{small, large} {
		got, err := c.Picture(t.Context(), path.Base(f.Path))
		if err != nil || !bytes.Equal(got, f.Data) {
			t.Errorf("%s: %d bytes, error %v, want %d", f.Path, len(got), err, len(f.Data))
		}
	}
	chunks := map[string]int{}
	for _, key := range c.keys("blobs") {
		chunks[key[:40]]++
	}
	if n := chunks[large.Path[6:46]]; len(chunks) != 4 || n != 3 || len(c.keys("pictures")) != 2 {
		t.Errorf("contents %v and pictures %v, want two banks and two pictures", chunks, c.keys("pictures"))
	}
	e, err := c.Edition("one")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]quiz.File{{Path: small.Path}, {Path: large.Path}}, e.Bank.Files); diff != "" {
		t.Errorf("the edition holds\n%s", diff)
	}
	was := c.keys("blobs")
	if err := c.Publish(t.Context(), picturesBank("one", small, large)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(was, c.keys("blobs")); diff != "" {
		t.Errorf("publishing again wrote\n%s", diff)
	}
	if err := c.Publish(t.Context(), e.Bank); err != nil {
		t.Errorf("an edition cannot be published again: %v", err)
	}
}

// A picture outlives the edition that showed it, and the edition outlives the
// server.
func TestPicturesOfOlderEditions(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bellwork.db")
	f := drawing(t, "map")
	db := openFile(t, file)
	c := openClass(t, db, quiz.Policy{}, picturesBank("words", f))
	ana := c.join("Ana")
	old := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	c = openClass(t, openFile(t, file), quiz.Policy{}, wordsBank("b"))
	sitting, err := c.Sitting(t.Context(), c.who(ana, morning), old.ID, morning)
	if err != nil {
		t.Fatal(err)
	}
	want := picturesBank("words", quiz.File{Path: f.Path})
	if diff := cmp.Diff(want, sitting.Bank); diff != "" {
		t.Errorf("the edition became\n%s", diff)
	}
	if data, err := c.Picture(t.Context(), path.Base(f.Path)); err != nil || !bytes.Equal(data, f.Data) {
		t.Errorf("error %v, %q", err, data)
	}
}

func TestUnknownPictures(t *testing.T) {
	f := drawing(t, "map")
	c := newClass(t, quiz.Policy{}, picturesBank("words", f))
	name := path.Base(f.Path)
	for _, unknown := range []string{
		"", "map.png", "../" + name, "media/" + name, strings.Replace(name, ".svg", ".png", 1), strings.ToUpper(name), name[1:],
		fmt.Sprintf("%040x.png", 1), fmt.Sprintf("%040x", 1), name + ".0",
	} {
		if data, err := c.Picture(t.Context(), unknown); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%q: %d bytes, error %v", unknown, len(data), err)
		}
	}
}

func TestPicturesThatCannotBeStored(t *testing.T) {
	f := drawing(t, "map")
	for name, bad := range map[string]quiz.File{
		"Path":    {Path: "map.svg", Data: f.Data},
		"Content": {Path: f.Path, Data: []byte("x")},
		"Nothing": {Path: f.Path},
	} {
		c := newClass(t, quiz.Policy{})
		if err := c.Publish(t.Context(), picturesBank("words", bad)); err == nil || len(c.keys("pictures"))+len(c.keys("blobs")) > 0 || len(c.Editions()) > 0 {
			t.Errorf("%s: error %v, pictures %v, contents %v, %d editions", name, err, c.keys("pictures"), c.keys("blobs"), len(c.Editions()))
		}
	}
}

// A bank without pictures has the hash that it had before there were any.
func TestEditionsWithoutPictures(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	e, err := c.Edition("words")
	if err != nil {
		t.Fatal(err)
	}
	data, err := store.NewBlobs(c.db, "blobs").Read(t.Context(), e.Hash)
	if err != nil || bytes.Contains(data, []byte("files")) {
		t.Errorf("error %v, stored %s", err, data)
	}
}
