package moodlexml

import (
	"bufio"
	"strings"
	"unicode/utf8"
)

// writer writes lines of XML. Its errors come up when it is flushed.
type writer struct {
	out *bufio.Writer
}

func (w *writer) line(s string) {
	_, _ = w.out.WriteString(s) // the error stays with the writer
	_ = w.out.WriteByte('\n')
}

// field writes an element with a <text> in it.
func (w *writer) field(name, text string) {
	w.line("    <" + name + ">")
	w.text("      ", text)
	w.line("    </" + name + ">")
}

// value writes an element with a short value.
func (w *writer) value(name, value string) {
	w.line("    <" + name + ">" + escape(value) + "</" + name + ">")
}

// text writes a text: as it is, or as CDATA where XML reserves one of its
// signs.
func (w *writer) text(margin, s string) {
	s = clean(s)
	if strings.ContainsAny(s, "<>&") {
		s = "<![CDATA[" + strings.ReplaceAll(s, "]]>", "]]]]><![CDATA[>") + "]]>"
	}
	w.line(margin + "<text>" + s + "</text>")
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(clean(s)) }

// clean replaces characters that XML cannot hold.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r == '\r':
			return '\n'
		case r < ' ', r == 0xFFFE, r == 0xFFFF:
			return utf8.RuneError
		default:
			return r
		}
	}, s)
}
