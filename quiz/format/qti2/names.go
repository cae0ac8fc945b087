package qti2

import (
	"strings"

	"bellwork/quiz/format/xmltree"
)

// normalise gives the elements of QTI 3 the names of QTI 2:
// qti-simple-choice becomes simpleChoice, and max-choices maxChoices. The
// elements of HTML among them keep their names.
func normalise(n *xmltree.Node) {
	if name, ok := strings.CutPrefix(n.Name, "qti-"); ok {
		n.Name = camel(name)
		for i := range n.Attrs {
			n.Attrs[i].Name.Local = camel(n.Attrs[i].Name.Local)
		}
	}
	if n.Name == "contentBody" {
		n.Name = "div"
	}
	for _, c := range n.Nodes {
		normalise(c)
	}
}

// camel turns kebab-case into camelCase.
func camel(s string) string {
	words := strings.Split(s, "-")
	for i, w := range words[1:] {
		if w != "" {
			words[i+1] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, "")
}

// canonical returns the name of an element as QTI 2 has it.
func canonical(name string) string {
	if short, ok := strings.CutPrefix(name, "qti-"); ok {
		return camel(short)
	}
	return name
}

// truth reads a boolean as authors write it: true, TRUE, 1.
func truth(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	return s == "true" || s == "1"
}

// spaced collapses white space.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// identifier returns an attribute that names something.
func identifier(n *xmltree.Node, attribute string) string { return spaced(n.Attr(attribute)) }

// elements returns the child elements of a node.
func elements(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	for _, c := range n.Nodes {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}
