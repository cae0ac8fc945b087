package lint

import (
	"testing"

	"bellwork/quiz"
)

func TestNegativeStem(t *testing.T) {
	tests := []struct {
		stem  string
		fires bool
	}{
		{"Which of these did not take part?", true},
		{"Which of these didn’t take part?", true},
		{"All of these took part except whom?", true},
		{"Which city is the least populous?", true},
		{"Kazan is not on the Volga.", true},
		{"Which of these did **not** take part?", false},
		{"Which of these did *not* take part?", false},
		{"Which of these did _not_ take part?", false},
		{"Which of these did NOT take part?", false},
		{"Russia does not recognise it. Which reason does it give?", false},
		{"Who said “I will not run”?", false},
		{"Is at least one of them prime?", false},
		{"Which note follows?", false},
		{"What does `!x` (not) mean: $not$?", true},
		{"Which knot holds?", false},
	}
	for _, tt := range tests {
		t.Run(tt.stem, func(t *testing.T) {
			var want []string
			if tt.fires {
				want = []string{"questions[0].stem"}
			}
			checkWarnings(t, bankOf(supported("q", tt.stem, single(0, "One", "Two", "Three"))), "negative-stem", want...)
			checkWarnings(t, bankOf(supported("q", tt.stem, &quiz.EssayBody{})), "negative-stem")
		})
	}
}
