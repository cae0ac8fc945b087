// Package charset turns the bytes of a text file into UTF-8.
//
// Teachers' files come as UTF-8 with and without a byte order mark, as UTF-16
// ("Unicode text" of spreadsheets), and as Windows-1252 from older programs.
// Bytes that are no UTF-8 are read as Windows-1252 one by one, so that a file
// into which somebody pasted a few of them keeps its other letters.
package charset

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"bellwork/quiz"
)

var utf8Mark = []byte("\xEF\xBB\xBF")

// Text returns the file as UTF-8 without a byte order mark, and a warning
// where letters had to be guessed.
func Text(data []byte) ([]byte, []quiz.Issue) {
	if enc := wide(data); enc != nil {
		if text, err := enc.NewDecoder().Bytes(data); err == nil {
			return bytes.TrimPrefix(text, utf8Mark), nil
		}
	}
	data = bytes.TrimPrefix(data, utf8Mark)
	if utf8.Valid(data) {
		return data, nil
	}
	text, line := windows(data)
	return text, []quiz.Issue{{
		Line: line, Column: 1, Severity: quiz.Warning, Code: "charset",
		Message: "some letters are not written in UTF-8; they were read as Windows-1252",
		Hint:    "look at letters with accents; save the file as UTF-8 if one is wrong",
	}}
}

// wideHead is how many bytes tell whether a text is UTF-16.
const wideHead = 512

// wide recognises UTF-16 by its mark, or by the zeros that every second byte
// of a Latin text then is.
func wide(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	head := data[:min(len(data), wideHead)]
	even, odd := 0, 0
	for i, c := range head {
		if c == 0 && i%2 == 0 {
			even++
		} else if c == 0 {
			odd++
		}
	}
	switch most := len(head) / 3; {
	case len(head) < 4:
	case odd > most && even == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case even > most && odd == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// windows mends a text that is not UTF-8 throughout; line is that of the first
// byte that was not.
func windows(data []byte) (text []byte, line int) {
	text = make([]byte, 0, len(data)+len(data)/8)
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(data[i])
			if line == 0 {
				line = 1 + bytes.Count(data[:i], []byte("\n"))
			}
		}
		text = utf8.AppendRune(text, r)
		i += size
	}
	return text, line
}
