package markup

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Limits beyond which a text is shown unformatted. Looking for the end of a
// link takes time in proportion to what follows, so many of them cost its
// square.
const (
	maxText  = 1 << 20
	maxLinks = 500
)

func isAbsurd(text string) bool {
	return len(text) > maxText || strings.Count(text, "](") > maxLinks
}

// isBare reports whether a text is one line without anything that Markdown or
// HTML could mean, so that it is its own rendering once escaped. It may say no
// too often, never yes.
func isBare(text string) bool {
	if text == "" || text[0] == ' ' || text[len(text)-1] == ' ' || mayOpenBlock(text) {
		return false
	}
	last := ' '
	for _, r := range text {
		switch {
		case r == ' ' && last == ' ', r != ' ' && unicode.IsSpace(r), isHidden(r), isMeant(r):
			return false
		}
		last = r
	}
	return true
}

// isMeant reports whether a character can begin or end inline markup.
func isMeant(r rune) bool {
	switch r {
	case '*', '_', '`', '[', ']', '\\', '&', '<', '$':
		return true
	default:
		return false
	}
}

func mayOpenBlock(text string) bool {
	if strings.IndexByte("#>-+~", text[0]) >= 0 {
		return true
	}
	rest := strings.TrimLeft(text, "0123456789")
	return len(rest) < len(text) && rest != "" && (rest[0] == '.' || rest[0] == ')')
}

// isHidden reports whether a character is kept out of every page: control
// characters, those that turn the direction of what follows (they outlast the
// text they stand in, and make a wrong word look right), noncharacters, and
// bytes that are no UTF-8.
func isHidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0, r == utf8.RuneError:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	default:
		return r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe
	}
}

// clean drops turns of direction and shows every other hidden character as
// U+FFFD.
func clean(text string) string {
	if strings.IndexFunc(text, isHidden) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case !isHidden(r):
			return r
		case r >= 0x202a && r <= 0x2069:
			return -1
		default:
			return utf8.RuneError
		}
	}, text)
}

// prepared returns the text as the parser gets it.
func prepared(text string) []byte {
	return []byte(clean(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)))
}

// collapse turns every run of white space into one space and trims the ends.
func collapse(text string) string { return strings.Join(strings.Fields(text), " ") }

// paragraphs shows a text unformatted, with its empty lines as the only
// structure.
func paragraphs(text string) string {
	var b strings.Builder
	for p := range strings.SplitSeq(string(prepared(text)), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			b.WriteString("<p>" + html.EscapeString(p) + "</p>")
		}
	}
	return b.String()
}

// unescape resolves backslashes before punctuation and character references,
// each once and from left to right, as CommonMark has it. What the references
// stand for is cleaned like everything else.
func unescape(src []byte) string {
	var b strings.Builder
	for i := 0; i < len(src); {
		switch {
		case src[i] == '\\' && i+1 < len(src) && util.IsPunct(src[i+1]):
			b.WriteByte(src[i+1])
			i += 2
		case src[i] == '&':
			text, n := reference(src[i:])
			b.WriteString(text)
			i += n
		default:
			b.WriteByte(src[i])
			i++
		}
	}
	return clean(b.String())
}

// maxReference is the length of the longest named character reference.
const maxReference = 33

// reference resolves the character reference at the start of src and returns
// how many bytes it takes. An ampersand that starts none is itself.
func reference(src []byte) (string, int) {
	src = src[:min(len(src), maxReference)]
	end := strings.IndexByte(string(src), ';')
	if end < 2 {
		return "&", 1
	}
	if src[1] == '#' {
		if s := util.ResolveNumericReferences(src[:end+1]); s[0] != '&' || len(s) == 1 {
			return string(s), end + 1
		}
		return "&", 1
	}
	if e, ok := util.LookUpHTML5EntityByName(string(src[1:end])); ok {
		return string(e.Characters), end + 1
	}
	return "&", 1
}
