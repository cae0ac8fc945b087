package qti2

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// block returns what stands in a node as Markdown.
func (it *item) block(n *xmltree.Node) string {
	text, lost := markup.FromHTML(n.Inner(), it.picture)
	it.lose(lost...)
	return strings.TrimSpace(text)
}

// label returns what stands in a node as Markdown of one line.
func (it *item) label(n *xmltree.Node) string {
	text, lost := markup.LabelFromHTML(n.Inner(), it.picture)
	it.lose(lost...)
	return strings.TrimSpace(text)
}

// plain returns Markdown that shows a text as it is.
func (it *item) plain(text string) string { return markup.FromPlain(text) }

// lose notes what a text cannot show. Of each picture it was said already why.
func (it *item) lose(what ...string) {
	for _, w := range what {
		if w == "picture" {
			continue
		}
		if it.lost == nil {
			it.lost = map[string]bool{}
		}
		it.lost[w] = true
	}
}

// sayLost says in one line what the texts of the question lost.
func (it *item) sayLost() {
	if len(it.lost) > 0 {
		it.d.set.Warn("qti-markup", fmt.Sprintf("not taken over from the texts: %s", strings.Join(slices.Sorted(maps.Keys(it.lost)), ", ")), "")
	}
}

// joined puts texts below each other, each once.
func joined(texts []string) string {
	var out []string
	for _, t := range texts {
		if t != "" && !slices.Contains(out, t) {
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
