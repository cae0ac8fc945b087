package markup

// node is a block on its way from or to a foreign format.
type node struct {
	kind     nodeKind
	runs     []run  // of a paragraph and a heading
	code     string // lines of a code block, each with its end
	level    int    // of a heading
	start    int    // of a numbered list
	explicit bool   // a paragraph that keeps its distance, even in a list
	children []*node
}

type nodeKind uint8

const (
	nodeRoot nodeKind = iota
	nodeParagraph
	nodeHeading
	nodeCode
	nodeRule
	nodeQuote
	nodeBullets
	nodeNumbers
	nodeItem
)

func (k nodeKind) isList() bool { return k == nodeBullets || k == nodeNumbers }

func (n *node) last() *node {
	if len(n.children) == 0 {
		return nil
	}
	return n.children[len(n.children)-1]
}

// isLoose reports whether a list needs empty lines: it has some already, or
// what follows in an item would otherwise become part of what comes before.
func (n *node) isLoose() bool {
	for _, item := range n.children {
		for i, c := range item.children {
			if c.kind == nodeParagraph && c.explicit || i > 0 && c.runsInto(item.children[i-1]) {
				return true
			}
		}
	}
	return false
}

// runsInto reports whether a block would continue the one before it.
func (n *node) runsInto(before *node) bool {
	open := before.kind == nodeParagraph || before.kind == nodeQuote || before.kind.isList()
	switch n.kind {
	case nodeParagraph:
		return open
	case nodeNumbers:
		return open && n.start != 1
	default:
		return n.kind == nodeQuote && before.kind == nodeQuote
	}
}
