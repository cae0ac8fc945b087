package text2qti

import (
	"strings"

	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// breakMark stands for a line break while a text is written.
const breakMark = "\uE000"

// foreign returns a text as the Markdown of text2qti, where line breaks are
// written in HTML, and nothing else that looks like HTML may stand.
func foreign(text string) string {
	return respell(markup.ToHTML(loss.WithoutPictures(text), nil))
}

// foreignLabel is foreign for an option, which may hold blocks in text2qti:
// "1. January" is escaped.
func foreignLabel(text string) string {
	return respell(markup.LabelToHTML(loss.WithoutPictures(text), nil))
}

func respell(html string) string {
	text, _ := markup.FromHTML(strings.ReplaceAll(html, "<br>\n", breakMark), nil)
	text = markup.EditProse(text, func(words string) string {
		var b strings.Builder
		for i := 0; i < len(words); i++ {
			switch rest := words[i:]; {
			case strings.HasPrefix(rest, `\<`), strings.HasPrefix(rest, `\&`):
				b.WriteString(map[byte]string{'<': "&lt;", '&': "&amp;"}[rest[1]])
				i++
			case rest[0] == '\\' && len(rest) > 1:
				b.WriteString(rest[:2])
				i++
			case rest[0] == '<':
				b.WriteString("&lt;")
			default:
				b.WriteByte(rest[0])
			}
		}
		return b.String()
	})
	return strings.ReplaceAll(text, breakMark, "<br>")
}

// element writes a sign and its text, whose lines are indented alike.
func (e *encoder) element(sign, text string) {
	indent := max(4, len(sign)+1)
	first := sign
	switch {
	case strings.HasSuffix(sign, ":"):
		indent = 2 // as far as is taken off below a word; more would be read as a part of the text
		first += " "
	case text != "":
		first += strings.Repeat(" ", indent-len(sign))
	}
	for i, line := range strings.Split(first+text, "\n") {
		if i > 0 && line != "" {
			e.out.WriteString(strings.Repeat(" ", indent))
		}
		e.out.WriteString(line + "\n")
	}
}
