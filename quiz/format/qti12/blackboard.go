package qti12

import (
	"strings"

	"bellwork/quiz/format/xmltree"
)

// blocks reads a matching of Blackboard: a block of left sides, each beside its
// response, whose labels have no texts, and a block of right sides in the order
// of those labels.
func (it *item) blocks(n *xmltree.Node) {
	for _, side := range n.Children("flow") {
		var text strings.Builder
		var r *response
		side.Walk(func(c *xmltree.Node) bool {
			switch {
			case strings.HasPrefix(c.Name, "response_"):
				it.respond(&strings.Builder{}, c)
				r = it.responses[len(it.responses)-1]
				return false
			case c.Name == "material":
				text.WriteString(it.texts.html(c))
				return false
			}
			return true
		})
		if r != nil && r.prompt == "" {
			r.prompt = text.String()
		}
	}
}

// rightSides gives the labels of a matching of Blackboard their texts.
func (it *item) rightSides(n *xmltree.Node) {
	var sides []string
	for _, side := range n.Children("flow") {
		sides = append(sides, it.texts.inner(side))
	}
	for _, r := range it.responses {
		for i := range r.labels {
			if i < len(sides) && r.labels[i].html == "" {
				r.labels[i].html = sides[i]
			}
		}
	}
}

// blackboardMatching reports whether the item is one.
func (it *item) blackboardMatching() bool { return fold(it.meta["bbmd_questiontype"]) == "matching" }
