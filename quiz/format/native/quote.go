package native

import (
	"fmt"
	"strings"
)

// quote puts a text in double quotes with escapes that JSON and YAML share.
func quote(s string) string {
	if !strings.ContainsFunc(s, escaped) { // most texts, and pictures, which are long
		return `"` + s + `"`
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"', r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case !printable(r) || lineBreak(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func escaped(r rune) bool { return r == '"' || r == '\\' || r == '\t' || lineBreak(r) || !printable(r) }

// lineBreak reports whether some version of YAML ends a line here.
func lineBreak(r rune) bool {
	switch r {
	case '\n', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}
