package moodlexml

import (
	"io"
	"strings"
)

// state says within what the next byte stands.
type state int

const (
	inText state = iota
	inTag
	inCDATA
	inIgnored  // a comment or an instruction
	atQuestion // a question has begun, and the one before it is not closed
)

// ReadByte returns the next byte of the file as XML that can be parsed. Signs
// that stand for themselves where XML wants them escaped (an & or a < in a
// text) are escaped, and comments, declarations and characters that XML forbids
// left out.
func (s *source) ReadByte() (byte, error) {
	for len(s.ready) == 0 {
		s.ready = s.buffer[:0]
		if s.state == atQuestion {
			return 0, io.EOF
		}
		c, err := s.raw()
		if err != nil {
			return 0, err
		}
		if err := s.bound(); err != nil {
			return 0, err
		}
		if plainByte[c] && s.state != inIgnored {
			return c, nil
		}
		s.feed(c)
	}
	c := s.ready[0]
	s.ready = s.ready[1:]
	return c, nil
}

// feed makes ready what a byte becomes, and perhaps those behind it.
func (s *source) feed(c byte) {
	switch {
	case s.state == inIgnored:
		if !s.ended(c) && c == '\n' {
			s.ready = append(s.ready, c)
		}
	case c >= 0x80:
		s.letter(c)
	case c < ' ':
		s.note(&s.damage.signs)
		s.ready = append(s.ready, ' ')
	case s.state == inCDATA:
		s.data(c)
	case s.state == inTag:
		s.tag(c)
	default:
		s.text(c)
	}
}

// bound ends what is too large for a question or a tag.
func (s *source) bound() error {
	if s.left--; s.left < 0 {
		return errLargeQuestion
	}
	if s.tagSize++; s.state != inTag {
		s.tagSize = 0
	} else if s.tagSize > maxTag {
		return errLargeTag
	}
	return nil
}

// Read implements io.Reader, a byte at a time.
func (s *source) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c, err := s.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}

// plainByte are the bytes that mean nothing anywhere.
var plainByte = func() (plain [256]bool) {
	for c := range 0x80 {
		plain[c] = c >= ' ' && !strings.ContainsRune(`<>&"']`, rune(c)) || c == '\t' || c == '\n' || c == '\r'
	}
	return plain
}()

// data passes on what stands in a CDATA section, up to its end.
func (s *source) data(c byte) {
	s.ready = append(s.ready, c)
	if c == ']' && s.ahead("]>") {
		s.skip(2)
		s.ready = append(s.ready, "]>"...)
		s.state = inText
	}
}

func (s *source) tag(c byte) {
	switch {
	case c == '&':
		s.reference()
	case c == '<' && s.quote != 0:
		s.escape("&lt;")
	case c == s.quote && c != 0:
		s.quote = 0
		s.ready = append(s.ready, c)
	case (c == '"' || c == '\'') && s.quote == 0:
		s.quote = c
		s.ready = append(s.ready, c)
	default:
		if c == '>' && s.quote == 0 {
			s.state = inText
		}
		s.ready = append(s.ready, c)
	}
}

func (s *source) text(c byte) {
	switch {
	case c == '&':
		s.reference()
	case c == '<':
		s.open()
	case c == ']' && s.ahead("]>"):
		s.skip(2)
		s.escape("]]&gt;")
	default:
		s.ready = append(s.ready, c)
	}
}

// open decides what a < in a text begins.
func (s *source) open() {
	switch first := s.peek(); {
	case first == 'q' && s.begins():
		s.stop()
	case first == '!' && s.ahead("![CDATA["):
		s.skip(len("![CDATA["))
		s.ready = append(s.ready, "<![CDATA["...)
		s.state = inCDATA
	case s.ignored(first):
		s.state = inIgnored
	case first == '/' || first == '!' || first == '_' || first >= 0x80 || first|0x20 >= 'a' && first|0x20 <= 'z':
		s.state, s.quote = inTag, 0
		s.ready = append(s.ready, '<')
	default:
		s.escape("&lt;")
	}
}

// ignored reports whether a < begins what is passed over, and notes its end.
func (s *source) ignored(first byte) bool {
	switch {
	case first == '?':
		s.end = "?>"
	case first == '!' && s.ahead("!--"):
		s.skip(len("!--"))
		s.end = "-->"
	default:
		return false
	}
	return true
}

// ended reports whether this byte begins the end of what is passed over, and
// passes over it too.
func (s *source) ended(c byte) bool {
	if c != s.end[0] || !s.ahead(s.end[1:]) {
		return false
	}
	s.skip(len(s.end) - 1)
	s.state = inText
	return true
}

// skip takes bytes that were looked at.
func (s *source) skip(n int) {
	for range n {
		_, _ = s.raw() // is in the buffer
	}
}
