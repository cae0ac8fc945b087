package gift

import (
	"regexp"
	"strings"
)

// textFormat says how a text is written.
type textFormat int

const (
	moodle textFormat = iota // text with line breaks, in which HTML is allowed
	inHTML
	plain
	markdown
	unnamed // what no text is written in
)

var formatNames = map[string]textFormat{"moodle": moodle, "html": inHTML, "plain": plain, "markdown": markdown}

// cutFormat takes the name of a format off a text. A name that is unknown is
// text.
func cutFormat(s span, inherited textFormat) (span, textFormat) {
	s = s.trim()
	if !strings.HasPrefix(s.text, "[") {
		return s, inherited
	}
	name, rest, _ := s.from(1).cut("]")
	if f, known := formatNames[name.text]; known {
		return rest, f
	}
	return s, inherited
}

var (
	entity = regexp.MustCompile(`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});`)
	void   = regexp.MustCompile(`(?i)<(?:br|hr)\s*/?>|<img\s[^<>]*>`)
	closed = regexp.MustCompile(`(?i)</(a|abbr|b|big|blockquote|center|cite|code|del|div|dd|dl|dt|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)\s*>`)
)

// isHTML reports whether a text that may hold HTML does: character references,
// or elements that begin and end. "Which tag is <title>?" holds none.
func isHTML(text string) bool {
	if !strings.ContainsAny(text, "<&") {
		return false
	}
	if entity.MatchString(text) || void.MatchString(text) {
		return true
	}
	m := closed.FindStringSubmatchIndex(text)
	return m != nil && strings.Contains(strings.ToLower(text[:m[0]]), "<"+strings.ToLower(text[m[2]:m[3]]))
}

var (
	betweenTags = regexp.MustCompile(`>\s+<`)
	besideTag   = regexp.MustCompile(`\n\s*<|>\s*\n`)
)

// withBreaks makes HTML of a text in the format moodle: its line breaks count,
// but for those beside a tag.
func withBreaks(text string) string {
	if strings.Contains(strings.ToLower(text), "<pre") {
		return text // there they count anyway, and must not count twice
	}
	text = betweenTags.ReplaceAllString(text, "> <")
	text = besideTag.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, "\n", " ") })
	return strings.ReplaceAll(text, "\n", "<br>")
}
