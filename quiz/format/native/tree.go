package native

import (
	"iter"
	"strconv"
	"strings"
)

// node is a value of a file, whichever way it is spelled.
type node struct {
	shape  shape
	text   string  // of a scalar, as written, quotes and escapes undone
	large  []byte  // of a very long text, all of it; text is then its beginning
	fields []field // of a mapping, in the order of the file, each name once
	items  []*node // of a list
	at     position

	source []byte // of a question in JSON: what it is read from again, see unfold

	parent *node
	name   string // of the field in the parent, or "[2]" for an item of a list

	// For writing:
	flow   bool            // YAML puts it on one line where it fits
	spaced bool            // YAML puts an empty line between its items
	demand iter.Seq[*node] // makes further items of a list while JSON is written
}

// field is a named value of a mapping.
type field struct {
	name  string
	at    position // of the name
	value *node
}

// shape says what a node is.
type shape int

const (
	quoted  shape = iota // a scalar that can only be a text
	bare                 // a scalar without quotes: a text, a number, true, nothing, …
	mapping              // names with values
	list                 // values in a row
)

// String names the shape as messages do.
func (s shape) String() string {
	switch s {
	case mapping:
		return "a group of fields"
	case list:
		return "a list"
	default:
		return "a single value"
	}
}

func (n *node) scalar() bool { return n.shape == quoted || n.shape == bare }

// empty reports whether nothing was written, or the word YAML and JSON have
// for it.
func (n *node) empty() bool {
	if n.shape != bare {
		return false
	}
	switch n.text {
	case "", "~", "null", "Null", "NULL":
		return true
	}
	return false
}

// field returns the field of a mapping, or nil.
func (n *node) field(name string) *field {
	for i := range n.fields {
		if n.fields[i].name == name {
			return &n.fields[i]
		}
	}
	return nil
}

// child returns a node that knows its place under n but is not part of it.
func (n *node) child(name string) *node { return &node{parent: n, name: name} }

// put adds a field at the end of a mapping and returns its value.
func (n *node) put(name string, at position, value *node) *node {
	value.parent, value.name = n, name
	n.fields = append(n.fields, field{name, at, value})
	return value
}

// push adds an item at the end of a list and returns it.
func (n *node) push(item *node) *node {
	item.parent, item.name = n, "["+strconv.Itoa(len(n.items))+"]"
	n.items = append(n.items, item)
	return item
}

// path names the node as issues do: "questions[3].options[1].text".
func (n *node) path() string {
	var steps []string
	for ; n != nil && n.parent != nil; n = n.parent {
		steps = append(steps, n.name)
	}
	var b strings.Builder
	for i := len(steps) - 1; i >= 0; i-- {
		if b.Len() > 0 && !strings.HasPrefix(steps[i], "[") {
			b.WriteByte('.')
		}
		b.WriteString(steps[i])
	}
	return b.String()
}

// show returns where to point at for a node: at a scalar or an item itself, at
// the name of a field that holds more.
func (n *node) show() position {
	if n.parent != nil && !n.scalar() {
		if f := n.parent.field(n.name); f != nil {
			return f.at
		}
	}
	return n.at
}
