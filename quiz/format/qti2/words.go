package qti2

import (
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// block returns what stands in a node as Markdown.
func (it *item) block(n *xmltree.Node) string {
	return strings.TrimSpace(it.d.set.FromHTML(n.Inner(), it.picture))
}

// label returns what stands in a node as Markdown of one line.
func (it *item) label(n *xmltree.Node) string {
	return strings.TrimSpace(it.d.set.LabelFromHTML(n.Inner(), it.picture))
}

// joined puts texts below each other, each once.
func joined(texts []string) string {
	var out []string
	seen := map[string]bool{"": true}
	for _, t := range texts {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	return strings.Join(out, "\n\n")
}

// Marks stand for gaps while a text becomes Markdown, or XHTML. They are
// private to us: no text is to hold them.
const (
	markStart = "\uEE00"
	markEnd   = "\uEE01"
)

var mark = regexp.MustCompile(markStart + `(\d+)` + markEnd)

// marker returns the text that stands for the gap of a number, from 1.
func marker(n int) string { return markStart + strconv.Itoa(n) + markEnd }

// withoutMarks takes out of a foreign text what would be taken for a mark.
func withoutMarks(text string) string {
	if !strings.Contains(text, markStart) && !strings.Contains(text, markEnd) {
		return text
	}
	return strings.NewReplacer(markStart, "", markEnd, "").Replace(text)
}

// withGaps turns the marks of a text into those of gaps.
func withGaps(text string) string { return mark.ReplaceAllString(text, "[[$1]]") }
