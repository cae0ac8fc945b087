package quiz

// Mark is what grading a response yields.
type Mark struct {
	Fraction float64   // of the question's points, -1 to 1; exact, rounded only for display
	State    MarkState // how far the fraction can be relied on
	Feedback []string  // Markdown subset; for the parts that were chosen or typed
	Combined string    // Markdown subset; for the response as a whole
}

// MarkState says whether a mark counts.
type MarkState int

// The states of a mark.
const (
	Graded   MarkState = iota // counts
	Pending                   // an essay that nobody has marked yet
	Unscored                  // a poll, an info text or a voided question: no points at stake
)

// Verdict is a mark in one word.
type Verdict int

// The verdicts.
const (
	NotGraded Verdict = iota
	Wrong
	Partly
	Right
)

// Verdict returns the mark in one word. Fractions within a billionth of 1
// count as full, because thirds do not add up to 1 exactly. Credit that shows
// as 0.0, for a date centuries off, is no part of a right answer.
func (m Mark) Verdict() Verdict {
	switch {
	case m.State != Graded:
		return NotGraded
	case m.Fraction >= 1-1e-9:
		return Right
	case m.Fraction >= 0.05:
		return Partly
	default:
		return Wrong
	}
}
