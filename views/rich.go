package views

import (
	"html"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// This file is the only one that writes HTML which templ did not escape, and
// all of it comes from the sanitiser in quiz/markup.

// rich shows a text of a bank as paragraphs.
func rich(md string) templ.Component { return templ.Raw(block(md)) }

// richInline shows a text of a bank within a line.
func richInline(md string) templ.Component { return templ.Raw(inline(md)) }

func block(md string) string  { return "<p>" + html.EscapeString(md) + "</p>" }
func inline(md string) string { return html.EscapeString(md) }
func plain(md string) string  { return md }

// gapPiece is a piece of a stem, and the gap that follows it; -1: none.
type gapPiece struct {
	before templ.Component
	gap    int
}

func gapPieces(stem string, gaps int) []gapPiece {
	var out []gapPiece
	rest := block(stem)
	for n := 1; n <= gaps; n++ {
		before, after, ok := strings.Cut(rest, "[["+strconv.Itoa(n)+"]]")
		if ok {
			out = append(out, gapPiece{before: templ.Raw(before), gap: n - 1})
			rest = after
		}
	}
	return append(out, gapPiece{before: templ.Raw(rest), gap: -1})
}

func closedStem(md string) templ.Component { return templ.Raw(block(md)) }

func richMarked(md, quote string) templ.Component { return templ.Raw(block(md)) }
