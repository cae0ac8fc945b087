package native

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

// FuzzDecode sees that no input panics, that a refusal is a typed error with
// places, and that a sound bank is read again as it was from both spellings.
func FuzzDecode(f *testing.F) {
	for _, pattern := range []string{"testdata/good/kinds.yaml", "testdata/good/kinds.json", "testdata/bad/fields.yaml", "testdata/bad/fields.json", "testdata/bad/extras.yaml", "testdata/bad/pictures.yaml"} {
		data, err := os.ReadFile(pattern)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		bank, issues, err := Decode(bytes.NewReader(data), Options{Name: "f", Sibling: blueSky})
		if err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("refused with %v and %d issues", err, len(issues))
			}
			return
		}
		if slices.ContainsFunc(issues, func(i quiz.Issue) bool { return i.Severity == quiz.Error }) {
			return
		}
		for _, s := range []Spelling{YAML, JSON} {
			out := encode(t, &bank, s)
			again, issues, err := Decode(bytes.NewReader(out), Options{Spelling: s, Sibling: blueSky})
			if diff := cmp.Diff(bank, again); err != nil || diff != "" {
				t.Fatalf("%s: error %v, issues %v\n%s\n%s", s, err, issues, diff, out)
			}
		}
	})
}
