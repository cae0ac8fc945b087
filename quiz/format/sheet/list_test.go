package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestJoinSplit sees that a list of any texts is read as it was written.
func TestJoinSplit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringMatching(`[a;,\\/=|]{1,4}`), 1, 4).Draw(t, "texts")
		for signs, glue := range map[string]string{";,": "; ", "/": " / ", ";|": "; "} {
			cell := join(texts, signs, glue)
			if diff := cmp.Diff(texts, split(cell, signs)); diff != "" {
				t.Fatalf("%q (-written +read):\n%s", cell, diff)
			}
		}
	})
}

func TestSplit(t *testing.T) {
	tests := []struct {
		cell, signs string
		want        []string
	}{
		{"rivers; towns,  lakes ;;", ";,", []string{"rivers", "towns", "lakes"}},
		{`Europe / Rivers \/ lakes`, "/", []string{"Europe", "Rivers / lakes"}},
		{`\frac{1}{2}; a\;b`, ";|", []string{`\frac{1}{2}`, "a;b"}},
		{"", ";", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, split(tt.cell, tt.signs)); diff != "" {
			t.Errorf("split(%q) (-want +got):\n%s", tt.cell, diff)
		}
	}
}

// TestPairs sees that a pair of any two texts is read as it was written.
func TestPairs(t *testing.T) {
	text := rapid.StringMatching(`[a=\\ ]{0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		left, right := strings.TrimSpace(text.Draw(t, "left")), strings.TrimSpace(text.Draw(t, "right"))
		cell := writePair(left, right)
		l, r, ok := readPair(cell)
		if !ok || l != left || r != right {
			t.Fatalf("%q: read %q and %q (%v), wrote %q and %q", cell, l, r, ok, left, right)
		}
	})
}
