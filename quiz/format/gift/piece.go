package gift

import (
	"html"
	"regexp"
	"strings"

	"bellwork/quiz/markup"
)

// piece is a text on its way out, in the format that keeps what readers see:
// the words as they are where there is nothing but words, else HTML.
type piece struct {
	text   string
	format textFormat
}

// asHTML matches what Moodle takes for HTML or a formula in a text without a
// format.
var asHTML = regexp.MustCompile(`<[a-zA-Z/!?]|&[a-zA-Z#]|\\[(\[]|\$\$`)

// block is the piece for a text of several lines.
func (s *sheet) block(text string) piece {
	words, exact := markup.ToPlain(text)
	if exact && !asHTML.MatchString(words) {
		return piece{strings.TrimSpace(words), moodle}
	}
	return piece{strings.TrimSpace(markup.ToHTML(text, s.pictures)), inHTML}
}

// label is the piece for a text of one line.
func (s *sheet) label(text string) piece {
	words, exact := markup.LabelToPlain(text)
	if exact && !asHTML.MatchString(words) {
		return piece{strings.TrimSpace(words), moodle}
	}
	return piece{strings.TrimSpace(markup.LabelToHTML(text, s.pictures)), inHTML}
}

// spell writes a piece. Its format is named where it is not the inherited one,
// and where the text would be taken for a name itself.
func (p piece) spell(inherited textFormat) string {
	_, named := cutFormat(span{p.text, 0}, unnamed)
	if p.text == "" || p.format == inherited && named == unnamed {
		return escaped.Replace(p.text)
	}
	return map[textFormat]string{moodle: "[moodle]", inHTML: "[html]"}[p.format] + escaped.Replace(p.text)
}

// within writes a piece among answers, where an arrow makes a pair and cannot
// be escaped.
func (p piece) within(inherited textFormat) string {
	if p.format == moodle && strings.Contains(p.text, "->") {
		p = piece{strings.ReplaceAll(html.EscapeString(p.text), "\n", "<br>"), inHTML}
	}
	return p.spell(inherited)
}
