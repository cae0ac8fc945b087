package loss

import (
	"math"
	"slices"

	"bellwork/quiz"
)

// OnlyMarked reports whether the fractions of a choice say no more than which
// options are right, so that a format that only marks these holds the choice
// as a whole.
func OnlyMarked(b *quiz.ChoiceBody) bool {
	if !b.Multiple && len(b.Key().Choice) > 1 {
		return false
	}
	marked := slices.Clone(b.Options)
	quiz.CountFractions(marked)
	return slices.EqualFunc(marked, b.Options, func(a, b quiz.Option) bool { return math.Abs(a.Fraction-b.Fraction) < 1e-9 })
}
