package qti12

import (
	"math"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// number reads a response to which a number is written.
func (it *item) number(r *response) (quiz.Body, bool) {
	whole := 0.0
	for _, rule := range it.keyed() {
		whole = max(whole, rule.score)
	}
	body := &quiz.NumberBody{}
	for _, rule := range it.keyed() {
		values, ok := it.values(rule, r)
		if !ok {
			return it.notNumbers(r)
		}
		for _, a := range values {
			a.Fraction = intake.Fraction(rule.score / whole)
			a.Feedback = it.ruleFeedback(rule)
			body.Accept = append(body.Accept, a)
		}
	}
	return body, true
}

// notNumbers takes as texts what the file calls numbers but are none.
func (it *item) notNumbers(r *response) (quiz.Body, bool) {
	if it.hasKey(r) {
		return it.text(r), true
	}
	it.doc.set.Refuse("qti12-number", "the answer is no number and no range with two ends", "write the question again in Bellwork")
	return nil, false
}

// ruleFeedback returns the feedback that a rule shows for its answer alone.
func (it *item) ruleFeedback(rule *rule) string {
	for _, ident := range rule.feedback {
		if n := it.feedback.nodes[ident]; n != nil && roleOf(ident) == forAnswer {
			return it.feedback.text(it, n)
		}
	}
	return ""
}

// span is a range of numbers.
type span struct {
	low, high       float64
	hasLow, hasHigh bool
}

// values returns the numbers that a rule takes: values by themselves, ranges,
// and values that stand within a range of the same rule, which is then their
// tolerance. It is not ok where something is no number.
func (it *item) values(rule *rule, r *response) (out []quiz.AcceptNumber, ok bool) {
	var equals []literal
	spans := map[int]*span{}
	var order []int
	for _, l := range rule.literals {
		x, isNumber := parseNumber(l.value)
		switch {
		case !it.concerns(l, r) || l.negated:
			continue
		case !isNumber:
			return nil, false
		}
		it.doc.set.WarnDoubtful(l.value, x)
		if l.op == "equal" || l.op == "substring" {
			equals = append(equals, l)
			continue
		}
		if spans[l.group] == nil {
			spans[l.group] = &span{}
			order = append(order, l.group)
		}
		spans[l.group].bound(l.op, x)
	}
	return accept(equals, spans, order)
}

func (s *span) bound(op string, x float64) {
	switch op {
	case "gt", "gte":
		s.low, s.hasLow = x, true
	default:
		s.high, s.hasHigh = x, true
	}
}

func accept(equals []literal, spans map[int]*span, order []int) (out []quiz.AcceptNumber, ok bool) {
	for _, group := range order {
		s := spans[group]
		if !s.hasLow || !s.hasHigh {
			return nil, false
		}
		a := quiz.AcceptNumber{Range: true, Min: s.low, Max: s.high}
		rest := equals[:0:0]
		for _, l := range equals {
			if value, _ := parseNumber(l.value); value >= s.low && value <= s.high {
				a = within(value, s, l)
			} else {
				rest = append(rest, l)
			}
		}
		equals = rest
		out = append(out, a)
	}
	for _, l := range equals {
		value, _ := parseNumber(l.value)
		out = append(out, quiz.AcceptNumber{Value: value, Tolerance: l.tolerance(value)})
	}
	return out, true
}

// within makes a tolerance of a range around a value, if the value is in its
// middle.
func within(value float64, s *span, l literal) quiz.AcceptNumber {
	size := max(math.Abs(s.low), math.Abs(s.high))
	below, above := round(value-s.low, size), round(s.high-value, size)
	if t := l.tolerance(value); t > 0 && math.Abs(t-above) <= 1e-6*above {
		return quiz.AcceptNumber{Value: value, Tolerance: t}
	}
	if math.Abs(below-above) > 1e-6*max(below, above) {
		return quiz.AcceptNumber{Range: true, Min: s.low, Max: s.high}
	}
	return quiz.AcceptNumber{Value: value, Tolerance: above}
}

// tolerance is the margin that New Quizzes writes beside a value.
func (l literal) tolerance(value float64) float64 {
	margin, ok := parseNumber(l.margin)
	switch {
	case !ok || margin < 0:
		return 0
	case l.marginShare:
		return round(math.Abs(value)*margin/100, value)
	default:
		return margin
	}
}

// round removes what computing with binary fractions leaves: 1642.1-1642 is
// 0.1. What counts is the size of the numbers that were subtracted.
func round(x, size float64) float64 {
	decimals := 12
	if size = math.Abs(size); size > 0 {
		decimals -= int(math.Ceil(math.Log10(size)))
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', min(max(decimals, 0), maxDecimals), 64), 64)
	if err != nil {
		return x
	}
	return rounded
}

// maxDecimals is more than any number of a question has.
const maxDecimals = 300
