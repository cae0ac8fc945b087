package jsontree

import (
	"encoding/json"
	"fmt"
)

// value reads the next value as a tree.
func (p *parser) value(depth int) (*Node, error) {
	t, err := p.token()
	if err != nil {
		return nil, err
	}
	return p.build(t, depth)
}

// build makes a tree of a value whose first token was read.
func (p *parser) build(t json.Token, depth int) (*Node, error) {
	if p.nodes++; p.nodes > MaxNodes {
		return nil, p.fault(fmt.Errorf("it holds more than %d values", MaxNodes))
	}
	if depth > MaxDepth {
		return nil, p.fault(fmt.Errorf("lists and objects are nested more than %d deep", MaxDepth))
	}
	n := &Node{}
	switch t := t.(type) {
	case string:
		n.kind, n.text = text, t
	case json.Number:
		n.kind, n.text = number, t.String()
	case bool:
		n.kind, n.text = boolean, fmt.Sprint(t)
	case json.Delim:
		n.Line, n.Column = p.place()
		return n, p.fill(n, t, depth)
	}
	return n, nil
}

// fill reads what a list or an object holds.
func (p *parser) fill(n *Node, open json.Delim, depth int) error {
	if open == '[' {
		n.kind = list
		for p.d.More() {
			child, err := p.value(depth + 1)
			if err != nil {
				return err
			}
			n.Nodes = append(n.Nodes, child)
		}
		_, err := p.token()
		return err
	}
	n.kind = object
	for p.d.More() {
		name, err := p.name()
		if err != nil {
			return err
		}
		child, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		n.Names, n.Nodes = append(n.Names, name), append(n.Nodes, child)
	}
	_, err := p.token()
	return err
}

// elements visits the elements of a list up to its end. Each is a tree of its
// own, and counted as one.
func (p *parser) elements(visit func(*Node) error) error {
	for p.d.More() {
		p.nodes = 0
		n, err := p.value(2)
		if err != nil {
			return err
		}
		if err := visit(n); err != nil {
			return err
		}
	}
	_, err := p.token()
	return err
}

// fields reads the object at the root, lists in it element by element.
func (p *parser) fields(visit func(string, *Node) error) error {
	for p.d.More() {
		name, err := p.name()
		if err != nil {
			return err
		}
		if err := p.field(name, visit); err != nil {
			return err
		}
	}
	_, err := p.token()
	return err
}

func (p *parser) field(name string, visit func(string, *Node) error) error {
	t, err := p.token()
	if err != nil {
		return err
	}
	if t == json.Delim('[') {
		return p.elements(func(n *Node) error { return visit(name, n) })
	}
	p.nodes = 0
	n, err := p.build(t, 2)
	if err != nil {
		return err
	}
	return visit(name, n)
}

func (p *parser) name() (string, error) {
	t, err := p.token()
	name, _ := t.(string)
	return name, err
}
