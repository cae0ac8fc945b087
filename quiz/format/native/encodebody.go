package native

import "bellwork/quiz"

// body writes the fields that a kind has of its own. A list that is needed is
// absent where it is empty: the file is then as incomplete as the bank is.
func (e *encoder) body(n *node, body quiz.Body) {
	switch b := body.(type) {
	case *quiz.ChoiceBody:
		e.choice(n, b)
	case *quiz.TrueFalseBody:
		e.trueFalse(n, b)
	case *quiz.TextBody:
		e.textBody(n, b)
	case *quiz.NumberBody:
		e.numberBody(n, b)
	case *quiz.DateBody:
		e.date(n, "key", b.Answer.String())
		e.weight(n, "distance", b.Distance, 0)
	case *quiz.OrderBody:
		e.texts(n, "items", b.Items, false)
	case *quiz.MatchBody:
		writeEach(n, "pairs", b.Pairs, func(g *node, p quiz.Pair) {
			e.needed(g, "left", p.Left)
			e.needed(g, "right", p.Right)
		})
		e.texts(n, "distractors", b.Distractors, false)
	case *quiz.GapsBody:
		e.gaps(n, b)
	case *quiz.EssayBody:
		e.text(n, "rubric", b.Rubric)
	case *quiz.PollBody:
		writeEach(n, "options", b.Options, func(g *node, text string) { e.needed(g, "text", text) })
	}
}

func (e *encoder) choice(n *node, b *quiz.ChoiceBody) {
	if b.Multiple || e.spellOut {
		n.put("multiple", position{}, truth(b.Multiple))
	}
	weighed := e.spellOut || !counted(b.Options)
	writeEach(n, "options", b.Options, func(g *node, o quiz.Option) {
		e.needed(g, "text", o.Text)
		implied := weighed && impliesCorrect(o.Fraction, b.Multiple)
		if o.Correct != implied || e.spellOut {
			g.put("correct", position{}, truth(o.Correct))
		}
		if weighed {
			g.put("fraction", position{}, e.number(o.Fraction))
		}
		e.text(g, "feedback", o.Feedback)
	})
	if b.Scoring != quiz.Partial {
		e.text(n, "scoring", string(b.Scoring))
	}
}

// counted reports whether the fractions are those that follow from which
// options are correct.
func counted(options []quiz.Option) bool {
	usual := append([]quiz.Option(nil), options...)
	quiz.CountFractions(usual)
	for i := range options {
		if options[i].Fraction != usual[i].Fraction {
			return false
		}
	}
	return true
}

func (e *encoder) trueFalse(n *node, b *quiz.TrueFalseBody) {
	n.put("key", position{}, truth(b.Answer))
	g := &node{shape: mapping}
	e.text(g, "true", b.TrueFeedback)
	e.text(g, "false", b.FalseFeedback)
	e.group(n, "feedback", g)
}

func (e *encoder) gaps(n *node, b *quiz.GapsBody) {
	items := &node{shape: list}
	for _, gap := range b.Gaps {
		g := &node{shape: mapping}
		e.needed(g, "kind", string(gap.Kind()))
		e.body(g, gap)
		items.push(g)
	}
	n.put("gaps", position{}, items)
}
