package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// TestDamagedFile starts the server on data files that it cannot use. It refuses with a sentence that says what to do,
// leaves the file as it is, and never starts empty.
func TestDamagedFile(t *testing.T) {
	whole, page := lessonFile(t), os.Getpagesize()
	const restore, version = "restore the last backup", "start that version"
	tests := []struct {
		name   string
		damage func(t *testing.T, path string)
		want   []string
	}{
		{"Empty", truncate(0), []string{"the end of the file is missing", restore}},
		{"CutInFirstHeader", truncate(50), []string{"the end of the file is missing", restore}},
		{"CutInSecondHeader", truncate(page + 40), []string{"the end of the file is missing", restore}},
		{"CutInHalf", truncate(len(whole) / 2), []string{"the end of the file is missing", restore}},
		{"LastPageGone", truncate(usedSize(whole) - page), []string{"the end of the file is missing", restore}},
		{"BitInFirstHeader", flip(func([]byte) int { return 16 + 17 }), []string{"damaged", restore}},
		{"BitInSecondHeader", flip(func([]byte) int { return page + 16 + 17 }), []string{"damaged", restore}},
		{"BitBeforeSecondHeader", flip(func([]byte) int { return page + 4 }), []string{"damaged", restore}},
		{"BitInName", flipEach("Ana of the test"), []string{"damaged", restore}},
		{"Foreign", replace(bytes.Repeat([]byte("not a data file\n"), 5000)), []string{"not a Bellwork data file", "--data"}},
		{"ForeignAndShort", replace([]byte("Dear diary, no quiz today")), []string{"not a Bellwork data file", "--data"}},
		{"ForeignBolt", foreignBolt, []string{"not a Bellwork data file", "--data"}},
		{"NewerFormat", newerFormat, []string{"newer version of Bellwork", version}},
		{"NewerRecord", newerRecord, []string{"newer version of Bellwork", version}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := t.TempDir()
			path := filepath.Join(data, dataFileName)
			if err := os.WriteFile(path, whole, 0o600); err != nil {
				t.Fatal(err)
			}
			tt.damage(t, path)
			refuses(t, data, path, tt.want)
		})
	}
}

// refuses sees that the server does not start, says what it should, and touches nothing.
func refuses(t *testing.T, data, path string, want []string) {
	t.Helper()
	before, files := contents(t, path), names(t, data)
	p := program.launch(t, serving(data))
	if status := p.wait(t, patience); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	for _, w := range append(want, path) {
		if !strings.Contains(p.stderr.String(), w) {
			t.Errorf("it does not say %q: %s", w, p.stderr)
		}
	}
	if p.stdout.String() != "" {
		t.Errorf("it announced itself: %s", p.stdout)
	}
	if !bytes.Equal(contents(t, path), before) {
		t.Error("the file was changed")
	}
	if now := names(t, data); !slices.Equal(now, files) {
		t.Errorf("the folder holds %q, not %q", now, files)
	}
}

// lessonFile returns a data file in which a pupil has worked.
func lessonFile(t *testing.T) []byte {
	t.Helper()
	data := newDataFolder(t)
	p := program.start(t, data)
	newPupil("Ana of the test", 1).until(t, p.url, "submit")
	p.kill()
	return contents(t, filepath.Join(data, dataFileName))
}

func truncate(size int) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		if err := os.Truncate(path, int64(size)); err != nil {
			t.Fatal(err)
		}
	}
}

// usedSize returns how much of a file bbolt uses; beyond is room that it took in advance. The two header pages say it
// with the number of pages, 40 bytes behind their own 16.
func usedSize(file []byte) int {
	page := os.Getpagesize()
	first, second := file[16+40:], file[page+16+40:]
	return page * int(max(binary.NativeEndian.Uint64(first), binary.NativeEndian.Uint64(second)))
}

// flip turns one bit over, in the byte that at finds.
func flip(at func(file []byte) int) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		file := contents(t, path)
		file[at(file)] ^= 0x10
		replace(file)(t, path)
	}
}

// flipEach turns one bit over in every copy of a text. The file still holds older copies in free pages, which nobody
// reads; the place of a copy does not tell which one is in use.
func flipEach(text string) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		file := contents(t, path)
		flipped := []byte(text)
		flipped[0] ^= 0x10
		if !bytes.Contains(file, []byte(text)) {
			t.Fatalf("the file does not hold %q", text)
		}
		replace(bytes.ReplaceAll(file, []byte(text), flipped))(t, path)
	}
}

func replace(file []byte) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func foreignBolt(t *testing.T, path string) {
	replace(nil)(t, path)
	inBolt(t, path, func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket([]byte("another program's"))
		return err
	})
}

func newerFormat(t *testing.T, path string) {
	inBolt(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("bellwork")).Put([]byte("format"), []byte("2")) })
}

func inBolt(t *testing.T, path string, do func(*bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Update(do); err != nil {
		t.Fatal(err)
	}
}

// newerRecord adds a student as a later version may write one.
func newerRecord(t *testing.T, path string) {
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Commit(context.Background(), store.Put("students", "later", []byte(`{"v":99,"name":"Eva"}`), 0)); err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}
