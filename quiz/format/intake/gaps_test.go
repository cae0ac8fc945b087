package intake

import (
	"slices"
	"testing"

	"bellwork/quiz/markup"
)

func TestPlaceGaps(t *testing.T) {
	one, two := GapMark(1), GapMark(2)
	tests := []struct {
		name, html, stem string
		ok               bool
	}{
		{"Plain", "<p>The " + one + " and the <b>" + two + "</b>.</p>", "The [[1]] and the **[[2]]**.", true},
		{"Literal", "<p>[[1]] is " + one + ", [[2]] is " + two + "</p>", `\[\[1]] is [[1]], \[\[2]] is [[2]]`, true},
		{"Code", "<p><code>x = " + one + "</code>, " + two + "</p>", "", false},
		{"Formula", `\(x = ` + one + `\), ` + two, "", false},
		{"Twice", one + one + two, "", false},
		{"Missing", one, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, _ := markup.FromHTML(tt.html, nil)
			stem, ok := PlaceGaps(text, 2)
			if ok != tt.ok || ok && stem != tt.stem {
				t.Errorf("got %q, %v", stem, ok)
			}
		})
	}
	if WithoutMarks("a"+one) != "a1" {
		t.Error("a mark is left")
	}
}

// Gaps that cannot be filled in where they stand come at the end; what looks
// like a marker, in code too, is none.
func TestPlaceAllGaps(t *testing.T) {
	text, _ := markup.FromHTML("<p>The "+GapMark(2)+" of <code>x[[1]] = "+GapMark(1)+"</code>.</p>", nil)
	stem, moved := PlaceAllGaps(text, 3)
	if want := "The [[2]] of `x[ [1]] = …`.\n\n[[1]]\n\n[[3]]"; stem != want || !slices.Equal(moved, []int{1, 3}) {
		t.Errorf("got %q, moved %v, want %q", stem, moved, want)
	}
}
