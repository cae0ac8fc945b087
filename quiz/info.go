package quiz

// InfoBody is a text between questions; there is nothing to answer.
type InfoBody struct{}

var _ Body = (*InfoBody)(nil)

// Kind returns KindInfo.
func (b *InfoBody) Kind() Kind { return KindInfo }

// Draw draws nothing.
func (b *InfoBody) Draw(Shuffler, bool) Draw { return Draw{} }

// Face shows the kind alone: the text is the stem.
func (b *InfoBody) Face(Drawn) Face { return Face{Kind: KindInfo} }

// Read reads nothing, whatever was sent.
func (b *InfoBody) Read(Input, Drawn) (*Response, error) { return nil, nil }

// Show returns an empty input.
func (b *InfoBody) Show(Response, Drawn) Input { return Input{} }

// Grade marks nothing.
func (b *InfoBody) Grade(Response) Mark { return Mark{State: Unscored} }

// Key returns nil.
func (b *InfoBody) Key() *Response { return nil }

// Say returns nothing.
func (b *InfoBody) Say(Response) []Line { return nil }

// Check finds nothing: the stem is the question's.
func (b *InfoBody) Check() []Issue { return nil }
