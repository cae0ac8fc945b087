package cloze

import (
	"bellwork/quiz/format/intake"
	"fmt"
	"regexp"
	"strings"
)

// stem converts the text around the gaps and puts the markers into it. A
// marker that came to stand in code, in a formula or in a link would be none:
// then those are taken away, and what is lost even so stands at the end.
func (r *reader) stem(source string, spans []span) string {
	source = marked(source, spans)
	text, moved := intake.PlaceAllGaps(r.texts.Block(source), len(spans))
	if len(moved) == 0 {
		return text
	}
	r.set.Warn("cloze-in-code", fmt.Sprintf("gap %d stood within code, a formula or a link, where Bellwork has no gaps; the text around it was simplified", moved[0]),
		"look at the text")
	text, _ = intake.PlaceAllGaps(r.texts.Block(withoutCode(source)), len(spans))
	return text
}

// marked puts marks in the places of the gaps.
func marked(source string, spans []span) string {
	var b strings.Builder
	end := 0
	for i, s := range spans {
		b.WriteString(source[end:s.start] + intake.GapMark(i+1))
		end = s.end
	}
	b.WriteString(source[end:])
	return b.String()
}

// codeTags matches elements in which Markdown knows no gaps, and the signs
// around formulas.
var codeTags = regexp.MustCompile(`(?i)</?(?:code|pre|kbd|samp|tt|var|a)(?:\s[^<>]*)?>|\\[()\[\]]|\$\$`)

// withoutCode shows code and formulas as text, line by line.
func withoutCode(source string) string {
	if strings.Contains(strings.ToLower(source), "<pre") {
		source = strings.ReplaceAll(source, "\n", "<br>\n")
	}
	return codeTags.ReplaceAllString(source, "")
}
