package xmltree

import "io"

// Sink is told what [Scan] reads.
type Sink struct {
	Enter func(n *Node) bool  // at the beginning of an element, which holds nothing yet; true: go into it
	Visit func(n *Node) error // an element that was not gone into, whole
	Leave func()              // at the end of an element that was gone into
}

// Scan reads a file that is too large for one tree: elements that hold others
// are gone into, and each of the others is a tree of its own. What stood before
// a mistake has been visited when the error comes. An error of Visit ends the
// reading and is returned.
func Scan(r io.Reader, s Sink) error {
	p := newParser(r)
	root, err := p.root()
	if err != nil {
		return err
	}
	return p.scan(root, s, 1)
}

func (p *parser) scan(n *Node, s Sink, depth int) error {
	if !s.Enter(n) {
		if err := p.fill(n, depth); err != nil {
			return err
		}
		p.nodes, p.attrs = 0, 0
		return s.Visit(n)
	}
	for {
		child, err := p.begin(depth + 1)
		if err != nil {
			return err
		}
		if child == nil {
			s.Leave()
			return nil
		}
		if child.Name == "" {
			continue
		}
		if err := p.scan(child, s, depth+1); err != nil {
			return err
		}
	}
}
