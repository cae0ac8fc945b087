package quiz

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestByName(t *testing.T) {
	want := []string{"7", "7a", "7b", "10a", "Ana", "ana", "Ana B.", "Čeda", "Dora", "Student", "Student 1", "Student 2", "Student 02 b", "Student 10", "Zef"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, ByName)
	if !slices.Equal(got, want) {
		t.Errorf("sorted: %q, want %q", got, want)
	}
}

// Whatever names there are, they have one order, and different names differ.
func TestByNameIsAnOrder(t *testing.T) {
	name := rapid.StringMatching(`[aAá 019]{0,6}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := name.Draw(t, "a"), name.Draw(t, "b"), name.Draw(t, "c")
		if ByName(a, b) != -ByName(b, a) || (ByName(a, b) == 0) != (a == b) {
			t.Fatalf("%q and %q: %d and %d", a, b, ByName(a, b), ByName(b, a))
		}
		if ByName(a, b) <= 0 && ByName(b, c) <= 0 && ByName(a, c) > 0 {
			t.Fatalf("%q, %q, %q are not in order", a, b, c)
		}
	})
}
