package moodlexml

import (
	"bufio"
	"bytes"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// headSize is how much of a file is looked at to find out its encoding.
const headSize = 32 << 10

var declared = regexp.MustCompile(`^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// decoded returns the file as what should be UTF-8. Files are converted without
// being told so: UTF-16 goes by its mark or its zeros, and letters that are
// UTF-8 are taken for it whatever the file says of itself.
func decoded(r io.Reader) *bufio.Reader {
	b := bufio.NewReaderSize(r, headSize)
	head, _ := b.Peek(headSize) // a shorter file is looked at as it is
	if enc := wide(head); enc != nil {
		return bufio.NewReaderSize(transform.NewReader(b, enc.NewDecoder()), headSize)
	}
	if mark := []byte("\xEF\xBB\xBF"); bytes.HasPrefix(head, mark) {
		_, _ = b.Discard(len(mark)) // was peeked at
		return b
	}
	m := declared.FindSubmatch(head)
	if m == nil || strings.HasPrefix(strings.ToLower(string(m[1])), "ut") || isUTF8(head) {
		return b
	}
	if enc, err := htmlindex.Get(string(m[1])); err == nil {
		return bufio.NewReaderSize(transform.NewReader(b, enc.NewDecoder()), headSize)
	}
	return b
}

// isUTF8 reports whether a piece of a file has letters beyond ASCII, and all of
// them are UTF-8; the last may be cut.
func isUTF8(head []byte) bool {
	for range utf8.UTFMax - 1 {
		if r, size := utf8.DecodeLastRune(head); r == utf8.RuneError && size == 1 {
			head = head[:len(head)-1]
		}
	}
	return utf8.Valid(head) && bytes.IndexFunc(head, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0
}

// wide recognises UTF-16 by its mark or by how a file begins.
func wide(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("<\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte("\xFE\xFF")), bytes.HasPrefix(head, []byte("\x00<")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	default:
		return nil
	}
}
