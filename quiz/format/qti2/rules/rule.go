package rules

import (
	"errors"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// errExit ends a run where a rule says so; errConstraint where the numbers
// that were drawn do not suit the question.
var (
	errExit       = errors.New("the rules end here")
	errConstraint = errors.New("the draw does not suit")
)

// all runs the rules among the children of a node, in order.
func (m *Machine) all(n *xmltree.Node) error {
	if n == nil {
		return nil
	}
	for _, rule := range n.Nodes {
		if rule.Name == "" {
			continue
		}
		if err := m.rule(rule); err != nil {
			return err
		}
	}
	return nil
}

func (m *Machine) rule(n *xmltree.Node) error {
	if err := m.step(); err != nil {
		return err
	}
	switch n.Name {
	case "responseCondition", "templateCondition":
		return m.condition(n)
	case "responseProcessingFragment":
		return m.all(n)
	case "setOutcomeValue", "setTemplateValue", "setCorrectResponse", "setDefaultValue":
		return m.assign(n)
	case "templateConstraint":
		return m.constraint(n)
	case "exitResponse", "exitTemplate":
		return errExit
	}
	return &UnknownError{What: n.Name}
}

// condition runs the first branch whose expression holds. Its first child is
// the expression, the others are rules.
func (m *Machine) condition(n *xmltree.Node) error {
	for _, branch := range elements(n) {
		if strings.HasSuffix(branch.Name, "Else") {
			return m.all(branch)
		}
		parts := elements(branch)
		if len(parts) == 0 {
			continue
		}
		holds, err := m.eval(parts[0])
		if err != nil {
			return err
		}
		if holds.Text() != "true" {
			continue
		}
		for _, rule := range parts[1:] {
			if err := m.rule(rule); err != nil {
				return err
			}
		}
		return nil
	}
	return nil
}

func (m *Machine) constraint(n *xmltree.Node) error {
	for _, e := range elements(n) {
		holds, err := m.eval(e)
		if err != nil {
			return err
		}
		if holds.Text() != "true" {
			return errConstraint
		}
	}
	return nil
}

// assign gives the value of the expression to a variable, or to what is
// declared of it.
func (m *Machine) assign(n *xmltree.Node) error {
	var v Value
	if parts := elements(n); len(parts) > 0 {
		got, err := m.eval(parts[0])
		if err != nil {
			return err
		}
		v = got
	}
	id := n.Attr("identifier")
	d := m.declared[id]
	v = d.cast(v)
	switch n.Name {
	case "setCorrectResponse":
		d.Correct = v.Items
		m.declared[id] = d
	case "setDefaultValue":
		d.Default = v.Items
		m.declared[id] = d
		m.vars[id] = v
	default:
		m.vars[id] = v
	}
	return nil
}

// cast gives a value the type of the variable it is for.
func (d Declaration) cast(v Value) Value {
	if d.Base != "" {
		v.Base = d.Base
	}
	if d.Cardinality != "" {
		v.Ordered = d.Cardinality == "ordered"
	}
	if x, ok := v.Number(); ok && d.Base == "integer" {
		return integer(x)
	}
	return v
}

func elements(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	for _, c := range n.Nodes {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}
