package gift

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// number reads what stands behind the # of a numerical question. Behind a ~
// stands feedback for every other number.
func (r *reader) number(s span, format textFormat) quiz.Body {
	answers, others, hasOthers := s.cut("~")
	b := &quiz.NumberBody{}
	items := answers.trim().split("=")
	if len(items) == 0 {
		r.refuse(s, "gift-few-answers", "this question has no number as its answer", "write {#42}, {#3.14:0.01} or {#1..5}")
		return nil
	}
	for _, item := range items {
		item, fraction := r.cutWeight(item, 1)
		text, feedback, _ := item.cut("#")
		a, ok := r.accepted(text.trim())
		if !ok {
			r.warn(text, "gift-number", strconv.Quote(show(text.text))+" is no number", "write digits with a decimal point, as in {#3.14:0.01} or {#1..5}")
			continue
		}
		a.Fraction, a.Feedback = fraction, r.text(feedback, format)
		b.Accept = append(b.Accept, a)
	}
	if hasOthers {
		_, feedback, _ := others.cut("#")
		b.Accept = append(b.Accept, intake.AnyNumber(0, r.text(feedback, format)))
	}
	return b
}

// accepted reads 42, 3.14:0.01, 1..5 or *.
func (r *reader) accepted(s span) (a quiz.AcceptNumber, ok bool) {
	if low, high, found := s.cut(".."); found && low.text != "" {
		return r.interval(low, high)
	}
	// A colon may be escaped here, as exporters do.
	text := show(s.text)
	value, tolerance, found := strings.Cut(text, ":")
	if strings.TrimSpace(value) == "*" {
		return intake.AnyNumber(0, ""), true
	}
	a.Value, ok = r.readNumber(s, value)
	if !ok || !found {
		return a, ok
	}
	a.Tolerance, ok = r.readNumber(s, tolerance)
	a.Tolerance = math.Abs(a.Tolerance)
	return a, ok
}

func (r *reader) interval(low, high span) (a quiz.AcceptNumber, ok bool) {
	var okLow, okHigh bool
	a.Min, okLow = r.readNumber(low, show(low.text))
	a.Max, okHigh = r.readNumber(high, show(high.text))
	a.Range = true
	if a.Min > a.Max {
		r.warn(low, "gift-range", "the range ends before it begins; its ends were swapped", "")
		a.Min, a.Max = a.Max, a.Min
	}
	return a, okLow && okHigh
}

var decimal = regexp.MustCompile(`^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$`)

// readNumber reads a number as Moodle does. What students may type beyond that,
// such as a decimal comma, earns a warning: Moodle would accept any number.
func (r *reader) readNumber(s span, text string) (float64, bool) {
	text = strings.TrimSpace(text)
	if decimal.MatchString(text) {
		x, err := strconv.ParseFloat(text, 64)
		return x, err == nil
	}
	x, err := quiz.ReadNumber(text, "")
	if err == nil {
		r.warn(s, "gift-number-spelling", strconv.Quote(show(s.text))+" was read as "+intake.SpellNumber(x), "write a decimal point and no spaces")
	}
	return x, err == nil
}
