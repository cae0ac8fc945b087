package sheet

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestName(t *testing.T) {
	for want, at := range map[string][2]int{"A1": {0, 1}, "B9": {1, 9}, "Z2": {25, 2}, "AA1001": {26, 1001}, "AZ1": {51, 1}, "ZZ1": {701, 1}, "AAA1": {702, 1}, "XFD1": {16383, 1}} {
		if got := Name(at[0], at[1]); got != want {
			t.Errorf("Name(%d, %d) = %s, want %s", at[0], at[1], got, want)
		}
	}
}

func TestGridLimits(t *testing.T) {
	wide := make([]string, MaxColumns+1)
	var g Grid
	if err := g.Add(1, wide); err != nil || len(g.Rows) != 0 {
		t.Errorf("an empty row of any width: error %v, %d rows", err, len(g.Rows))
	}
	wide[MaxColumns] = "x"
	if err := g.Add(2, wide); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a row that is too wide: error %v", err)
	}
	row := make([]string, MaxColumns)
	row[MaxColumns-1] = "x"
	var err error
	n := 0
	for ; err == nil && n <= MaxCells/MaxColumns+1; n++ {
		err = g.Add(n, row)
	}
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("%d cells: error %v", n*MaxColumns, err)
	}
}

// TestGuard sees that no guarded text can be a formula, and that every text is
// read as it was.
func TestGuard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`'{0,2}[=+\-@\t\r]?[a1']{0,3}`).Draw(t, "text")
		guarded := Guard(text)
		if guarded != "" && isDangerous(guarded[0]) {
			t.Fatalf("%q can be a formula", guarded)
		}
		if got := unguard(guarded); got != text {
			t.Fatalf("Guard: wrote %q as %q, read %q", text, guarded, got)
		}
		if got := unguard(Keep(text)); got != text {
			t.Fatalf("Keep: wrote %q as %q, read %q", text, Keep(text), got)
		}
	})
}

func isDangerous(c byte) bool {
	for i := range len(dangerous) {
		if dangerous[i] == c {
			return true
		}
	}
	return false
}
