package rules

import (
	"math"

	"bellwork/quiz/format/xmltree"
)

// functions evaluates mathOperator, statsOperator and roundTo.
func (m *Machine) functions(n *xmltree.Node, args []Value) (v Value, ok bool, err error) {
	switch n.Name {
	case "mathOperator", "statsOperator", "roundTo":
	default:
		return Value{}, false, nil
	}
	xs, _, ok := numbers(args)
	if !ok || len(xs) == 0 {
		return Value{}, true, nil
	}
	x, known := math.NaN(), true
	switch n.Name {
	case "mathOperator":
		x, known = mathematics(n.Attr("name"), xs[0])
	case "statsOperator":
		x, known = statistics(n.Attr("name"), xs)
	case "roundTo":
		figures, ok := m.reference(n, "figures", 0)
		if ok && figures >= 0 && figures <= 15 {
			x = rounded(xs[0], int(figures), n.Attr("roundingMode") != "decimalPlaces")
		}
	}
	if !known {
		return Value{}, false, &UnknownError{What: n.Name + " " + n.Attr("name")}
	}
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Value{}, true, nil
	}
	return float(x), true, nil
}

func mathematics(name string, x float64) (y float64, known bool) {
	f := map[string]func(float64) float64{
		"sin": math.Sin, "cos": math.Cos, "tan": math.Tan, "asin": math.Asin, "acos": math.Acos, "atan": math.Atan,
		"sinh": math.Sinh, "cosh": math.Cosh, "tanh": math.Tanh, "log": math.Log10, "ln": math.Log, "exp": math.Exp,
		"abs": math.Abs, "floor": math.Floor, "ceil": math.Ceil,
		"toDegrees": func(x float64) float64 { return x * 180 / math.Pi }, "toRadians": func(x float64) float64 { return x * math.Pi / 180 },
	}[name]
	if f == nil {
		return 0, false
	}
	return f(x), true
}

func statistics(name string, xs []float64) (y float64, known bool) {
	n := float64(len(xs))
	mean := fold(0, func(a, b float64) float64 { return a + b })(xs) / n
	squares := 0.0
	for _, x := range xs {
		squares += (x - mean) * (x - mean)
	}
	switch name {
	case "mean":
		return mean, true
	case "popVariance":
		return squares / n, true
	case "popSD":
		return math.Sqrt(squares / n), true
	case "sampleVariance":
		return squares / (n - 1), true
	case "sampleSD":
		return math.Sqrt(squares / (n - 1)), true
	}
	return 0, false
}
