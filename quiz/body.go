package quiz

// Body is what is particular to one kind of question. Bodies are values that
// nobody changes after loading; every method is pure and safe for any input.
type Body interface {
	// Kind returns the kind.
	Kind() Kind

	// Draw returns the drawn order in which the body's options are shown. With
	// fixed set, options keep the order of the file where the kind allows that
	// (items to put in order and sides to match are always shuffled: their order
	// in the file is the key).
	Draw(shuffle Shuffler, fixed bool) Draw

	// Face returns what a student may see, without any trace of the key. The
	// caller fills in the fields common to all kinds.
	Face(d Drawn) Face

	// Read turns what a form sent into a response. It returns nil for an input
	// that holds nothing, and an *InvalidError where the input does not fit.
	Read(in Input, d Drawn) (*Response, error)

	// Show is the inverse of Read: the form fields that stand for a response.
	Show(r Response, d Drawn) Input

	// Grade marks a response. A response that does not fit earns nothing.
	Grade(r Response) Mark

	// Key returns a response that earns full marks, or nil where the kind has
	// no key (essay, poll, info).
	Key() *Response

	// Say puts a response in words, one line a part. Say(*Key()) is the key in
	// words, with the same number of lines for match, gaps and order.
	Say(r Response) []Line

	// Check returns what is wrong with the body, each issue with the path of
	// the field within the question ("options[1].text").
	Check() []Issue
}

// Line is one part of a response in words.
type Line struct {
	Label string // what the part answers: a left side, a gap's or a position's number; often empty
	Text  string
	Date  DateRange // set instead of Text where the part was read as a date
	Right bool      // in a Reveal's Given: a gap that earned everything, though perhaps in other words than the key
}
