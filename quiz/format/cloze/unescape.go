package cloze

import (
	"html"
	"regexp"
	"strings"
)

// escapes are the characters that a backslash takes their meaning from.
var escapes = strings.NewReplacer(`\}`, "}", `\~`, "~", `\#`, "#", `\"`, `"`)

// tag matches an element of HTML, of those that editors put into texts.
var tag = regexp.MustCompile(`(?i)</?(?:a|abbr|b|big|br|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul|var)(?:\s[^<>]*)?/?>`)

// asHTML returns a text of a gap as HTML. In the source it is escaped once
// more than elsewhere; a < that begins no element was meant as itself.
func asHTML(source string) string {
	text := html.UnescapeString(escapes.Replace(source))
	if !strings.Contains(text, "<") {
		return text
	}
	var b strings.Builder
	end := 0
	for _, m := range tag.FindAllStringIndex(text, -1) {
		b.WriteString(strings.ReplaceAll(text[end:m[0]], "<", "&lt;"))
		b.WriteString(text[m[0]:m[1]])
		end = m[1]
	}
	b.WriteString(strings.ReplaceAll(text[end:], "<", "&lt;"))
	return b.String()
}

// plain returns a text of a gap without elements, for comparison with what
// students type.
func plain(source string) string {
	text := html.UnescapeString(escapes.Replace(tag.ReplaceAllString(source, " ")))
	return strings.Join(strings.Fields(text), " ")
}
