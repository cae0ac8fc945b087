package xmltree

import (
	"html"
	"strings"
)

// Attr returns an attribute by its local name; empty where it is absent.
func (n *Node) Attr(name string) string {
	value, _ := n.Lookup(name)
	return value
}

// Lookup returns an attribute and whether it is there.
func (n *Node) Lookup(name string) (value string, ok bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value, true
		}
	}
	return "", false
}

// Child returns the first child element of that name, and of the child's
// children by the further names; nil where there is none. Asking nil gives nil.
func (n *Node) Child(names ...string) *Node {
	for _, name := range names {
		n = n.child(name)
	}
	return n
}

func (n *Node) child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Nodes {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// Children returns the child elements of that name, in order.
func (n *Node) Children(name string) []*Node {
	if n == nil {
		return nil
	}
	var out []*Node
	for _, c := range n.Nodes {
		if c.Name == name {
			out = append(out, c)
		}
	}
	return out
}

// Find returns the elements of that name below this one, at any depth, in the
// order of the document.
func (n *Node) Find(name string) []*Node {
	var out []*Node
	n.Walk(func(c *Node) bool {
		if c.Name == name {
			out = append(out, c)
		}
		return true
	})
	return out
}

// Walk visits everything below this node in the order of the document. Where
// visit returns false, what is below that node is passed over.
func (n *Node) Walk(visit func(*Node) bool) {
	if n == nil {
		return
	}
	for _, c := range n.Nodes {
		if visit(c) {
			c.Walk(visit)
		}
	}
}

// Content returns all text below this node, as it stands.
func (n *Node) Content() string {
	if n == nil {
		return ""
	}
	if n.Name == "" {
		return n.Text
	}
	var b strings.Builder
	n.Walk(func(c *Node) bool {
		b.WriteString(c.Text)
		return true
	})
	return b.String()
}

// Inner returns what is below this node as HTML.
func (n *Node) Inner() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for _, c := range n.Nodes {
		c.write(&b)
	}
	return b.String()
}

// void are the elements of HTML that have no end.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "source": true, "track": true, "wbr": true,
}

func (n *Node) write(b *strings.Builder) {
	if n.Name == "" {
		b.WriteString(html.EscapeString(n.Text))
		return
	}
	b.WriteString("<" + n.Name)
	for _, a := range n.Attrs {
		b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
	}
	b.WriteString(">")
	if void[n.Name] && len(n.Nodes) == 0 {
		return
	}
	for _, c := range n.Nodes {
		c.write(b)
	}
	b.WriteString("</" + n.Name + ">")
}
