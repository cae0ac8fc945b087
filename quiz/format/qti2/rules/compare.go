package rules

import (
	"math"
	"regexp"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// compare evaluates the operators that compare two values. Where one of them
// is NULL, so is the outcome.
func (m *Machine) compare(n *xmltree.Node, args []Value) (v Value, ok bool, err error) {
	switch n.Name {
	case "match", "member", "contains", "stringMatch", "substring", "patternMatch":
		return m.compareTexts(n, args)
	case "equal", "equalRounded", "lt", "gt", "lte", "gte":
		return m.compareNumbers(n, args)
	}
	return Value{}, false, nil
}

func (m *Machine) compareTexts(n *xmltree.Node, args []Value) (Value, bool, error) {
	null := Value{Base: "boolean"}
	if n.Name == "patternMatch" {
		return m.matchPattern(n, args)
	}
	if len(args) < 2 || args[0].Null() || args[1].Null() {
		return null, true, nil
	}
	a, b := args[0], args[1]
	if !m.budget.Take(len(a.Items) * len(b.Items)) {
		return null, false, errBudget
	}
	switch n.Name {
	case "match":
		return boolean(match(a, b)), true, nil
	case "member":
		return boolean(Value{Base: baseOf(a, b), Items: b.Items}.Has(a.Text())), true, nil
	case "contains":
		return boolean(contains(a, b)), true, nil
	}
	return boolean(sameText(n, a.Text(), b.Text())), true, nil
}

func baseOf(a, b Value) string {
	if a.Base != "" {
		return a.Base
	}
	return b.Base
}

// contains reports whether all items of b are in a, each as often.
func contains(a, b Value) bool {
	left := append([]string(nil), a.Items...)
	for _, item := range b.Items {
		i := position(baseOf(a, b), left, item)
		if i < 0 {
			return false
		}
		left = append(left[:i], left[i+1:]...)
	}
	return true
}

// sameText is stringMatch, and substring: whether the first stands in the
// second.
func sameText(n *xmltree.Node, a, b string) bool {
	if !truth(n.Attr("caseSensitive")) {
		a, b = strings.ToLower(a), strings.ToLower(b)
	}
	switch {
	case n.Name == "substring":
		return strings.Contains(b, a)
	case truth(n.Attr("substring")):
		return strings.Contains(a, b)
	default:
		return a == b
	}
}

// maxPattern bounds a pattern, in bytes: it is built anew for every response.
const maxPattern = 500

func (m *Machine) matchPattern(n *xmltree.Node, args []Value) (Value, bool, error) {
	if len(args) == 0 || args[0].Null() {
		return Value{Base: "boolean"}, true, nil
	}
	source := n.Attr("pattern")
	if len(source) > maxPattern || !m.budget.Take(100*len(source)) {
		return Value{}, false, &UnknownError{What: "a long pattern"}
	}
	pattern, err := regexp.Compile(`^(?:` + source + `)$`)
	if err != nil {
		return Value{}, false, &UnknownError{What: "the pattern " + source}
	}
	return boolean(pattern.MatchString(args[0].Text())), true, nil
}

func (m *Machine) compareNumbers(n *xmltree.Node, args []Value) (Value, bool, error) {
	x, y, ok := two(args)
	if !ok {
		return Value{Base: "boolean"}, true, nil
	}
	switch n.Name {
	case "lt":
		return boolean(x < y), true, nil
	case "gt":
		return boolean(x > y), true, nil
	case "lte":
		return boolean(x <= y), true, nil
	case "gte":
		return boolean(x >= y), true, nil
	case "equalRounded":
		figures, ok := m.reference(n, "figures", 0)
		if !ok || figures < 0 || figures > 15 {
			return Value{}, false, &UnknownError{What: "equalRounded without figures"}
		}
		significant := n.Attr("roundingMode") != "decimalPlaces"
		return boolean(rounded(x, int(figures), significant) == rounded(y, int(figures), significant)), true, nil
	}
	down, up, ok := m.Tolerance(n, x)
	if !ok {
		return Value{}, false, &UnknownError{What: "the tolerance " + n.Attr("tolerance")}
	}
	low, high := x-down, x+up
	aboveLow := y > low || y == low && inclusive(n, "includeLowerBound")
	belowHigh := y < high || y == high && inclusive(n, "includeUpperBound")
	return boolean(aboveLow && belowHigh), true, nil
}

func inclusive(n *xmltree.Node, name string) bool {
	s, ok := n.Lookup(name)
	return !ok || truth(s)
}

func two(args []Value) (x, y float64, ok bool) {
	if len(args) < 2 {
		return 0, 0, false
	}
	x, okX := args[0].Number()
	y, okY := args[1].Number()
	return x, y, okX && okY
}

// Tolerance returns how far below and above x an "equal" still holds.
func (m *Machine) Tolerance(n *xmltree.Node, x float64) (down, up float64, ok bool) {
	mode := n.Attr("toleranceMode")
	if mode != "absolute" && mode != "relative" {
		return 0, 0, true
	}
	parts := strings.Fields(n.Attr("tolerance"))
	if len(parts) == 0 {
		return 0, 0, false
	}
	down, okDown := m.numeral(parts[0])
	up, okUp := m.numeral(parts[len(parts)-1])
	if !okDown || !okUp {
		return 0, 0, false
	}
	if mode == "relative" {
		down, up = math.Abs(x)*down/100, math.Abs(x)*up/100
	}
	return down, up, true
}

// rounded rounds to decimal places or significant figures.
func rounded(x float64, figures int, significant bool) float64 {
	if significant && x != 0 {
		figures -= int(math.Ceil(math.Log10(math.Abs(x))))
	}
	scale := math.Pow10(figures)
	return math.Round(x*scale) / scale
}
