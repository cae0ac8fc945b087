package loss

import (
	"testing"

	"bellwork/quiz"
)

func TestOnlyMarked(t *testing.T) {
	third := 1.0 / 3
	tests := []struct {
		name     string
		multiple bool
		options  []quiz.Option
		want     bool
	}{
		{"Single", false, []quiz.Option{{Fraction: 1, Correct: true}, {}}, true},
		{"Several", true, []quiz.Option{{Fraction: third, Correct: true}, {Fraction: third, Correct: true}, {Fraction: third, Correct: true}, {Fraction: -third}}, true},
		{"PartCredit", false, []quiz.Option{{Fraction: 1, Correct: true}, {Fraction: 0.5}}, false},
		{"EitherIsRight", false, []quiz.Option{{Fraction: 1, Correct: true}, {Fraction: 1, Correct: true}}, false},
		{"WrongCostsNothing", true, []quiz.Option{{Fraction: 0.5, Correct: true}, {Fraction: 0.5, Correct: true}, {}}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := OnlyMarked(&quiz.ChoiceBody{Multiple: tt.multiple, Options: tt.options}); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
