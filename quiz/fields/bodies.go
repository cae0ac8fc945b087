package fields

import "bellwork/quiz"

// Blank returns the body of a kind with nothing in it.
func Blank(kind quiz.Kind) quiz.Body {
	switch kind {
	case quiz.KindTrueFalse:
		return &quiz.TrueFalseBody{Answer: true}
	case quiz.KindText:
		return &quiz.TextBody{}
	case quiz.KindNumber:
		return &quiz.NumberBody{}
	case quiz.KindDate:
		return &quiz.DateBody{}
	case quiz.KindOrder:
		return &quiz.OrderBody{}
	case quiz.KindMatch:
		return &quiz.MatchBody{}
	case quiz.KindGaps:
		return &quiz.GapsBody{}
	case quiz.KindEssay:
		return &quiz.EssayBody{}
	case quiz.KindPoll:
		return &quiz.PollBody{}
	case quiz.KindInfo:
		return &quiz.InfoBody{}
	default:
		return &quiz.ChoiceBody{Scoring: quiz.Partial}
	}
}

// body binds the kind, one of those that fit here, and what is its own. Of
// another kind than before, only what has a field of the same name comes along.
func (b *binder) body(at *quiz.Body, rarely bool, kinds ...quiz.Kind) {
	if *at == nil {
		*at = Blank(kinds[0])
	}
	kind := (*at).Kind()
	pick(b, "kind", rarely, &kind, kinds...)
	if kind != (*at).Kind() {
		*at = Blank(kind)
	}
	switch body := (*at).(type) {
	case *quiz.ChoiceBody:
		b.choice(body)
	case *quiz.TrueFalseBody:
		b.trueFalse(body)
	case *quiz.TextBody:
		b.accepts(body)
	case *quiz.NumberBody:
		b.numbers(body)
	case *quiz.DateBody:
		b.date("key", &body.Answer)
		b.number("distance", true, &body.Distance, 0)
	case *quiz.OrderBody:
		rows(b, "items", &body.Items, "", (*binder).label)
	case *quiz.MatchBody:
		b.match(body)
	case *quiz.GapsBody:
		b.gaps(body)
	case *quiz.EssayBody:
		b.block("rubric", false, &body.Rubric)
	case *quiz.PollBody:
		rows(b, "options", &body.Options, "", func(b *binder, text *string) { b.text("text", Part{Type: Label}, text) })
	}
}

// label binds a row that is a text and nothing else.
func (b *binder) label(text *string) { b.text("", Part{Type: Label}, text) }

func (b *binder) trueFalse(body *quiz.TrueFalseBody) {
	key := "false"
	if body.Answer {
		key = "true"
	}
	pick(b, "key", false, &key, "true", "false")
	body.Answer = key == "true"
	b.block("feedback.true", true, &body.TrueFeedback)
	b.block("feedback.false", true, &body.FalseFeedback)
}

func (b *binder) accepts(body *quiz.TextBody) {
	rows(b, "accept", &body.Accept, quiz.AcceptText{Fraction: 1}, func(b *binder, a *quiz.AcceptText) {
		b.line("text", false, &a.Text)
		b.fraction(&a.Fraction)
		b.block("feedback", true, &a.Feedback)
	})
	b.whole("typos", &body.Typos)
	b.tick("case", true, &body.Case)
}

func (b *binder) match(body *quiz.MatchBody) {
	rows(b, "pairs", &body.Pairs, quiz.Pair{}, func(b *binder, p *quiz.Pair) {
		b.text("left", Part{Type: Label}, &p.Left)
		b.text("right", Part{Type: Label}, &p.Right)
	})
	rows(b, "distractors", &body.Distractors, "", (*binder).label)
}

// gaps binds what is filled in at each [[1]] of the stem: small bodies, whose
// fields are labelled as those of a question of their kind.
func (b *binder) gaps(body *quiz.GapsBody) {
	rows(b, "gaps", &body.Gaps, nil, func(b *binder, gap *quiz.Body) {
		b.labels = ""
		b.body(gap, false, quiz.KindText, quiz.KindChoice, quiz.KindNumber, quiz.KindDate)
	})
}

// fraction binds the share of the points that an accepted answer earns; all of
// them go without saying.
func (b *binder) fraction(at *float64) { b.number("fraction", true, at, 1) }
