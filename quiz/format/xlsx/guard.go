package xlsx

import (
	"bytes"
	"errors"
)

// Limits of one part of a workbook.
const (
	maxDepth = 64
	maxTag   = 64 << 10 // bytes between < and >
	maxCells = 16_384   // of a row, as spreadsheet programs have it
)

var errBomb = errors.New("it holds more than a sheet of questions can need")

// guard goes over a part before a parser builds anything from it: it bounds
// how many elements there are, how deeply they lie in each other, how many
// cells a row has and how long a tag is. What it lets through may still be no
// XML.
func guard(part []byte, maxElements int) error {
	elements, depth, cells := 0, 0, 0
	for {
		start := bytes.IndexByte(part, '<')
		if start < 0 {
			return nil
		}
		part = part[start:]
		if skipped, ok := skipMarkup(part); ok {
			part = skipped
			continue
		}
		end := tagEnd(part)
		if end < 0 || end > maxTag {
			return errBomb
		}
		switch name(part[1:end]) {
		case "row":
			cells = 0
		case "c":
			cells++
		}
		switch {
		case part[1] == '/':
			depth--
		case part[end-1] != '/':
			depth++
			fallthrough
		default:
			elements++
		}
		if elements > maxElements || depth > maxDepth || cells > maxCells {
			return errBomb
		}
		part = part[end+1:]
	}
}

// skipMarkup passes over comments, CDATA sections and instructions.
func skipMarkup(part []byte) (rest []byte, ok bool) {
	for _, m := range []struct{ open, end string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if !bytes.HasPrefix(part, []byte(m.open)) {
			continue
		}
		i := bytes.Index(part[len(m.open):], []byte(m.end))
		if i < 0 {
			return nil, true
		}
		return part[len(m.open)+i+len(m.end):], true
	}
	return nil, false
}

// tagEnd returns the place of the > that ends a tag; one in a value does not.
func tagEnd(part []byte) int {
	var quote byte
	for i, c := range part[:min(len(part), maxTag+2)] {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

// name returns the name of an element, without the prefix of its namespace.
func name(tag []byte) string {
	if i := bytes.IndexAny(tag, " \t\r\n/"); i > 0 {
		tag = tag[:i]
	}
	return string(tag[bytes.LastIndexByte(tag, ':')+1:])
}
