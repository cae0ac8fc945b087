package rules

import (
	"math"
	"strconv"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// eval returns the value of an expression.
func (m *Machine) eval(n *xmltree.Node) (Value, error) {
	if err := m.step(); err != nil {
		return Value{}, err
	}
	if v, ok, err := m.leaf(n); ok || err != nil {
		return v, err
	}
	var args []Value
	for _, c := range elements(n) {
		v, err := m.eval(c)
		if err != nil {
			return Value{}, err
		}
		args = append(args, v)
	}
	for _, operate := range []func(*xmltree.Node, []Value) (Value, bool, error){m.logic, m.compare, m.container, m.arithmetic, m.functions} {
		if v, ok, err := operate(n, args); ok || err != nil {
			return v, err
		}
	}
	return Value{}, &UnknownError{What: n.Name}
}

// leaf evaluates what takes no other expression.
func (m *Machine) leaf(n *xmltree.Node) (v Value, ok bool, err error) {
	id := n.Attr("identifier")
	switch n.Name {
	case "baseValue":
		return Value{Base: n.Attr("baseType"), Items: []string{strings.Join(strings.Fields(n.Content()), " ")}}, true, nil
	case "variable":
		return m.variable(id)
	case "correct":
		d := m.declared[id]
		return d.value(d.Correct), true, nil
	case "default":
		d := m.declared[id]
		return d.value(d.Default), true, nil
	case "null":
		return Value{}, true, nil
	case "mapResponse":
		v, err := m.mapResponse(id)
		return v, true, err
	case "randomInteger":
		return m.randomInteger(n), true, nil
	case "randomFloat":
		return m.randomFloat(n), true, nil
	case "repeat":
		return m.repeat(n)
	case "mathConstant":
		return constant(n.Attr("name"))
	}
	return Value{}, false, nil
}

func (m *Machine) variable(id string) (Value, bool, error) {
	d, declared := m.declared[id]
	v, set := m.vars[id]
	if d.Cardinality == "record" || !declared && !set {
		return Value{}, false, &UnknownError{What: "the variable " + id}
	}
	return v, true, nil
}

func (m *Machine) mapResponse(id string) (Value, error) {
	mapping := m.declared[id].Mapping
	if mapping == nil {
		return float(0), nil
	}
	if !m.budget.Take(len(mapping.Entries) * len(m.vars[id].Items)) {
		return Value{}, errBudget
	}
	return float(mapping.Total(m.vars[id])), nil
}

func constant(name string) (Value, bool, error) {
	switch name {
	case "pi":
		return float(math.Pi), true, nil
	case "e":
		return float(math.E), true, nil
	}
	return Value{}, false, &UnknownError{What: "the constant " + name}
}

// maxDraw bounds the numbers that are drawn.
const maxDraw = 1e12

func (m *Machine) randomInteger(n *xmltree.Node) Value {
	low, okLow := m.reference(n, "min", 0)
	high, okHigh := m.reference(n, "max", 0)
	step, okStep := m.reference(n, "step", 1)
	if !okLow || !okHigh || !okStep || step < 1 || high < low || max(math.Abs(low), math.Abs(high)) > maxDraw {
		return Value{Base: "integer"}
	}
	choices := int64((high-low)/step) + 1
	return integer(low + step*float64(m.draw.Int64N(choices)))
}

func (m *Machine) randomFloat(n *xmltree.Node) Value {
	low, okLow := m.reference(n, "min", 0)
	high, okHigh := m.reference(n, "max", 0)
	if !okLow || !okHigh || high < low {
		return Value{Base: "float"}
	}
	return float(low + (high-low)*m.draw.Float64())
}

// reference reads an attribute that holds a number or names a variable, with
// braces around the name or without.
func (m *Machine) reference(n *xmltree.Node, name string, missing float64) (float64, bool) {
	s, ok := n.Lookup(name)
	if !ok {
		return missing, true
	}
	return m.numeral(s)
}

func (m *Machine) numeral(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	if x, err := strconv.ParseFloat(s, 64); err == nil {
		return x, x-x == 0
	}
	return m.vars[strings.Trim(s, "{}")].Number()
}
