package views

import (
	"github.com/a-h/templ"

	"bellwork/quiz/markup"
)

// This file is the only one that writes texts as HTML which templ did not
// escape, and all of it comes from the sanitiser in quiz/markup. The marks of
// the strip, written by hand in stripmarks.go, hold no text but escaped labels.

// texts renders the texts of banks. What it remembers depends on nothing but
// the text, so all pages share it; a few megabytes hold all that a school has
// open on one day.
var texts = markup.New(8 << 20)

// rich shows a text of a bank as paragraphs.
func rich(md string) templ.Component { return templ.Raw(texts.Block(md)) }

// richInline shows a text of a bank within a line.
func richInline(md string) templ.Component { return templ.Raw(texts.Inline(md)) }

// richMarked shows a reading with one passage marked as the element "quote".
func richMarked(md, quote string) templ.Component { return templ.Raw(texts.Mark(md, quote)) }

// Plain returns the words of a text of a bank without markup.
func Plain(md string) string { return texts.Plain(md) }

// plain is Plain, for templates.
func plain(md string) string { return Plain(md) }

// stemPiece is a piece of a stem and the gap that follows it; -1: none.
type stemPiece struct {
	text templ.Component
	gap  int
}

// stemPieces cuts a stem at its gaps, of which there are so many.
func stemPieces(stem string, gaps int) []stemPiece {
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
