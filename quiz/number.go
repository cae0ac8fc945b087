package quiz

import (
	"fmt"
	"math"
	"strconv"
)

// NumberBody asks for a number.
type NumberBody struct {
	Accept   []AcceptNumber
	Unit     string  // shown beside the field; may be typed along
	Distance float64 // error beyond the tolerance that earns half of the fraction; 0: none does
}

// AcceptNumber is a value, or with Range set all values from Min to Max, that
// earns a fraction of the points.
type AcceptNumber struct {
	Value     float64
	Tolerance float64 // accepted difference either way, at least 0
	Range     bool
	Min, Max  float64 // both included
	Fraction  float64
	Feedback  string
}

var _ Body = (*NumberBody)(nil)

// Kind returns KindNumber.
func (b *NumberBody) Kind() Kind { return KindNumber }

// Draw draws nothing.
func (b *NumberBody) Draw(Shuffler, bool) Draw { return Draw{} }

// Face shows the unit.
func (b *NumberBody) Face(Drawn) Face { return Face{Kind: KindNumber, Unit: b.Unit} }

// Read takes a number in any spelling that [ReadNumber] knows and keeps it as
// it was typed.
func (b *NumberBody) Read(in Input, _ Drawn) (*Response, error) {
	r, err := readText(in, maxNumber)
	if r == nil || err != nil {
		return nil, err
	}
	if _, err := ReadNumber(r.Text, b.Unit); err != nil {
		return nil, err
	}
	return r, nil
}

// Show returns the number as it was typed.
func (b *NumberBody) Show(r Response, _ Drawn) Input { return Input{Text: r.Text} }

// Grade gives the best fraction over all accepted values: the whole one within
// the tolerance, and with Distance d at an error e beyond it fraction ×
// 0.5^(e/d). Feedback belongs to values within their tolerance alone.
func (b *NumberBody) Grade(r Response) Mark {
	x, err := ReadNumber(r.Text, b.Unit)
	if err != nil {
		return Mark{}
	}
	within, beyond := -1, 0.0
	for i, a := range b.Accept {
		if e := a.off(x); e > 0 {
			beyond = max(beyond, a.Fraction*halfLife(e, b.Distance))
		} else if within < 0 || a.Fraction > b.Accept[within].Fraction {
			within = i
		}
	}
	if within < 0 || beyond > max(0, b.Accept[within].Fraction) {
		return Mark{Fraction: beyond}
	}
	m := Mark{Fraction: b.Accept[within].Fraction}
	if f := b.Accept[within].Feedback; f != "" {
		m.Feedback = []string{f}
	}
	return m
}

// dust is the relative error that computing with binary fractions can leave:
// 0.1+0.2 is 0.3. It is small enough to keep whole numbers of eleven digits
// apart.
const dust = 1e-12

// off returns how far x lies beyond what is accepted, 0 within.
func (a AcceptNumber) off(x float64) float64 {
	low, high := a.Value-a.Tolerance, a.Value+a.Tolerance
	if a.Range {
		low, high = a.Min, a.Max
	}
	e := max(low-x, x-high)
	if e <= dust*max(math.Abs(x), math.Abs(low), math.Abs(high)) {
		return 0
	}
	return e
}

// halfLife returns the share that an error still earns: half of it for every
// distance, nothing without one.
func halfLife(e, distance float64) float64 {
	switch {
	case e <= 0:
		return 1
	case distance <= 0:
		return 0
	default:
		return math.Exp2(-e / distance)
	}
}

// Key returns the first value that earns full marks, of a range its middle.
func (b *NumberBody) Key() *Response {
	for _, a := range b.Accept {
		x := a.Value
		if a.Range {
			x = a.Min + (a.Max-a.Min)/2
		}
		r := &Response{Text: spellNumber(x)}
		if b.Grade(*r).Verdict() == Right {
			return r
		}
	}
	return nil
}

// spellNumber writes a number so that ReadNumber reads the same one.
func spellNumber(x float64) string {
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e15) {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// Say returns the number as it was typed, with the unit.
func (b *NumberBody) Say(r Response) []Line {
	if r.Text == "" {
		return nil
	}
	if _, err := ReadNumber(r.Text, ""); err != nil || b.Unit == "" {
		return []Line{{Text: r.Text}}
	}
	return []Line{{Text: r.Text + " " + b.Unit}}
}

// Check finds a missing key, numbers that are not finite, tolerances below
// zero, ranges that end before they begin, and fractions out of range.
func (b *NumberBody) Check() []Issue {
	issues := append(checkCount("accept", len(b.Accept)), checkDistance(b.Distance)...)
	for i, a := range b.Accept {
		path := fmt.Sprintf("accept[%d]", i)
		issues = append(issues, a.check(path)...)
		issues = append(issues, checkLength(path+".feedback", a.Feedback)...)
		issues = append(issues, checkFraction("number-fraction", path+".fraction", a.Fraction)...)
	}
	if len(b.Accept) <= MaxOptions && b.Key() == nil { // of more it would take too long to find one
		issues = append(issues, bodyError("number-no-key", "accept", "no number earns full marks", "give a number that earns all points"))
	}
	return append(issues, checkLength("unit", b.Unit)...)
}

func (a AcceptNumber) check(path string) []Issue {
	for _, x := range []float64{a.Value, a.Tolerance, a.Min, a.Max} {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return []Issue{bodyError("number-not-finite", path, "this is not a finite number", "")}
		}
	}
	switch {
	case a.Tolerance < 0:
		return []Issue{bodyError("tolerance-negative", path+".tolerance", "a tolerance is not below zero", "write the accepted difference either way, or 0")}
	case a.Range && a.Min > a.Max:
		return []Issue{bodyError("range-reversed", path+".min", "the range ends before it begins", "swap min and max")}
	}
	return nil
}
