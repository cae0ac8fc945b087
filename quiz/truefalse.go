package quiz

// TrueFalseBody is a statement that is true or false.
type TrueFalseBody struct {
	Answer        bool   // the key
	TrueFeedback  string // shown to who chose true
	FalseFeedback string // shown to who chose false
}

var _ Body = (*TrueFalseBody)(nil)

// The options of a true/false question in their fixed order: index 0 is true.
var trueFalse = []string{"true", "false"}

// Kind returns KindTrueFalse.
func (b *TrueFalseBody) Kind() Kind { return KindTrueFalse }

// Draw draws nothing: true stands before false for everyone.
func (b *TrueFalseBody) Draw(Shuffler, bool) Draw { return Draw{} }

// Face shows true and false, in this order whatever was drawn.
func (b *TrueFalseBody) Face(d Drawn) Face {
	d.Order = nil
	return Face{Kind: KindTrueFalse, Options: d.Choices(trueFalse)}
}

// Read takes one option id.
func (b *TrueFalseBody) Read(in Input, d Drawn) (*Response, error) {
	return readChoice(in, d, len(trueFalse), false)
}

// Show returns the id of the chosen option.
func (b *TrueFalseBody) Show(r Response, d Drawn) Input { return showChoice(r, d, len(trueFalse)) }

// Grade gives full marks for the key and nothing for the other option.
func (b *TrueFalseBody) Grade(r Response) Mark {
	if len(r.Choice) != 1 || r.Choice[0] < 0 || r.Choice[0] >= len(trueFalse) {
		return Mark{}
	}
	saidTrue := r.Choice[0] == 0
	var m Mark
	if saidTrue == b.Answer {
		m.Fraction = 1
	}
	feedback := b.FalseFeedback
	if saidTrue {
		feedback = b.TrueFeedback
	}
	if feedback != "" {
		m.Feedback = []string{feedback}
	}
	return m
}

// Key chooses the right option.
func (b *TrueFalseBody) Key() *Response {
	if b.Answer {
		return &Response{Choice: []int{0}}
	}
	return &Response{Choice: []int{1}}
}

// Say returns the word "true" or "false", for the reader's language to replace.
func (b *TrueFalseBody) Say(r Response) []Line { return sayChoice(r, trueFalse) }

// Check finds texts that are too long; a statement always has a key.
func (b *TrueFalseBody) Check() []Issue {
	return append(checkLength("feedback.true", b.TrueFeedback), checkLength("feedback.false", b.FalseFeedback)...)
}
