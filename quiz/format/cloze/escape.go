package cloze

import "strings"

// escape takes from a text in a gap what the syntax would take for its own. It
// uses character references where Moodle does not resolve a backslash, and
// where an & or a backslash would hide the end of an answer.
func escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; c {
		case '}', '#':
			b.WriteString(`\` + string(c))
		case '~':
			b.WriteString("&#126;")
		case '{':
			b.WriteString("&#123;")
		case '&':
			b.WriteString(ampersand(s, i))
		case '\\':
			b.WriteString(backslash(s, i))
		case '=', '%':
			b.WriteString(sign(s, i))
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func ampersand(s string, i int) string {
	if i == len(s)-1 {
		return "&#38;"
	}
	return "&amp;"
}

func backslash(s string, i int) string {
	if i == len(s)-1 || strings.IndexByte(`}~#"`, s[i+1]) >= 0 {
		return "&#92;"
	}
	return `\`
}

// sign escapes what would be a fraction at the start of an answer.
func sign(s string, i int) string {
	switch {
	case i > 0:
		return s[i : i+1]
	case s[i] == '=':
		return "&#61;"
	default:
		return "&#37;"
	}
}
