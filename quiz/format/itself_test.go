package format

import (
	"bytes"
	"testing"

	"bellwork/quiz/format/formattest"
)

// TestKnowsWhatItWrites reads every built-in bank from every format that can be
// written, without a name: each is known by its content.
func TestKnowsWhatItWrites(t *testing.T) {
	sheets := map[string]bool{"xlsx": true, "kahoot": true, "wayground": true} // one reader knows the layouts
	for bankName, bank := range formattest.BuiltIn(t) {
		for _, f := range All() {
			if !f.CanWrite() {
				continue
			}
			var out bytes.Buffer
			if _, err := f.Encode(&out, &bank); err != nil {
				t.Fatal(err)
			}
			s := sampleOf(t, out.String())
			if got := nameOf(s); got != f.Name && !(sheets[f.Name] && got == "xlsx") {
				t.Errorf("%s as %s is taken for %q", bankName, f.Name, got)
			}
		}
	}
}
