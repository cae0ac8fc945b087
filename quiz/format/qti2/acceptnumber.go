package qti2

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// numbers returns the numbers that are accepted: those with which the rules
// compare, with their tolerances; else those of the mapping; else the right
// one.
func (it *item) numbers(d rules.Declaration) []quiz.AcceptNumber {
	if it.mapped(d.ID) {
		return it.mappedNumbers(d)
	}
	if out := it.weigh(it.comparisons(d.ID), d.ID); len(out) > 0 {
		return out
	}
	var out []quiz.AcceptNumber
	for _, c := range d.Correct {
		if x, ok := number(c); ok {
			out = append(out, quiz.AcceptNumber{Value: x, Fraction: 1})
		}
	}
	return out
}

func (it *item) mappedNumbers(d rules.Declaration) []quiz.AcceptNumber {
	var out []quiz.AcceptNumber
	best := 0.0
	for _, e := range d.Mapping.Entries {
		best = max(best, e.Value)
	}
	for _, e := range d.Mapping.Entries {
		x, ok := number(e.Key)
		if !ok || it.note(best) <= 0 || len(out) > quiz.MaxOptions {
			continue
		}
		out = append(out, quiz.AcceptNumber{Value: x, Fraction: intake.Fraction(min(1, max(-1, e.Value/best)))})
	}
	return out
}

// comparison is a set of numbers with which the rules compare a response.
type comparison struct {
	accept quiz.AcceptNumber
	points float64
	said   bool // the branch that it leads to says the points
}

// comparisons returns the comparisons of a response, in the order of the rules.
func (it *item) comparisons(id string) []comparison {
	var out []comparison
	said := map[*xmltree.Node]float64{}
	it.processing.Walk(func(n *xmltree.Node) bool {
		if points, ok := branchPoints(n); ok && it.asksOnly(elements(n)[0], id) {
			markConditions(elements(n)[0], points, said)
		}
		if a, ok := it.compared(n, id); ok {
			points, isSaid := said[n]
			if c := (comparison{a, points, isSaid}); isSaid || !holds(out, a) {
				out = append(out, c)
			}
		}
		return len(out) < quiz.MaxOptions
	})
	return out
}

// branchPoints returns the score that a branch gives, where it gives a number.
func branchPoints(n *xmltree.Node) (points float64, ok bool) {
	if n.Name != "responseIf" && n.Name != "responseElseIf" {
		return 0, false
	}
	for _, rule := range n.Children("setOutcomeValue") {
		if strings.HasPrefix(identifier(rule, "identifier"), "SCORE") {
			points, ok = number(spaced(rule.Child("baseValue").Content()))
		}
	}
	return points, ok && len(elements(n)) > 0
}

// asksOnly reports whether a condition looks at no other response.
func (it *item) asksOnly(n *xmltree.Node, id string) bool {
	only := true
	for _, v := range n.Find("variable") {
		other := identifier(v, "identifier")
		only = only && (other == id || !it.isDeclared("responseDeclaration", other))
	}
	return only
}

// markConditions notes what fulfilling a condition earns; a "not" turns it
// around.
func markConditions(n *xmltree.Node, points float64, said map[*xmltree.Node]float64) {
	if n.Name == "not" {
		return
	}
	said[n] = points
	for _, c := range elements(n) {
		markConditions(c, points, said)
	}
}

// weigh sets the fractions of numbers by the points that their branches give,
// else by what they earn; without any points there are none.
func (it *item) weigh(list []comparison, id string) []quiz.AcceptNumber {
	said := slices.ContainsFunc(list, func(c comparison) bool { return c.said && c.points > 0 })
	if said {
		list = slices.DeleteFunc(list, func(c comparison) bool { return !c.said })
	}
	best := 0.0
	for i := range list {
		if c := &list[i]; !said {
			points, ok := it.earned(map[string][]string{id: {spelled(middle(c.accept))}})
			if c.points = points; !ok {
				c.points = 1
			}
		}
		best = max(best, list[i].points)
	}
	if it.note(best) <= 0 {
		return nil
	}
	out := make([]quiz.AcceptNumber, len(list))
	for i, c := range list {
		out[i] = c.accept
		out[i].Fraction = intake.Fraction(min(1, max(-1, c.points/best)))
	}
	return out
}

