package xmltree

import (
	"bufio"
	"errors"
	"io"
)

// maxTag is how many bytes a tag may have outside its values. A value may be
// long (a picture can stand in one), but each attribute costs a parser far more
// than its bytes.
const maxTag = 64 << 10

var errLongTag = errors.New("a tag has too many attributes")

// byteReader is what a parser reads from.
type byteReader interface {
	io.Reader
	io.ByteReader
}

// tags passes a file on, and ends it where a tag is too long: before a parser
// has spent memory on it.
type tags struct {
	from      byteReader
	size      int    // of the tag so far; 0 outside of tags
	last      uint32 // the last four bytes of the tag, or of what is ignored
	quote     byte   // around the present value
	ignored   uint32 // the end of the comment, CDATA or instruction; 0 outside of these
	directive bool   // the tag is a <!DOCTYPE …>
	depth     int    // of what is open within a directive
}

func newTags(r io.Reader) *tags {
	from, ok := r.(byteReader)
	if !ok {
		from = bufio.NewReader(r)
	}
	return &tags{from: from}
}

// ReadByte implements io.ByteReader.
func (t *tags) ReadByte() (byte, error) {
	c, err := t.from.ReadByte()
	if err != nil {
		return 0, err
	}
	if t.see(c); t.size > maxTag {
		return 0, errLongTag
	}
	return c, nil
}

// Read makes it an io.Reader, as a parser asks for one; bytes are read one by one.
func (t *tags) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c, err := t.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}

// see counts a byte where it belongs to a tag.
func (t *tags) see(c byte) {
	switch {
	case t.ignored != 0:
		if t.last = t.last<<8 | uint32(c); endsWith(t.last, t.ignored) {
			t.ignored = 0
		}
	case t.size == 0:
		if c == '<' {
			*t = tags{from: t.from, size: 1, last: '<'}
		}
	case t.quote != 0:
		if c == t.quote {
			t.quote, t.last = 0, 0
		}
	default:
		t.size++
		t.last = t.last<<8 | uint32(c)
		t.inside(c)
	}
}

// Beginnings and ends of what is no tag, as numbers.
const (
	commentBegin = '<'<<24 | '!'<<16 | '-'<<8 | '-'
	commentEnd   = '-'<<16 | '-'<<8 | '>'
	dataBegin    = '<'<<16 | '!'<<8 | '['
	dataEnd      = ']'<<16 | ']'<<8 | '>'
	ruleBegin    = '<'<<8 | '?'
	ruleEnd      = '?'<<8 | '>'
)

func endsWith(last, end uint32) bool {
	if end == ruleEnd {
		last &= 1<<16 - 1
	}
	return last&(1<<24-1) == end
}

// inside looks at a byte of a tag, outside its values.
func (t *tags) inside(c byte) {
	switch {
	case t.last == commentBegin:
		t.ignore(commentEnd)
	case t.size == 3 && t.last == dataBegin:
		t.ignore(dataEnd)
	case t.size == 2 && t.last == ruleBegin:
		t.ignore(ruleEnd)
	case t.size == 3 && t.last>>8 == '<'<<8|'!' && c != '-':
		t.directive = true // its first byte has no meaning, whatever it is
	case c == '"' || c == '\'':
		t.quote = c
	case c == '<' && t.directive:
		t.depth++
	case c == '>' && t.depth > 0:
		t.depth--
	case c == '>':
		t.size = 0
	}
}

// ignore passes over what is no tag. A comment within a directive does not end
// that.
func (t *tags) ignore(end uint32) {
	t.ignored, t.last = end, 0
	if t.directive {
		t.depth--
	} else {
		t.size = 0
	}
}
