package moodlexml

import (
	"regexp"
	"strings"

	"bellwork/quiz/markup"
)

// htmlSigns matches what makes a text HTML.
var htmlSigns = regexp.MustCompile(`(?i)<(?:a|b|br|code|div|em|i|img|p|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>|&(?:[a-z][a-z0-9]{1,31}|#[0-9]{1,7}|#x[0-9a-f]{1,6});`)

// menuText reads the right side of a pair. Moodle shows it in a menu, without
// markup, and does not say whether it is HTML: it is where it looks like it.
func menuText(source string) string {
	if htmlSigns.MatchString(source) {
		text, _ := markup.LabelFromHTML(source, nil)
		return strings.TrimSpace(text)
	}
	return markup.LabelFromPlain(oneLine(source))
}

// toMenu writes the right side of a pair; exact is false where a menu shows it
// otherwise.
func toMenu(text string) (source string, exact bool) {
	plain, exact := markup.LabelToPlain(text)
	if exact && !strings.ContainsAny(plain, "<&") {
		return plain, true
	}
	return markup.LabelToHTML(text, nil), exact
}
