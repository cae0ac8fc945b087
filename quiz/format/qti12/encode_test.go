package qti12

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
	"bellwork/quiz/media"
)

// kindsBank is a bank of all kinds, with a picture below a stem and one in a text.
func kindsBank(t *testing.T) quiz.Bank {
	t.Helper()
	data, err := os.ReadFile("testdata/kinds.yaml")
	if err != nil {
		t.Fatal(err)
	}
	b, issues, err := native.Decode(bytes.NewReader(data), native.Options{Name: "kinds.yaml"})
	if err != nil || len(issues) > 0 {
		t.Fatal(err, issues)
	}
	for size := 1; size <= 2; size++ {
		f, err := media.Picture([]byte(dot(t, size)))
		if err != nil {
			t.Fatal(err)
		}
		b.Files = append(b.Files, quiz.File{Path: f.Path, Data: f.Data})
	}
	b.Questions[0].Media = []quiz.Media{{Path: b.Files[0].Path, Alt: `A "small" dot`}}
	b.Questions[1].Explanation += "\n\n![a dot](" + b.Files[1].Path + ")"
	return b
}

// unpack lists the files of an archive with their contents.
func unpack(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f.Name, ".png") {
			content = fmt.Appendf(nil, "(%d bytes)\n", len(content))
		}
		fmt.Fprintf(&out, "-- %s --\n%s", f.Name, content)
	}
	return out.String()
}

// TestPackage shows the whole package that Canvas gets, and what is said about
// it. With BELLWORK_UPDATE=1 it writes the file.
func TestPackage(t *testing.T) {
	const golden = "testdata/kinds.package"
	b := kindsBank(t)
	var out bytes.Buffer
	losses, err := Encode(&out, &b)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, i := range losses {
		got += i.Code + " " + i.String() + "\n"
	}
	got += unpack(t, out.Bytes())
	if os.Getenv("BELLWORK_UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the package differs (-want +got):\n%s", diff)
	}
	var again bytes.Buffer
	if _, err := Encode(&again, &b); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Errorf("writing it again gives other bytes, error %v", err)
	}
}

// TestReadBack reads the package again: what became of each kind.
func TestReadBack(t *testing.T) {
	b := kindsBank(t)
	var out bytes.Buffer
	if _, err := Encode(&out, &b); err != nil {
		t.Fatal(err)
	}
	back, issues, err := Decode(&out)
	if err != nil || len(issues) > 0 {
		t.Fatal(err, issues)
	}
	want := map[quiz.Kind]quiz.Kind{quiz.KindOrder: quiz.KindMatch, quiz.KindDate: quiz.KindText}
	written := b.Questions[:len(b.Questions)-1] // the last cannot be written
	if len(back.Questions) != len(written) {
		t.Fatalf("%d questions, want %d", len(back.Questions), len(written))
	}
	for i := range written {
		kind := written[i].Kind()
		if k, ok := want[kind]; ok {
			kind = k
		}
		if got := &back.Questions[i]; got.ID != written[i].ID || got.Kind() != kind {
			t.Errorf("%s came back as %s, a %s; want a %s", written[i].ID, got.ID, got.Kind(), kind)
		}
	}
	if diff := cmp.Diff(b.Questions[0].Media, back.Questions[0].Media); diff != "" {
		t.Error(diff)
	}
	if len(back.Files) != 2 {
		t.Errorf("%d pictures", len(back.Files))
	}
}

// TestIDsDiffer sees that Canvas does not take two questions of different banks
// for the same.
func TestIDsDiffer(t *testing.T) {
	ident := func(title string) string {
		b := quiz.Bank{ID: "a", Title: title, Questions: []quiz.Question{{ID: "q1", Stem: "Read.", Body: &quiz.InfoBody{}}}}
		return newEncoder(&b).item(&b.Questions[0]).attrs[1]
	}
	rivers, again, lakes := ident("Rivers"), ident("Rivers"), ident("Lakes")
	if rivers == lakes {
		t.Errorf("the questions of two banks are both %s", rivers)
	}
	if rivers != again {
		t.Errorf("one question is %s, and then %s", rivers, again)
	}
}

// failingWriter fails at once.
type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestEncodeTellsOfTheWriter(t *testing.T) {
	if _, err := Encode(failingWriter{}, &quiz.Bank{}); err == nil {
		t.Error("no error")
	}
}

// TestQuestionWithoutBody leaves it out.
func TestQuestionWithoutBody(t *testing.T) {
	losses, err := Encode(io.Discard, &quiz.Bank{Questions: []quiz.Question{{ID: "a", Stem: "?"}}})
	if err != nil || len(losses) == 0 || losses[len(losses)-1].Code != "lost-question" {
		t.Errorf("losses %v, error %v", losses, err)
	}
}
