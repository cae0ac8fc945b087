package qti2

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bellwork/quiz"
)

// FuzzDecode reads anything: without a panic, with a typed error where there
// is nothing to read, and so that what was read can be written and read again.
func FuzzDecode(f *testing.F) {
	for _, name := range glob(f, "testdata/items/*.xml") {
		f.Add(contents(f, name))
	}
	for _, name := range glob(f, "testdata/packages/*.txt") {
		f.Add(packed(f, string(contents(f, name))))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		bank, issues, err := Decode(bytes.NewReader(data))
		if err != nil {
			if invalid := (*quiz.InvalidError)(nil); !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("error %v with the issues %v", err, issues)
			}
			return
		}
		_, first := encoded(t, &bank)
		again, _, err := Decode(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if len(again.Questions) != len(bank.Questions) {
			t.Fatalf("%d questions were written, %d read", len(bank.Questions), len(again.Questions))
		}
	})
}

func glob(t testing.TB, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no files match %s (error %v)", pattern, err)
	}
	return names
}

func contents(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
