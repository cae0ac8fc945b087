package moodlexml

import (
	"bytes"
	"encoding/xml"
	stdhtml "html"
	"strconv"
	"strings"
	"unicode"
)

// escape gives a reference instead of the sign that stands in the file.
func (s *source) escape(reference string) {
	s.note(&s.damage.signs)
	if s.mended++; s.mended > maxMended {
		reference = stdhtml.UnescapeString(reference)
	}
	s.ready = append(s.ready, reference...)
}

// reference passes on an & that begins a character reference that the parser
// knows, and escapes any other. What may be an entity of the file's own is left
// to the parser, which refuses it: it stands for something else than itself.
func (s *source) reference() {
	next, _ := s.b.Peek(maxReference) // at the end there is less
	n := bytes.IndexByte(next, ';')
	if n > 0 && s.known(string(next[:n])) {
		s.ready = append(s.ready, '&')
		return
	}
	s.escape("&amp;")
}

// maxReference is longer than every reference that is known.
const maxReference = 32

func (s *source) known(name string) bool {
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		return allowed(digits)
	}
	switch name {
	case "lt", "gt", "amp", "quot", "apos":
		return true
	}
	_, html := xml.HTMLEntity[name]
	return html || s.entities && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// allowed reports whether a numeric reference stands for a character that XML
// may hold.
func allowed(digits string) bool {
	base := 10
	if rest, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = rest, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	switch {
	case err != nil:
		return false
	case n == '\t' || n == '\n' || n == '\r':
		return true
	default:
		return n >= 0x20 && n < 0xD800 || n >= 0xE000 && n <= 0xFFFD || n >= 0x10000 && n <= 0x10FFFF
	}
}
