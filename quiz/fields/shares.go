package fields

import "bellwork/quiz"

// This file binds rows that look other than they are stored.

// option is one of a choice. Its share of the points is nil where it is the one
// that [quiz.CountFractions] gives it.
type option struct {
	quiz.Option
	share *float64
}

func (b *binder) choice(body *quiz.ChoiceBody) {
	list := options(body.Options)
	rows(b, "options", &list, option{}, func(b *binder, o *option) {
		b.text("text", Part{Type: Label}, &o.Text)
		b.tick("correct", false, &o.Correct)
		b.block("feedback", true, &o.Feedback)
		b.maybe("fraction", true, &o.share)
	})
	body.Options = counted(list)
	if b.at == "" { // a gap takes one option
		b.tick("multiple", false, &body.Multiple)
		pick(b, "scoring", true, &body.Scoring, quiz.Partial, quiz.Lenient, quiz.AllOrNothing)
	}
}

func options(stored []quiz.Option) []option {
	usual := append([]quiz.Option(nil), stored...)
	quiz.CountFractions(usual)
	list := make([]option, len(stored))
	for i, o := range stored {
		list[i].Option = o
		if o.Fraction != usual[i].Fraction {
			list[i].share = &o.Fraction
		}
	}
	return list
}

func counted(list []option) []quiz.Option {
	stored := make([]quiz.Option, len(list))
	for i, o := range list {
		stored[i] = o.Option
	}
	quiz.CountFractions(stored)
	for i, o := range list {
		if o.share != nil {
			stored[i].Fraction = *o.share
		}
	}
	return stored
}

// accepted is a number, or with a limit all from it to there.
type accepted struct {
	quiz.AcceptNumber
	value, limit *float64
}

func (b *binder) numbers(body *quiz.NumberBody) {
	list := make([]accepted, len(body.Accept))
	for i, a := range body.Accept {
		list[i] = accepted{a, &a.Value, nil}
		if a.Range {
			list[i].value, list[i].limit = &a.Min, &a.Max
		}
	}
	rows(b, "accept", &list, accepted{AcceptNumber: quiz.AcceptNumber{Fraction: 1}}, func(b *binder, a *accepted) {
		b.maybe("value", false, &a.value)
		if a.value == nil && (*b.parts)[0].Value == "" {
			b.refuse(join(b.at, "value"), quiz.Invalid("number-missing", "There is no number here yet.", "Type one, or remove the row."))
		}
		b.maybe("max", true, &a.limit)
		b.number("tolerance", true, &a.Tolerance, 0)
		b.fraction(&a.Fraction)
		b.block("feedback", true, &a.Feedback)
	})
	body.Accept = body.Accept[:0:0]
	for _, a := range list {
		body.Accept = append(body.Accept, a.stored())
	}
	b.line("unit", true, &body.Unit)
	b.number("distance", true, &body.Distance, 0)
}

// stored returns the number as a question keeps it.
func (a accepted) stored() quiz.AcceptNumber {
	n := a.AcceptNumber
	var value float64
	if a.value != nil {
		value = *a.value
	}
	if n.Range = a.limit != nil; n.Range {
		n.Min, n.Max, n.Value = value, *a.limit, 0
	} else {
		n.Min, n.Max, n.Value = 0, 0, value
	}
	return n
}
