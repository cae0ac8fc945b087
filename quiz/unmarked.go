package quiz

// EssayBody asks for a text that the teacher marks.
type EssayBody struct {
	Rubric string // for the teacher
}

// PollBody asks for an opinion: it has no key and no score.
type PollBody struct {
	Options []string
}

// InfoBody is a text between questions; there is nothing to answer.
type InfoBody struct{}
