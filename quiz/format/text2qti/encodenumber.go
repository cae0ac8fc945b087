package text2qti

import (
	"math"
	"slices"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// numbers writes the first number that earns full marks.
func (e *encoder) numbers(s *sheet, b *quiz.NumberBody) bool {
	at := slices.IndexFunc(b.Accept, func(a quiz.AcceptNumber) bool { return a.Fraction == 1 })
	if at < 0 {
		return e.left("a number without a full answer")
	}
	if len(b.Accept) > 1 {
		e.Changed("keeps its first right number alone")
	}
	if slices.ContainsFunc(b.Accept, func(a quiz.AcceptNumber) bool { return a.Feedback != "" }) {
		e.Lost(loss.Feedback)
	}
	text, exact := spellAccepted(b.Accept[at])
	if !exact {
		e.Changed("has an end of its range moved to 0.0001, as text2qti takes nothing nearer to 0")
	}
	s.add("=", text)
	return true
}

// least is the smallest size of an end of a range.
const least = 1e-4

// spellAccepted writes a number with its margin; exact is false if that could
// not be done without a change.
func spellAccepted(a quiz.AcceptNumber) (text string, exact bool) {
	low, high := a.Value-a.Tolerance, a.Value+a.Tolerance
	if a.Range {
		low, high = a.Min, a.Max
	}
	exact = math.Abs(low) >= least && math.Abs(high) >= least
	if math.Abs(low) < least {
		low = -least
	}
	if math.Abs(high) < least {
		high = least
	}
	switch {
	case a.Range || !exact:
		return "[" + spell(low) + ", " + spell(high) + "]", exact
	case a.Tolerance == 0 && a.Value == math.Trunc(a.Value) && math.Abs(a.Value) < 1e15:
		return spell(a.Value), true
	default:
		return spell(a.Value) + " +- " + spell(a.Tolerance), true
	}
}

func spell(x float64) string {
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e15) {
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}
