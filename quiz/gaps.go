package quiz

// GapsBody is a stem with gaps, written [[1]], [[2]], …, each of which is a
// small choice, text, number or date of its own.
type GapsBody struct {
	Gaps []Body
}
