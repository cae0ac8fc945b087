package intake

import (
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
