package sheet

import (
	"strings"

	"bellwork/quiz"
)

// This file writes several texts into one cell, with a sign between them. A
// sign that belongs to a text has a backslash before it.

// maxList is how many texts are read from one cell: more than a question may
// have of anything.
const maxList = 2 * quiz.MaxOptions

// split reads a list, without the space around its texts. Each of the signs
// separates.
func split(cell, signs string) []string {
	var out []string
	var text strings.Builder
	add := func() {
		if s := strings.TrimSpace(text.String()); s != "" {
			out = append(out, s)
		}
		text.Reset()
	}
	for i := 0; i < len(cell) && len(out) < maxList; i++ {
		switch c := cell[i]; {
		case c == '\\' && i+1 < len(cell) && (cell[i+1] == '\\' || strings.IndexByte(signs, cell[i+1]) >= 0):
			i++
			text.WriteByte(cell[i])
		case strings.IndexByte(signs, c) >= 0:
			add()
		default:
			text.WriteByte(c)
		}
	}
	add()
	return out
}

// join writes a list that split reads; the glue holds one of the signs.
func join(texts []string, signs, glue string) string {
	escaped := make([]string, len(texts))
	for i, text := range texts {
		escaped[i] = escape(text, signs)
	}
	return strings.Join(escaped, glue)
}

// escape puts a backslash before the signs in a text, and before a backslash
// that would be read as one of these.
func escape(text, signs string) string {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		last := i+1 == len(text)
		if strings.IndexByte(signs, c) >= 0 || c == '\\' && (last || text[i+1] == '\\' || strings.IndexByte(signs, text[i+1]) >= 0) {
			out.WriteByte('\\')
		}
		out.WriteByte(c)
	}
	return out.String()
}
