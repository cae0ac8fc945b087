package qti12

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bellwork/quiz"
)

// FuzzDecode sees that no input panics, that a refusal says why, and that what
// was read can be written and read again.
func FuzzDecode(f *testing.F) {
	names, err := filepath.Glob("testdata/*.[xd][ma][lt]")
	if err != nil || len(names) < 5 {
		f.Fatalf("%d seeds, error %v", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(pack(f, "q/q.xml", asQuiz("Q", asking("a", `<img src="a.png">`)), "q/a.png", dot(f, 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		bank, issues, err := Decode(bytes.NewReader(data))
		if err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("refused with %v and %d issues", err, len(issues))
			}
			return
		}
		var out bytes.Buffer
		if _, err := Encode(&out, &bank); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Decode(&out); err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) {
				t.Fatal(err)
			}
		}
	})
}
