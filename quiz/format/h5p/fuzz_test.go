package h5p

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bellwork/quiz"
)

// FuzzDecode sees that no input panics and that a refusal is a typed error.
func FuzzDecode(f *testing.F) {
	names, err := filepath.Glob("testdata/*.json")
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
	f.Add(packed(f, about, pictured))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		_, issues, err := Decode(bytes.NewReader(data))
		if invalid := (*quiz.InvalidError)(nil); err != nil && (!errors.As(err, &invalid) || len(issues) == 0) {
			t.Fatalf("refused with %v and %d issues", err, len(issues))
		}
	})
}
