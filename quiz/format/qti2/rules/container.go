package rules

import (
	"strings"

	"bellwork/quiz/format/xmltree"
)

// maxItems bounds a container that rules build.
const maxItems = 1000

// container evaluates the operators that build containers and look into them.
func (m *Machine) container(n *xmltree.Node, args []Value) (v Value, ok bool, err error) {
	switch n.Name {
	case "multiple", "ordered":
		return joined(args, n.Name == "ordered"), true, nil
	case "containerSize":
		return integer(float64(len(joined(args, false).Items))), true, nil
	case "delete":
		return without(args), true, nil
	case "random":
		return m.random(args), true, nil
	case "index":
		return m.index(n, args), true, nil
	}
	return Value{}, false, nil
}

func joined(args []Value, ordered bool) Value {
	v := Value{Ordered: ordered}
	for _, a := range args {
		v.Base = baseOf(v, a)
		v.Items = append(v.Items, a.Items...)
	}
	v.Items = v.Items[:min(len(v.Items), maxItems)]
	return v
}

// repeat evaluates its expressions several times; each draw is a new one.
func (m *Machine) repeat(n *xmltree.Node) (Value, bool, error) {
	times, ok := m.reference(n, "numberRepeats", 0)
	if !ok || times > maxItems {
		return Value{}, false, &UnknownError{What: "repeat"}
	}
	v := Value{Ordered: true}
	for range int(times) {
		for _, e := range elements(n) {
			one, err := m.eval(e)
			if err != nil {
				return Value{}, false, err
			}
			v = joined([]Value{v, one}, true)
		}
	}
	return v, true, nil
}

func without(args []Value) Value {
	if len(args) < 2 || args[0].Null() || args[1].Null() {
		return Value{}
	}
	v := Value{Base: args[1].Base, Ordered: args[1].Ordered}
	for _, item := range args[1].Items {
		if !same(v.Base, item, args[0].Text()) {
			v.Items = append(v.Items, item)
		}
	}
	return v
}

func (m *Machine) random(args []Value) Value {
	if len(args) == 0 || args[0].Null() {
		return Value{}
	}
	items := args[0].Items
	return Value{Base: args[0].Base, Items: []string{items[m.draw.IntN(len(items))]}}
}

// index returns an item by its place, from 1.
func (m *Machine) index(n *xmltree.Node, args []Value) Value {
	at, ok := m.numeral(strings.TrimSpace(n.Attr("n")))
	if !ok || len(args) == 0 || at < 1 || int(at) > len(args[0].Items) {
		return Value{}
	}
	return Value{Base: args[0].Base, Items: args[0].Items[int(at)-1 : int(at)]}
}
