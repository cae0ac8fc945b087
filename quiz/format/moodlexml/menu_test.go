package moodlexml

import "testing"

// TestToMenu writes what would begin a block elsewhere, but not in a label.
func TestToMenu(t *testing.T) {
	for _, text := range []string{"1. January", "# x", "- d"} {
		if source, exact := toMenu(text); source != text || !exact || menuText(source) != text {
			t.Errorf("%q is written %q, exact %v, and read %q", text, source, exact, menuText(source))
		}
	}
	if _, exact := toMenu("*a*"); exact {
		t.Error("emphasis is shown in a menu")
	}
}
