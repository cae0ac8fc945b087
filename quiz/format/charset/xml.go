package charset

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"bellwork/quiz"
)

// declaration matches the first line of an XML file; its group is the charset.
var declaration = regexp.MustCompile(`^\s*<\?xml\s(?:[^>]*?\bencoding\s*=\s*["']([^"'>]*)["'])?[^>]*\?>`)

// XML returns an XML file as UTF-8 without a byte order mark, whatever it says
// of itself, and a warning where letters had to be guessed. Spaces stand in the
// place of its declaration and of characters that XML does not allow, so that
// lines and columns stay what they are.
func XML(data []byte) ([]byte, []quiz.Issue) {
	label := ""
	if m := declaration.FindSubmatch(data[:min(len(data), 200)]); m != nil {
		label = strings.ToLower(string(m[1]))
	}
	if text, ok := declared(data, label); ok {
		return plain(text), nil
	}
	text, issues := Text(data)
	return plain(text), issues
}

// declared decodes a file from the charset that it names. Bytes that are UTF-8
// are taken for it whatever the file says: by accident that does not happen.
func declared(data []byte, label string) (text []byte, ok bool) {
	if label == "" || strings.HasPrefix(label, "utf") || utf8.Valid(data) {
		return nil, false
	}
	enc, _ := charset.Lookup(label)
	if enc == nil {
		return nil, false
	}
	text, err := enc.NewDecoder().Bytes(data)
	return text, err == nil
}

func plain(text []byte) []byte {
	out := bytes.Clone(text)
	blank(out[:len(declaration.Find(out[:min(len(out), 200)]))])
	for i, c := range out {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			out[i] = ' '
		}
	}
	return out
}

// blank overwrites everything but line ends.
func blank(text []byte) {
	for i, c := range text {
		if c != '\n' && c != '\r' {
			text[i] = ' '
		}
	}
}
