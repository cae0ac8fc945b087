package quiz

// TextBody asks for a word or a short text.
type TextBody struct {
	Accept []AcceptText
	Case   bool // upper and lower case matter
	Typos  int  // edit distance that still counts as right
}

// AcceptText is a text that earns a fraction of the points. A * in it stands
// for any characters, as in GIFT and Moodle; \* is the character itself.
type AcceptText struct {
	Text     string
	Fraction float64
	Feedback string
}
