package anki

import (
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// basic is the type of note with a front and a back.
const basic = "Basic"

// text writes a short answer: its key is the back, alone, so that it is read as
// what has to be typed.
func (e *encoder) text(q *quiz.Question, b *quiz.TextBody) sides {
	if q.Explanation != "" {
		e.report.Lost(loss.Explanation)
	}
	s := sides{kind: basic, front: e.html(q.Stem), back: plain(keyOf(b))}
	e.changed(b, s.back, "becomes a card whose back is one of its answers")
	return s
}

// essay writes an open question: the back is its explanation.
func (e *encoder) essay(q *quiz.Question) sides {
	s := sides{kind: basic, front: e.html(q.Stem), back: e.html(q.Explanation)}
	e.changed(&quiz.EssayBody{}, s.back, "becomes a card whose short back is typed")
	return s
}

// changed reports a card that will be read as another question than it was.
func (e *encoder) changed(want quiz.Body, back, how string) {
	text, _ := markup.FromHTML(back, nil)
	if got, _ := intake.Card(text); !e.same(want, got) {
		e.report.Changed(how)
	}
}

// same compares bodies in what the report does not name as lost by itself.
func (e *encoder) same(want, got quiz.Body) bool {
	a, ok := want.(*quiz.TextBody)
	b, isText := got.(*quiz.TextBody)
	if !ok || !isText {
		return want.Kind() == got.Kind()
	}
	return len(a.Accept) == 1 && a.Accept[0].Text == b.Accept[0].Text && a.Accept[0].Fraction == 1
}

// keyOf returns a text that earns full marks.
func keyOf(b quiz.Body) string {
	lines := []quiz.Line{}
	if key := b.Key(); key != nil {
		lines = b.Say(*key)
	}
	if len(lines) == 0 {
		return ""
	}
	if d := lines[0].Date; !d.IsZero() {
		return d.String()
	}
	return lines[0].Text
}

// card writes a question of a kind that Anki lacks: what there is to choose
// from stands on the front, and the key in words on the back.
func (e *encoder) card(q *quiz.Question) sides {
	e.report.Changed("becomes a card with its key on the back")
	s := sides{kind: basic, front: e.html(q.Stem) + e.offered(q.Body), back: e.html(q.Explanation)}
	if key := q.Body.Key(); key != nil {
		s.back = e.lines(q.Body.Say(*key)) + s.back
	}
	return s
}

// offered returns what students choose from, in an order that does not tell
// the key.
func (e *encoder) offered(b quiz.Body) string {
	var texts []string
	switch b := b.(type) {
	case *quiz.TrueFalseBody:
		texts = []string{"true", "false"}
	case *quiz.ChoiceBody:
		for _, o := range b.Options {
			texts = append(texts, o.Text)
		}
	case *quiz.OrderBody:
		texts = slices.Sorted(slices.Values(b.Items))
	case *quiz.MatchBody:
		rights := slices.Clone(b.Distractors)
		for _, p := range b.Pairs {
			texts = append(texts, p.Left)
			rights = append(rights, p.Right)
		}
		slices.Sort(rights)
		return e.listed(texts) + e.listed(slices.Compact(rights))
	case *quiz.NumberBody:
		if b.Unit != "" {
			texts = []string{markup.LabelFromPlain(b.Unit)}
		}
	}
	if len(texts) == 0 {
		return ""
	}
	return e.listed(texts)
}
