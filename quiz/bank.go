package quiz

// Bank is a titled collection of questions, as loaded from one file. A bank is
// never changed once it is loaded: an edit makes another bank with another
// hash, so an attempt keeps the questions it was given.
type Bank struct {
	ID          string // slug: a-z, 0-9 and dashes; stable across edits
	Title       string
	Description string
	Language    string // BCP 47
	License     string // SPDX
	Source      Source
	Reading     Reading
	Questions   []Question
	Places      []Place // of the questions, in their order; nil: not known. No part of the bank's content
	Files       []File  // the pictures that texts and media refer to, each once, in the order of their paths
}

// Source says what the bank's facts rest on.
type Source struct {
	Title     string
	Kind      string // "encyclopedia article", "textbook", …
	URL       string
	Retrieved string // ISO 8601 date
}

// Reading is the text that belongs to a bank and holds the passages its
// questions rest on.
type Reading struct {
	Path string // as the bank's file names it, relative to that file
	Text string // Markdown
}

// Question returns the question with the given id.
func (b *Bank) Question(id string) (*Question, bool) {
	for i := range b.Questions {
		if b.Questions[i].ID == id {
			return &b.Questions[i], true
		}
	}
	return nil, false
}
