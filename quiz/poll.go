package quiz

// PollBody asks for an opinion: it has no key and no score.
type PollBody struct {
	Options []string
}

var _ Body = (*PollBody)(nil)

// Kind returns KindPoll.
func (b *PollBody) Kind() Kind { return KindPoll }

// Draw shuffles the options, so that none gains from standing first.
func (b *PollBody) Draw(shuffle Shuffler, fixed bool) Draw {
	return drawOptions(len(b.Options), shuffle, fixed)
}

// Face shows the options in the drawn order.
func (b *PollBody) Face(d Drawn) Face {
	return Face{Kind: KindPoll, Options: d.Choices(b.Options)}
}

// Read takes one option id.
func (b *PollBody) Read(in Input, d Drawn) (*Response, error) {
	return readChoice(in, d, len(b.Options), false)
}

// Show returns the id of the chosen option.
func (b *PollBody) Show(r Response, d Drawn) Input { return showChoice(r, d, len(b.Options)) }

// Grade marks nothing.
func (b *PollBody) Grade(Response) Mark { return Mark{State: Unscored} }

// Key returns nil: every opinion is as good as another.
func (b *PollBody) Key() *Response { return nil }

// Say returns the text of the chosen option.
func (b *PollBody) Say(r Response) []Line { return sayChoice(r, b.Options) }

// Check finds empty and duplicate options.
func (b *PollBody) Check() []Issue { return checkTexts("options", ".text", b.Options) }
