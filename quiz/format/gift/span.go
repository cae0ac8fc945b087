package gift

import (
	"strings"
	"unicode"
)

// span is a piece of a block that knows where it stands.
type span struct {
	text string
	at   int // in the block's text
}

// trim takes the white space off both ends.
func (s span) trim() span {
	text := strings.TrimLeftFunc(s.text, unicode.IsSpace)
	return span{strings.TrimRightFunc(text, unicode.IsSpace), s.at + len(s.text) - len(text)}
}

// from returns what stands from an index on.
func (s span) from(i int) span { return span{s.text[i:], s.at + i} }

// cut divides at the first separator.
func (s span) cut(separator string) (before, after span, found bool) {
	i := strings.Index(s.text, separator)
	if i < 0 {
		return s, s.from(len(s.text)), false
	}
	return span{s.text[:i], s.at}, s.from(i + len(separator)), true
}

// split divides at every separator. What stands before the first counts only
// if there is something.
func (s span) split(separator string) []span {
	var out []span
	for rest, found := s, true; found; {
		var part span
		part, rest, found = rest.cut(separator)
		out = append(out, part.trim())
	}
	if out[0].text == "" {
		out = out[1:]
	}
	return out
}

// place returns the line and column of an offset in the block's text. A text
// that was changed since may seem to reach beyond its end.
func (b *block) place(at int) (line, column int) {
	before := b.text[:min(at, len(b.text))]
	start := strings.LastIndexByte(before, '\n') + 1
	column = 1
	for _, r := range before[start:] {
		column++
		if isSign(r) {
			column++
		}
	}
	return b.line + strings.Count(before[:start], "\n"), column
}

// items divides as the answers of a choice are divided: at every ~, and before
// every =, which stays. What stands before the first counts only if there is
// something.
func (s span) items() []span {
	var out []span
	start := 0
	part := func(end int) {
		if p := (span{s.text[start:end], s.at + start}).trim(); len(out) > 0 || p.text != "" || start > 0 {
			out = append(out, p)
		}
	}
	for i := range len(s.text) {
		switch s.text[i] {
		case '~':
			part(i)
			start = i + 1
		case '=':
			part(i)
			start = i
		}
	}
	part(len(s.text))
	return out
}
