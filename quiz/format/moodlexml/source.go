package moodlexml

import (
	"bufio"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Limits of a file.
const (
	maxSize     = 64 << 20 // bytes
	maxQuestion = 24 << 20 // bytes of one question, its pictures included
	maxTag      = 1 << 20  // bytes between a < and its >
	maxMended   = 10_000   // signs that are mended; a file with more is no XML
)

var (
	errTooLarge      = errors.New("the file is larger than 64 MB")
	errLargeQuestion = errors.New("it is larger than 24 MB")
	errLargeTag      = errors.New("a tag in it does not end")
)

// source reads a file byte by byte, so that whoever parses a question from it
// takes nothing of the next one. It mends on the way what is often damaged, and
// knows where it stands.
type source struct {
	b            *bufio.Reader
	line, column int    // of the next byte, from 1; columns count characters
	ready        []byte // read and mended, not yet given
	buffer       []byte // where ready lies
	state        state
	quote        byte   // around the value within a tag, or 0
	end          string // of what is passed over
	err          error  // why reading ended, except for the end of the file
	damage       damage
	mended       int  // signs so far
	left         int  // bytes that the question may still have
	tagSize      int  // bytes since the < of a tag
	entities     bool // the file defines entities of its own, which are not expanded

	startLine, startColumn int // of the question that was found last
}

// damage is what was mended, by the line where it came up first.
type damage struct {
	letters, signs int
}

func newSource(r io.Reader) *source {
	return &source{b: decoded(&limited{r: r, left: maxSize}), line: 1, column: 1, buffer: make([]byte, 0, 64)}
}

// limited is a reader that fails beyond a size, instead of seeming to end.
type limited struct {
	r    io.Reader
	left int64
}

// Read implements io.Reader.
func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return 0, errTooLarge
	}
	return n, err
}

// raw returns the next byte as it stands in the file.
func (s *source) raw() (byte, error) {
	c, err := s.b.ReadByte()
	if err != nil {
		if !errors.Is(err, io.EOF) {
			s.err = err
		}
		return 0, err
	}
	switch {
	case c == '\n':
		s.line++
		s.column = 1
	case c&0xC0 != 0x80:
		s.column++
	}
	return c, nil
}

// peek returns the byte that comes next, a space at the end.
func (s *source) peek() byte {
	next, _ := s.b.Peek(1) // at the end there is none
	if len(next) == 0 {
		return ' '
	}
	return next[0]
}

// ahead reports whether these bytes come next.
func (s *source) ahead(text string) bool {
	next, _ := s.b.Peek(len(text)) // fewer are not these
	return string(next) == text
}

// letter completes a character whose first byte is not ASCII. Bytes that are
// no UTF-8 are read as Windows-1252, one by one; what XML does not allow becomes
// the replacement character.
func (s *source) letter(first byte) {
	var whole [utf8.UTFMax]byte
	whole[0] = first
	rest, _ := s.b.Peek(utf8.UTFMax - 1) // at the end there are fewer
	r, size := utf8.DecodeRune(whole[:1+copy(whole[1:], rest)])
	switch {
	case r == utf8.RuneError && size == 1:
		r = charmap.Windows1252.DecodeByte(first)
		s.note(&s.damage.letters)
	case r == 0xFFFE || r == 0xFFFF:
		r = utf8.RuneError
	}
	_, _ = s.b.Discard(size - 1) // were peeked at
	s.ready = utf8.AppendRune(s.ready, r)
}

// note keeps the line where something was mended first.
func (s *source) note(line *int) {
	if *line == 0 {
		*line = s.line
	}
}
