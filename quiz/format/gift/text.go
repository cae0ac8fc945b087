package gift

import (
	"fmt"
	"html"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// conversion brings texts of one sort into Markdown.
type conversion struct {
	fromHTML     func(string, markup.Pictures) string
	fromPlain    func(string) string
	fromMarkdown func(string) string
	mayBeEmpty   bool // what editors leave in an empty field stands for nothing
}

// text reads a text of several lines.
func (r *reader) text(s span, inherited textFormat) string {
	same := func(text string) string { return text }
	body, format := cutFormat(s, inherited)
	return r.convert(body, format, conversion{r.set.FromHTML, markup.FromPlain, same, true})
}

// label reads a text of one line.
func (r *reader) label(s span, inherited textFormat) string {
	body, format := cutFormat(s, inherited)
	return r.bareLabel(body, format)
}

// bareLabel is label for a text that does not name a format.
func (r *reader) bareLabel(s span, format textFormat) string {
	oneLine := func(text string) string { return strings.ReplaceAll(text, "\n", " ") }
	return r.convert(s, format, conversion{r.set.LabelFromHTML, markup.LabelFromPlain, oneLine, false})
}

// emptyField matches what editors leave in a field without a text.
var emptyField = regexp.MustCompile(`(?i)^(?:\s|&nbsp;|</?(?:p|div|span|br|hr)(?:\s[^<>]*)?/?>)*$`)

// formula matches the beginning of a formula, as Moodle knows it.
var formula = regexp.MustCompile(`\\[(\[]|\$\$`)

// cutCommand matches what is left of commands of TeX of which \n was read as a
// line break.
var cutCommand = regexp.MustCompile("\uFDE7(eq|abla|otin|earrow|leq|geq|mid|eg)\\b")

func (r *reader) convert(s span, format textFormat, c conversion) string {
	if format == markdown {
		s.text = strings.ReplaceAll(s.text, blank, strings.Repeat(`\_`, len(line)))
	}
	if m := cutCommand.FindStringSubmatch(s.text); m != nil {
		r.warn(s, "gift-command", fmt.Sprintf(`\n%s was read as a line break and %q`, m[1], m[1]), fmt.Sprintf(`write \\n%s for the command`, m[1]))
	}
	text := show(s.text)
	switch {
	case format == markdown:
		if isHTML(text) {
			r.warn(s, "gift-markdown-html", "this Markdown holds HTML, which is shown as text", "write it in Markdown, or begin the text with [html]")
		}
		return c.fromMarkdown(r.bounded(s, text))
	case format == inHTML:
	case format == moodle && isHTML(text):
		text = withBreaks(text)
	case formula.MatchString(text):
		text = withBreaks(html.EscapeString(r.bounded(s, text)))
	default:
		return c.fromPlain(r.bounded(s, text))
	}
	out := c.fromHTML(text, func(address string) string { return r.picture(s, address) })
	if strings.TrimSpace(out) == "" && text != "" && !(c.mayBeEmpty && emptyField.MatchString(text)) {
		r.warn(s, "gift-tags", "this HTML shows nothing; it was taken as text", "write &lt; for a < that is to be seen")
		return c.fromPlain(text)
	}
	return out
}

// maxPlain is the length in bytes up to which a text without HTML is read: it
// is longer than any that can be used.
const maxPlain = 8 * quiz.MaxText

// bounded cuts a text that is far too long.
func (r *reader) bounded(s span, text string) string {
	if len(text) <= maxPlain {
		return text
	}
	r.warn(s, "gift-long-text", "only the beginning of this text was read: it is far too long", "put a blank line between two questions")
	return strings.ToValidUTF8(text[:maxPlain], "")
}
