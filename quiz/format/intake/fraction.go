package intake

import (
	"math"

	"bellwork/quiz"
)

// Fraction returns a fraction that was rounded on its way through a file
// (33.33333 %, 16.6667 %) as what it stands for: the quotient of two numbers
// up to 20 that lies within 1e-5, if one does.
func Fraction(x float64) float64 {
	for n := 1.0; n <= 20; n++ {
		if k := math.Round(x * n); math.Abs(x-k/n) < 1e-5 {
			return k / n
		}
	}
	return x
}

// Choice makes a choice of options that say their fractions. Correct is in a
// single choice what earns full marks, in a multiple one what earns anything.
func Choice(options []quiz.Option, multiple bool) *quiz.ChoiceBody {
	for i := range options {
		o := &options[i]
		o.Fraction = Fraction(o.Fraction)
		o.Correct = o.Fraction == 1 || multiple && o.Fraction > 0
	}
	return &quiz.ChoiceBody{Options: options, Multiple: multiple, Scoring: quiz.Partial}
}

// Marked makes a choice of options that only say which are correct.
func Marked(options []quiz.Option, multiple bool) *quiz.ChoiceBody {
	quiz.CountFractions(options)
	return &quiz.ChoiceBody{Options: options, Multiple: multiple, Scoring: quiz.Partial}
}
