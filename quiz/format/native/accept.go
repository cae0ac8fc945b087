package native

import "bellwork/quiz"

func (d *reader) textBody(g group) quiz.Body {
	return &quiz.TextBody{
		Accept: each(d, g.needItems("accept"), acceptText, func(g group) quiz.AcceptText {
			return quiz.AcceptText{Text: g.needText("text"), Fraction: g.number("fraction", 1), Feedback: g.text("feedback")}
		}),
		Case:  g.flag("case", false),
		Typos: g.whole("typos", 0),
	}
}

func (d *reader) numberBody(g group) quiz.Body {
	return &quiz.NumberBody{
		Accept:   each(d, g.needItems("accept"), acceptNumber, d.acceptNumber),
		Unit:     g.text("unit"),
		Distance: g.number("distance", 0),
	}
}

// acceptNumber reads either a value with its tolerance or a range.
func (d *reader) acceptNumber(g group) quiz.AcceptNumber {
	a := quiz.AcceptNumber{Fraction: g.number("fraction", 1), Feedback: g.text("feedback")}
	if !g.has("min") && !g.has("max") {
		if n := g.need("value"); n != nil {
			a.Value = d.number(n)
		}
		a.Tolerance = g.number("tolerance", 0)
		return a
	}
	for _, name := range []string{"value", "tolerance"} {
		if n := g.get(name); n != nil {
			d.fault(n, "value-and-range", name+" does not go together with min and max", "give either a value or a range")
		}
	}
	a.Range = true
	if n := g.need("min"); n != nil {
		a.Min = d.number(n)
	}
	if n := g.need("max"); n != nil {
		a.Max = d.number(n)
	}
	return a
}
