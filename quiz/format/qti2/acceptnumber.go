package qti2

import (
	"math"
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
	var out []quiz.AcceptNumber
	it.processing.Walk(func(n *xmltree.Node) bool {
		if a, ok := it.compared(n, d.ID); ok && !holds(out, a) {
			out = append(out, a)
		}
		return len(out) < quiz.MaxOptions
	})
	if it.weigh(out, d.ID) {
		return out
	}
	out = nil
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

// weigh sets the fractions of numbers by what they earn; it is false where
// none earns anything.
func (it *item) weigh(accept []quiz.AcceptNumber, id string) bool {
	best := 0.0
	earned := make([]float64, len(accept))
	for i, a := range accept {
		points, ok := it.earned(map[string][]string{id: {spelled(middle(a))}})
		if !ok {
			points = 1
		}
		earned[i] = points
		best = max(best, points)
	}
	if it.note(best) <= 0 {
		return false
	}
	for i := range accept {
		accept[i].Fraction = intake.Fraction(min(1, max(-1, earned[i]/best)))
	}
	return true
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
	low, high := x, x
	switch n.Name {
	case "equal":
		if l, h, ok := it.base.Tolerance(n, x); ok {
			low, high = l, h
		}
		if responseFirst {
			low, high = x-(high-x), x+(x-low)
		}
	case "equalRounded":
		half := halfUnit(n, x)
		low, high = x-half, x+half
	}
	if down, up := x-low, high-x; math.Abs(down-up) > 1e-9*max(1, math.Abs(x)) {
		return quiz.AcceptNumber{Range: true, Min: low, Max: high}
	}
	return quiz.AcceptNumber{Value: x, Tolerance: tolerance(n, x, high-x)}
}

// tolerance returns the tolerance as it is written rather than as it was
// computed, where it is absolute.
func tolerance(n *xmltree.Node, x, computed float64) float64 {
	if n.Name == "equal" && n.Attr("toleranceMode") == "absolute" {
		first, _, _ := strings.Cut(spaced(n.Attr("tolerance")), " ")
		if t, ok := number(first); ok && t >= 0 {
			return t
		}
	}
	return max(0, computed)
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

func holds(list []quiz.AcceptNumber, a quiz.AcceptNumber) bool {
	for _, b := range list {
		if a == b {
			return true
		}
	}
	return false
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
