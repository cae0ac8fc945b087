package anki

import (
	"regexp"
	"strings"
)

// piece is a part of a cloze: text, or a gap with its answer and its hint.
type piece struct {
	gap  bool
	text string // in HTML
	hint string
}

var clozeOpen = regexp.MustCompile(`\{\{c\d{1,4}(,\d{1,4})*::`)

// hasCloze reports whether a text has gaps.
func hasCloze(text string) bool { return clozeOpen.MatchString(text) }

// cutCloze cuts {{c1::answer::hint}} out of a text. In a gap inside a gap the
// outer one counts, and the inner one is text. It reports false where a gap has
// no end. The work is linear in the text, however deep gaps lie.
func cutCloze(text string) (pieces []piece, ok bool) {
	c := clozeCutter{}
	for _, open := range append(clozeOpen.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		c.take(text[c.at:open[0]])
		if open[0] < len(text) {
			c.open()
		}
		c.at = open[1]
	}
	ok = len(c.hints) == 0
	c.flush(false)
	return c.pieces, ok
}

// clozeCutter gathers the pieces. Text of a gap goes to its answer, or behind
// "::" to its hint; the hint of an inner gap goes nowhere.
type clozeCutter struct {
	at         int
	pieces     []piece
	text, hint strings.Builder
	hints      []bool // of the gaps that are open, outermost first: their hint has begun
	silent     int    // inner gaps whose hint has begun
}

// take takes a text in which no gap begins.
func (c *clozeCutter) take(text string) {
	for text != "" {
		i := len(text)
		if len(c.hints) > 0 {
			i = nextSign(text)
		}
		c.write(text[:i])
		if text = text[i:]; text == "" {
			return
		}
		if text[0] == '}' {
			c.close()
		} else {
			c.beginHint()
		}
		text = text[2:]
	}
}

// nextSign returns where the next "}}" or "::" stands.
func nextSign(text string) int {
	for i := 0; i+1 < len(text); i++ {
		if text[i] == text[i+1] && (text[i] == '}' || text[i] == ':') {
			return i
		}
	}
	return len(text)
}

func (c *clozeCutter) open() {
	if len(c.hints) == 0 {
		c.flush(false)
	}
	c.hints = append(c.hints, false)
}

func (c *clozeCutter) beginHint() {
	switch last := len(c.hints) - 1; {
	case c.hints[last]:
		c.write("::")
	case last > 0:
		c.silent++
		c.hints[last] = true
	default:
		c.hints[last] = true
	}
}

func (c *clozeCutter) close() {
	last := len(c.hints) - 1
	if last == 0 {
		c.flush(true)
	} else if c.hints[last] {
		c.silent--
	}
	c.hints = c.hints[:last]
}

func (c *clozeCutter) flush(gap bool) {
	if c.text.Len() > 0 || gap {
		c.pieces = append(c.pieces, piece{gap: gap, text: c.text.String(), hint: c.hint.String()})
	}
	c.text.Reset()
	c.hint.Reset()
}

// write adds text to where it belongs.
func (c *clozeCutter) write(text string) {
	switch {
	case c.silent > 0:
	case len(c.hints) > 0 && c.hints[0]:
		c.hint.WriteString(text)
	default:
		c.text.WriteString(text)
	}
}
