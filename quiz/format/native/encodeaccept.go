package native

import (
	"strconv"

	"bellwork/quiz"
)

func (e *encoder) textBody(n *node, b *quiz.TextBody) {
	writeEach(n, "accept", b.Accept, func(g *node, a quiz.AcceptText) {
		e.needed(g, "text", a.Text)
		e.marking(g, "fraction", a.Fraction, 1)
		e.text(g, "feedback", a.Feedback)
	})
	e.flag(n, "case", b.Case, false)
	e.weight(n, "typos", float64(b.Typos), 0)
}

func (e *encoder) numberBody(n *node, b *quiz.NumberBody) {
	writeEach(n, "accept", b.Accept, func(g *node, a quiz.AcceptNumber) {
		if a.Range {
			g.put("min", position{}, e.number(a.Min))
			g.put("max", position{}, e.number(a.Max))
		} else {
			g.put("value", position{}, e.number(a.Value))
			e.marking(g, "tolerance", a.Tolerance, 0)
		}
		e.marking(g, "fraction", a.Fraction, 1)
		e.text(g, "feedback", a.Feedback)
	})
	e.text(n, "unit", b.Unit)
	e.weight(n, "distance", b.Distance, 0)
}

func truth(value bool) *node {
	return &node{shape: bare, text: strconv.FormatBool(value)}
}
