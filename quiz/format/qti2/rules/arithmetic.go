package rules

import (
	"math"

	"bellwork/quiz/format/xmltree"
)

// arithmetic evaluates the operators over numbers. Where an argument is NULL
// or no number, or there is no outcome, it yields NULL.
func (m *Machine) arithmetic(n *xmltree.Node, args []Value) (v Value, ok bool, err error) {
	operate, whole := operator(n.Name)
	if operate == nil {
		return Value{}, false, nil
	}
	numbers, integers, ok := numbers(args)
	if !ok || len(numbers) == 0 {
		return Value{}, true, nil
	}
	x := operate(numbers)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return Value{}, true, nil
	case whole == always, whole == likeArguments && integers:
		return integer(x), true, nil
	default:
		return float(x), true, nil
	}
}

// wholeness says when an operator yields an integer.
type wholeness int

const (
	never wholeness = iota
	likeArguments
	always
)

func operator(name string) (func([]float64) float64, wholeness) {
	switch name {
	case "sum":
		return fold(0, func(a, b float64) float64 { return a + b }), likeArguments
	case "product":
		return fold(1, func(a, b float64) float64 { return a * b }), likeArguments
	case "min":
		return fold(math.Inf(1), math.Min), likeArguments
	case "max":
		return fold(math.Inf(-1), math.Max), likeArguments
	case "subtract":
		return binary(func(a, b float64) float64 { return a - b }), likeArguments
	case "divide":
		return binary(func(a, b float64) float64 { return a / b }), never
	case "power":
		return binary(math.Pow), never
	case "integerDivide":
		return binary(func(a, b float64) float64 { return math.Floor(a / b) }), always
	case "integerModulus":
		return binary(func(a, b float64) float64 { return a - b*math.Floor(a/b) }), always
	case "gcd":
		return fold(0, gcd), always
	case "lcm":
		return fold(1, func(a, b float64) float64 { return math.Abs(a*b) / gcd(a, b) }), always
	case "truncate":
		return first(math.Trunc), always
	case "round":
		return first(func(x float64) float64 { return math.Floor(x + 0.5) }), always
	case "integerToFloat":
		return first(func(x float64) float64 { return x }), never
	}
	return nil, never
}

func fold(start float64, f func(a, b float64) float64) func([]float64) float64 {
	return func(xs []float64) float64 {
		out := start
		for _, x := range xs {
			out = f(out, x)
		}
		return out
	}
}

func binary(f func(a, b float64) float64) func([]float64) float64 {
	return func(xs []float64) float64 {
		if len(xs) != 2 {
			return math.NaN()
		}
		return f(xs[0], xs[1])
	}
}

func first(f func(float64) float64) func([]float64) float64 {
	return func(xs []float64) float64 { return f(xs[0]) }
}

func gcd(a, b float64) float64 {
	a, b = math.Abs(math.Trunc(a)), math.Abs(math.Trunc(b))
	for b != 0 && !math.IsInf(a, 0) {
		a, b = b, math.Mod(a, b)
	}
	return a
}

// numbers returns all items of the arguments as numbers, and whether all are
// integers. ok is false where one is NULL or no number.
func numbers(args []Value) (xs []float64, integers, ok bool) {
	integers = true
	for _, a := range args {
		if a.Null() {
			return nil, false, false
		}
		integers = integers && a.Base == "integer"
		for _, item := range a.Items {
			x, ok := Value{Items: []string{item}}.Number()
			if !ok {
				return nil, false, false
			}
			xs = append(xs, x)
		}
	}
	return xs, integers, true
}
