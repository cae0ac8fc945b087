package moodlexml

import (
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/cloze"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// kind says how a question is written.
type kind struct {
	kind   string // as Moodle calls it
	points float64
	hints  bool // Moodle reads hints for it
	stem   func(*pictures) string
	body   func() // writes the fields that the kind has of its own
}

// bodyOf decides how a question is written; nil where it is not.
func (e *encoder) bodyOf(q *quiz.Question) *kind {
	k := &kind{points: q.Points, hints: true, stem: func(p *pictures) string { return markup.ToHTML(q.Stem, p.address) }}
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		k.kind, k.body = "multichoice", func() { e.choice(q, b) }
	case *quiz.PollBody:
		e.report.Changed("becomes a choice that has every option right and is worth nothing")
		k.kind, k.points, k.body = "multichoice", 0, func() { e.poll(q, b) }
	case *quiz.MatchBody:
		k.kind, k.body = "matching", func() { e.match(q, b) }
	case *quiz.TrueFalseBody:
		k.kind, k.body = "truefalse", func() { e.trueFalse(b) }
	case *quiz.TextBody:
		k.kind, k.body = "shortanswer", func() { e.short(b) }
	case *quiz.DateBody:
		e.report.Changed("becomes a short answer")
		k.kind, k.body = "shortanswer", func() { e.short(loss.DateAsText(b)) }
	case *quiz.NumberBody:
		k.kind, k.body = "numerical", func() { e.number(b) }
	case *quiz.EssayBody:
		k.kind, k.hints, k.body = "essay", false, func() { e.essay(b) }
	case *quiz.InfoBody:
		k.kind, k.points, k.hints, k.body = "description", 0, false, func() {}
	case *quiz.GapsBody:
		return e.gaps(k, q, b)
	case *quiz.OrderBody:
		e.report.Left("a question for an order")
		return nil
	default:
		e.report.Left("a question without a body")
		return nil
	}
	e.withoutCombined(q)
	return k
}

// withoutCombined reports feedback on whole responses where Moodle has none.
func (e *encoder) withoutCombined(q *quiz.Question) {
	switch q.Body.(type) {
	case *quiz.ChoiceBody, *quiz.PollBody, *quiz.MatchBody:
	default:
		if !q.Combined.IsZero() {
			e.report.Lost(loss.Combined)
		}
	}
}

// gaps writes a text with gaps, whose points are spread over the gaps.
func (e *encoder) gaps(k *kind, q *quiz.Question, b *quiz.GapsBody) *kind {
	e.gapLosses(b)
	e.withoutCombined(q)
	if _, exact := cloze.Weight(q.Points, len(b.Gaps)); !exact {
		if q.Points != 1 {
			e.report.Lost(loss.Points)
		}
		k.points = 1
	}
	k.kind, k.body = "cloze", func() {}
	k.stem = func(p *pictures) string {
		return cloze.Write(cloze.Cloze{Stem: q.Stem, Gaps: *b, Points: q.Points, FixedOrder: q.FixedOrder}, cloze.Texts{
			Block: func(s string) string { return markup.ToHTML(s, p.address) },
			Label: func(s string) string { return markup.LabelToHTML(s, p.address) },
		})
	}
	return k
}

func (e *encoder) gapLosses(b *quiz.GapsBody) {
	unit, date := false, false
	for _, gap := range b.Gaps {
		switch gap := gap.(type) {
		case *quiz.NumberBody:
			unit = unit || gap.Unit != ""
		case *quiz.DateBody:
			date = true
		}
	}
	if unit {
		e.report.Lost(loss.Unit)
	}
	if date {
		e.report.Changed("asks for its dates as short texts")
	}
}

// number spells a number for a field.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
