package cloze

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// guard stands within the markers of gaps while a text is converted, so that
// they differ from a [[1]] that somebody wrote. It is a private character,
// which converters pass on.
const guard = "\uE5C7"

// guarded matches a marker in a converted text, whose brackets may have got
// backslashes.
var guarded = regexp.MustCompile(`\\?\[\\?\[` + guard + `(\d+)` + guard + `\\?\]\\?\]`)

// stem converts the text around the gaps and puts the markers into it. A
// marker that came to stand in code, in a formula or in a link would be none:
// then those are taken away, and what is lost even so stands at the end.
func (r *reader) stem(source string, spans []span) string {
	text := r.convert(source, spans, func(s string) string { return s })
	missing := unseen(text, len(spans))
	if len(missing) == 0 {
		return text
	}
	r.set.Warn("cloze-in-code", fmt.Sprintf("gap %d stood within code, a formula or a link, where Bellwork has no gaps; the text around it was simplified", missing[0]),
		"look at the text")
	text = r.convert(source, spans, withoutCode)
	for _, n := range unseen(text, len(spans)) {
		marker := marker(n)
		text = strings.Replace(text, marker, "…", 1) + "\n\n" + marker
	}
	return text
}

func (r *reader) convert(source string, spans []span, prepare func(string) string) string {
	var b strings.Builder
	end := 0
	for i, s := range spans {
		b.WriteString(source[end:s.start])
		fmt.Fprintf(&b, "[[%s%d%s]]", guard, i+1, guard)
		end = s.end
	}
	b.WriteString(source[end:])
	text := r.texts.Block(prepare(b.String()))
	// What reads like a marker now was written so by somebody.
	text = quiz.ReplaceGapMarkers(text, func(n int) string { return fmt.Sprintf(`[\[%d]]`, n) })
	return guarded.ReplaceAllString(text, "[[$1]]")
}

func marker(n int) string { return "[[" + strconv.Itoa(n) + "]]" }

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

// unseen returns the gaps for which a page would have no place.
func unseen(text string, gaps int) []int {
	seen := map[int]bool{}
	if strings.ContainsAny(text, "`$<") || strings.Contains(text, "](") || strings.Contains(text, "~~~") {
		for _, part := range markup.New(0).Split(text) {
			seen[part.Gap] = true
		}
	} else {
		for _, m := range quiz.GapMarkers(text) {
			seen[m.Number] = true
		}
	}
	var missing []int
	for n := 1; n <= gaps; n++ {
		if !seen[n] {
			missing = append(missing, n)
		}
	}
	return missing
}
