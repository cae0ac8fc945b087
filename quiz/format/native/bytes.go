package native

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"bellwork/quiz"
)

// readAll reads one byte more than is allowed, so that clean can tell a file
// that is too large from one that just fits. Beyond MaxYAML it goes on only
// where the beginning isLong says so. The buffer grows in large steps: together
// they take little more than the last one.
func readAll(r io.Reader, isLong func(data []byte) bool) ([]byte, error) {
	data := make([]byte, 0, 16<<10)
	for {
		n, err := io.ReadFull(r, data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return data, nil
		case err != nil:
			return nil, err
		}
		size := 4 * cap(data)
		switch {
		case len(data) > MaxSize, len(data) > MaxYAML && !isLong(data):
			return data, nil
		case len(data) > MaxYAML:
			size = MaxSize + 1
		case size > MaxYAML:
			size = MaxYAML + 1
		}
		data = append(make([]byte, 0, size), data...)
	}
}

var byteOrderMark = []byte("\uFEFF")

// clean removes a byte order mark and refuses what is not readable text of at
// most so many bytes.
func clean(data []byte, most int) ([]byte, *quiz.Issue) {
	if len(data) > most {
		return nil, refusal("too-large", position{}, fmt.Sprintf("the file is larger than %d MiB", most>>20),
			"split it into several banks")
	}
	if isUTF16(data) {
		return nil, refusal("not-utf8", position{1, 1}, "the file is written in UTF-16",
			"save it again with the encoding UTF-8")
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return nil, refusal("not-utf8", positionAt(data, i), "the file is not valid UTF-8 here",
				"save it again with the encoding UTF-8")
		case !printable(r):
			return nil, refusal("control-character", positionAt(data, i),
				fmt.Sprintf("the invisible character U+%04X stands here", r), "remove it, or write it as an escape in double quotes")
		}
		i += size
	}
	return data, nil
}

// isUTF16 knows UTF-16 by its byte order mark or by the zero byte that one of
// any two Latin letters leaves.
func isUTF16(data []byte) bool {
	if len(data) < 2 {
		return false
	}
	marked := data[0] == 0xFF && data[1] == 0xFE || data[0] == 0xFE && data[1] == 0xFF
	return marked || data[0] == 0 || data[1] == 0
}

// printable reports whether YAML 1.2 allows the character unescaped. The byte
// order mark, which it allows too, is left out: inside a file it is an accident.
func printable(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r', r == 0x85:
		return true
	case r >= 0x20 && r <= 0x7E, r >= 0xA0 && r <= 0xD7FF:
		return true
	case r >= 0xE000 && r <= 0xFFFD:
		return r != 0xFEFF
	default:
		return r >= 0x10000
	}
}

// position is a place in a file, counted from 1; columns count characters.
type position struct {
	line, column int
}

// positionAt returns the place of the byte at offset.
func positionAt(data []byte, offset int) position {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return position{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1}
}

// refusal is the issue of a file that cannot be read at all.
func refusal(code string, at position, message, hint string) *quiz.Issue {
	return &quiz.Issue{
		Severity: quiz.Error, Code: code, Line: at.line, Column: at.column, Message: message, Hint: hint,
	}
}
