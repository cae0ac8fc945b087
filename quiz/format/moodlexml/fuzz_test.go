package moodlexml_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/moodlexml"
)

// FuzzDecode holds reading to its promise: whatever a file holds, it yields
// questions or says why not, and what was read can be written as XML.
func FuzzDecode(f *testing.F) {
	names, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds (error %v)", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		b, issues, err := moodlexml.Decode(bytes.NewReader(data))
		if invalid := (*quiz.InvalidError)(nil); err != nil && !errors.As(err, &invalid) {
			t.Fatalf("refused by %v", err)
		}
		if len(b.Questions) == 0 && len(issues) == 0 {
			t.Fatal("no question and nothing said")
		}
		out, _ := encode(t, &b)
		if err := wellFormed(out); err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		if len(b.Questions) == 0 {
			return
		}
		again, issues, _ := moodlexml.Decode(bytes.NewReader(out))
		second, _ := encode(t, &again)
		last, _, _ := moodlexml.Decode(bytes.NewReader(second))
		if third, _ := encode(t, &last); !bytes.Equal(second, third) {
			t.Fatalf("no fixed point: %s\n%s\n%v", second, third, issues)
		}
	})
}
