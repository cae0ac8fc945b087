package qti2

import (
	"bellwork/quiz/format/xmltree"
)

// hottext reads a hottextInteraction: words of a text are to be chosen. They
// become the options, and stand out in the text.
func (it *item) hottext(n *xmltree.Node) (answers, error) {
	hot := n.Find("hottext")
	o, err := it.options(hot)
	if err != nil {
		return answers{}, err
	}
	for _, h := range hot {
		h.Name, h.Attrs = "strong", nil
	}
	a := it.chosen(n, o)
	var inside []*xmltree.Node
	for _, c := range n.Nodes {
		if c.Name == "prompt" {
			c = &xmltree.Node{Name: "div", Nodes: c.Nodes}
		}
		inside = append(inside, c)
	}
	a.stem = it.stem(map[*xmltree.Node][]*xmltree.Node{n: inside})
	a.fixed = true // the order of the text
	return a, nil
}