// compared returns the numbers for which a comparison with a response holds.
func (it *item) compared(n *xmltree.Node, id string) (quiz.AcceptNumber, bool) {
	switch n.Name {
	case "equal", "equalRounded", "match":
		x, first, ok := it.operand(n, id)
		if !ok {
			return quiz.AcceptNumber{}, false
		}
		return it.around(n, x, first), true
	case "and":
		return it.between(n, id)
	}
	return quiz.AcceptNumber{}, false
}

// around returns the numbers that are equal to x as the operator counts it. The
// tolerance is seen from the first operand, which can be the response.
func (it *item) around(n *xmltree.Node, x float64, responseFirst bool) quiz.AcceptNumber {
	down, up := 0.0, 0.0
	switch n.Name {
	case "equal":
		down, up, _ = it.base.Tolerance(n, x)
		if responseFirst {
			down, up = up, down
		}
	case "equalRounded":
		down = halfUnit(n, x)
		up = down
	}
	if down != up {
		return quiz.AcceptNumber{Range: true, Min: undust(x - down), Max: undust(x + up)}
	}
	return quiz.AcceptNumber{Value: x, Tolerance: max(0, up)}
}

// undust rounds away what sums of decimals get in binary: 2.8400000000000003.
func undust(x float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64)
	if err != nil {
		return x
	}
	return rounded
}

// halfUnit returns half of the last figure to which numbers are rounded.
func halfUnit(n *xmltree.Node, x float64) float64 {
	figures, err := strconv.Atoi(n.Attr("figures"))
	if err != nil || figures < 0 || figures > 15 {
		return 0
	}
	if n.Attr("roundingMode") != "decimalPlaces" && x != 0 {
		figures -= int(math.Ceil(math.Log10(math.Abs(x))))
	}
	return 0.5 * math.Pow10(-figures)
}

// operand returns the number with which a response is compared, and whether
// the response stands first.
func (it *item) operand(n *xmltree.Node, id string) (x float64, responseFirst, ok bool) {
	parts := elements(n)
	if len(parts) != 2 {
		return 0, false, false
	}
	for i, p := range parts {
		if p.Name == "variable" && identifier(p, "identifier") == id {
			v, err := it.base.Fork().Evaluate(parts[1-i])
			x, isNumber := v.Number()
			return x, i == 0, err == nil && isNumber && x-x == 0
		}
	}
	return 0, false, false
}

// between returns the range that two comparisons make: from 3 to 5.
func (it *item) between(n *xmltree.Node, id string) (quiz.AcceptNumber, bool) {
	a := quiz.AcceptNumber{Range: true, Min: math.Inf(-1), Max: math.Inf(1)}
	for _, p := range elements(n) {
		x, responseFirst, ok := it.operand(p, id)
		if !ok {
			continue
		}
		switch above := p.Name == "gte" || p.Name == "gt"; {
		case !above && p.Name != "lte" && p.Name != "lt":
		case above == responseFirst:
			a.Min = max(a.Min, x)
		default:
			a.Max = min(a.Max, x)
		}
	}
	return a, a.Max-a.Min >= 0 && !math.IsInf(a.Max-a.Min, 0)
}

func holds(list []comparison, a quiz.AcceptNumber) bool {
	return slices.ContainsFunc(list, func(c comparison) bool { return c.accept == a })
}

// comparedAsNumber reports whether the rules take a typed text for a number.
func (it *item) comparedAsNumber(id string) bool {
	found := false
	it.processing.Walk(func(n *xmltree.Node) bool {
		switch n.Name {
		case "equal", "equalRounded", "lt", "lte", "gt", "gte":
			_, _, ok := it.operand(n, id)
			found = found || ok
		}
		return !found
	})
	return found
}

// middle returns a number in the middle of what is accepted.
func middle(a quiz.AcceptNumber) float64 {
	if a.Range {
		return a.Min + (a.Max-a.Min)/2
	}
	return a.Value
}

func number(s string) (float64, bool) {
	x, ok := (rules.Value{Items: []string{s}}).Number()
	return x, ok && x-x == 0
}

// spelled writes a number so that the same one is read.
func spelled(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
