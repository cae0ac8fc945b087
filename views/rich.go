package views

import (
	"github.com/a-h/templ"

	"bellwork/quiz/markup"
)

// This file is the only one that writes texts as HTML which templ did not
// escape, and all of it comes from the sanitiser in quiz/markup. The marks of
// the strip, written by hand in stripmarks.go, hold no text but escaped labels.

// textMemory bounds the rendered texts that are remembered, in bytes: a few
// megabytes hold all that a school has open on one day.
const textMemory = 8 << 20

// NewTexts returns what renders the texts of banks, for a Frame.
func NewTexts() *markup.Renderer { return markup.New(textMemory) }

// rich shows a text of a bank as paragraphs.
func (f Frame) rich(md string) templ.Component { return templ.Raw(f.Texts.Block(md)) }

// richInline shows a text of a bank within a line.
func (f Frame) richInline(md string) templ.Component { return templ.Raw(f.Texts.Inline(md)) }

// richMarked shows a reading with one passage marked as the element "quote".
func (f Frame) richMarked(md, quote string) templ.Component {
	return templ.Raw(f.Texts.Mark(md, quote))
}

// Plain returns the words of a text of a bank without markup.
func (f Frame) Plain(md string) string { return f.Texts.Plain(md) }

// stemPiece is a piece of a stem and the gap that follows it; -1: none.
type stemPiece struct {
	text templ.Component
	gap  int
}

// stemPieces cuts a stem at its gaps, of which there are so many.
func stemPieces(texts *markup.Renderer, stem string, gaps int) []stemPiece {
	parts := texts.Split(stem)
	out := make([]stemPiece, len(parts))
	for i, part := range parts {
		out[i] = stemPiece{text: templ.Raw(part.HTML), gap: part.Gap - 1}
		if part.Gap > gaps {
			out[i].gap = -1
		}
	}
	return out
}
