package qti2

import (
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
