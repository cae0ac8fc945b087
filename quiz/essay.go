package quiz

import (
	"strings"
)

// EssayBody asks for a text that the teacher marks.
type EssayBody struct {
	Rubric string // for the teacher
}

var _ Body = (*EssayBody)(nil)

// maxEssay bounds an essay, in characters.
const maxEssay = 8000

// Kind returns KindEssay.
func (b *EssayBody) Kind() Kind { return KindEssay }

// Draw draws nothing.
func (b *EssayBody) Draw(Shuffler, bool) Draw { return Draw{} }

// Face shows the kind alone: the rubric is for the teacher.
func (b *EssayBody) Face(Drawn) Face { return Face{Kind: KindEssay} }

// Read takes a text of at most 8,000 characters. A line break counts as one
// character, although forms send two.
func (b *EssayBody) Read(in Input, _ Drawn) (*Response, error) {
	in.Text = strings.ReplaceAll(in.Text, "\r\n", "\n")
	return readText(in, maxEssay)
}

// Show returns the text.
func (b *EssayBody) Show(r Response, _ Drawn) Input { return Input{Text: r.Text} }

// Grade leaves a text to the teacher.
func (b *EssayBody) Grade(r Response) Mark {
	if r.Text == "" {
		return Mark{}
	}
	return Mark{State: Pending}
}

// Key returns nil: an essay has no key.
func (b *EssayBody) Key() *Response { return nil }

// Say returns the text.
func (b *EssayBody) Say(r Response) []Line { return sayText(r) }

// Check finds a rubric that is too long.
func (b *EssayBody) Check() []Issue { return checkLength("rubric", b.Rubric) }
