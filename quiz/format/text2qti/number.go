package text2qti

import (
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
)

var margins = strings.NewReplacer("±", "+-", "+/-", "+-", "−", "-")

// number reads an accepted number: [2, 3], 5, 5 +- 0.1 or 5 +- 2%.
func (r *reader) number(e element) quiz.Body {
	a, err := accepted(margins.Replace(e.text))
	if err != nil {
		r.RefuseAt(e.line, 1, "text2qti-number", err.Error(), "write = 5, = 3.14 +- 0.01, = 3.14 +- 1% or = [3.1, 3.2]")
		return nil
	}
	if !a.Range && !strings.Contains(e.text, "+") && !strings.Contains(e.text, "±") && a.Value != math.Trunc(a.Value) {
		r.WarnAt(e.line, 1, "text2qti-margin-of-error", "this number has no margin; only exactly this number is right", "add one: = "+e.text+" +- 0.01")
	}
	return &quiz.NumberBody{Accept: []quiz.AcceptNumber{a}}
}

var errNumber = errors.New("this is no number, range or number with a margin")

func accepted(text string) (quiz.AcceptNumber, error) {
	if inner, ok := strings.CutPrefix(text, "["); ok {
		return acceptedRange(strings.TrimSuffix(inner, "]"))
	}
	value, margin, _ := strings.Cut(text, "+-")
	x, err := parse(value)
	if err != nil || strings.TrimSpace(margin) == "" {
		return quiz.AcceptNumber{Value: x, Fraction: 1}, err
	}
	margin, percent := strings.CutSuffix(strings.TrimSpace(margin), "%")
	tolerance, err := parse(margin)
	if percent {
		tolerance *= math.Abs(x) / 100
	}
	if err == nil && (tolerance < 0 || math.IsInf(tolerance, 0)) {
		err = errNumber
	}
	return quiz.AcceptNumber{Value: x, Tolerance: tolerance, Fraction: 1}, err
}

func acceptedRange(text string) (quiz.AcceptNumber, error) {
	low, high, ok := strings.Cut(text, ",")
	if !ok {
		return quiz.AcceptNumber{}, errNumber
	}
	a := quiz.AcceptNumber{Range: true, Fraction: 1}
	var lowErr, highErr error
	a.Min, lowErr = parse(low)
	a.Max, highErr = parse(high)
	if lowErr == nil && highErr == nil && a.Min > a.Max {
		return a, errors.New("the range ends before it begins")
	}
	return a, errors.Join(lowErr, highErr)
}

// python is how the number must be spelled. Digits may be grouped by lines.
var python = regexp.MustCompile(`^[-+]?(?:\d+(?:_\d+)*\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$`)

func parse(text string) (float64, error) {
	text = strings.TrimSpace(text)
	if !python.MatchString(text) {
		return 0, errNumber
	}
	x, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	if err != nil {
		return 0, errNumber
	}
	return x, nil
}
