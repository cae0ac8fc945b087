package gift

import (
	"html"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
	"bellwork/quiz/media"
)

// Bounds of what is written into texts, in bytes: with more in a question or in
// all of them, the file could not be read again.
const (
	maxPictures    = media.MaxSize
	maxAllPictures = quiz.MaxFileBytes
)

// gallery holds the pictures of a bank, and how much of them was written.
type gallery struct {
	files   map[string]quiz.File
	written int
}

func newGallery(files []quiz.File) *gallery {
	g := &gallery{files: map[string]quiz.File{}}
	for _, f := range files {
		g.files[f.Path] = f
	}
	return g
}

// address holds a picture.
func (g *gallery) address(path string) string { return media.Address(g.files[path]) }

// size adds up the pictures that a question shows. All is false where one is
// not there.
func (g *gallery) size(q *quiz.Question) (inTexts, below int, all bool) {
	all = true
	size := func(path string) int {
		n := len(g.files[path].Data)
		all = all && n > 0
		return n
	}
	q.EachText(func(text *string, _ bool) {
		if strings.Contains(*text, "media/") {
			markup.ToHTML(*text, func(path string) string {
				inTexts += size(path)
				return ""
			})
		}
	})
	for _, m := range q.Media {
		below += size(m.Path)
	}
	return inTexts, below, all
}

// pictures returns the addresses for the pictures of a question. It is nil
// where there are none, and where they have to be left out.
func (e *encoder) pictures(q *quiz.Question) markup.Pictures {
	inTexts, below, all := e.gallery.size(q)
	size := inTexts + below
	switch fits := size <= maxPictures && e.gallery.written+size <= maxAllPictures; {
	case all && size == 0:
		return nil
	case all && fits:
		e.gallery.written += size
		return e.gallery.address
	}
	if inTexts > 0 {
		e.Lost(loss.Pictures)
	}
	if len(q.Media) > 0 {
		e.Lost(loss.Media)
	}
	return nil
}

// below puts the pictures that stand below the stem into it: GIFT has no other
// place for them.
func (e *encoder) below(s *sheet, q *quiz.Question) {
	if s.pictures == nil || len(q.Media) == 0 {
		return
	}
	e.Changed("has the pictures below its text within it")
	b := strings.Builder{}
	b.WriteString(markup.ToHTML(intake.MarkedStem(q), s.pictures))
	for _, m := range q.Media {
		b.WriteString("\n<p><img src=\"" + s.pictures(m.Path) + "\" alt=\"" + html.EscapeString(m.Alt) + "\"></p>")
	}
	s.stem = piece{b.String(), inHTML}
}
