package jsontree

import (
	"math"
	"strconv"
	"strings"
)

// Node is a value. A nil node is what is missing: it is empty in every way.
type Node struct {
	Names        []string // of an object's fields, in the order of the file
	Nodes        []*Node  // the elements of a list, or the values of an object's fields
	Line, Column int      // of a list or an object

	text string
	kind kind
}

type kind uint8

const (
	null kind = iota
	text
	number
	boolean
	list
	object
)

// Get follows the names of fields inwards. Of fields with the same name the
// first counts.
func (n *Node) Get(names ...string) *Node {
	for _, name := range names {
		n = n.field(name)
	}
	return n
}

func (n *Node) field(name string) *Node {
	if n == nil {
		return nil
	}
	for i, have := range n.Names {
		if have == name {
			return n.Nodes[i]
		}
	}
	return nil
}

// List returns the elements of a list, and nothing of anything else.
func (n *Node) List() []*Node {
	if n == nil || n.kind != list {
		return nil
	}
	return n.Nodes
}

// First returns the elements of a list up to that many.
func (n *Node) First(most int) []*Node {
	nodes := n.List()
	return nodes[:min(len(nodes), most)]
}

// IsObject reports whether the value is an object.
func (n *Node) IsObject() bool { return n != nil && n.kind == object }

// IsList reports whether the value is a list.
func (n *Node) IsList() bool { return n != nil && n.kind == list }

// IsText reports whether the value is a text.
func (n *Node) IsText() bool { return n != nil && n.kind == text }

// Text returns a text as it stands, and a number or truth value as it is
// written. Of anything else it is empty.
func (n *Node) Text() string {
	if n == nil {
		return ""
	}
	return n.text
}

// Texts returns what [Node.Text] gives for each element of a list.
func (n *Node) Texts() []string {
	var texts []string
	for _, child := range n.List() {
		texts = append(texts, child.Text())
	}
	return texts
}

// Bool reports whether the value is true, also as a text or as a number other
// than zero.
func (n *Node) Bool() bool {
	t := strings.ToLower(strings.TrimSpace(n.Text()))
	x, isNumber := n.Number()
	return t == "true" || isNumber && x != 0
}

// Number returns a number, also one that is written as a text. It is finite.
func (n *Node) Number() (x float64, ok bool) {
	x, err := strconv.ParseFloat(strings.TrimSpace(n.Text()), 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return 0, false
	}
	return x, true
}
