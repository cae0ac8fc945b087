package rules

import (
	"strconv"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// logic evaluates the operators over truth values. NULL means unknown.
func (m *Machine) logic(n *xmltree.Node, args []Value) (v Value, ok bool, err error) {
	truths, unknown := 0, 0
	for _, a := range args {
		switch {
		case a.Null():
			unknown++
		case a.Text() == "true":
			truths++
		}
	}
	switch n.Name {
	case "and":
		return decide(truths == len(args), truths+unknown < len(args)), true, nil
	case "or":
		return decide(truths > 0, truths+unknown == 0), true, nil
	case "not":
		return decide(len(args) > 0 && truths+unknown == 0, truths > 0), true, nil
	case "anyN":
		least, most := count(n.Attr("min")), count(n.Attr("max"))
		return decide(truths >= least && truths+unknown <= most, truths+unknown < least || truths > most), true, nil
	case "isNull":
		return boolean(len(args) == 0 || args[0].Null()), true, nil
	}
	return Value{}, false, nil
}

// decide returns true or false where one is certain, else NULL.
func decide(certain, impossible bool) Value {
	switch {
	case certain:
		return boolean(true)
	case impossible:
		return boolean(false)
	default:
		return Value{Base: "boolean"}
	}
}

func count(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return 0
	}
	return n
}
