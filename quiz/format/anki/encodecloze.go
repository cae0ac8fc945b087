package anki

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// cloze writes a question with gaps: each becomes {{c1::answer}}, and the
// options of a gap are its hint.
func (e *encoder) cloze(q *quiz.Question, b *quiz.GapsBody) sides {
	stem := intake.MarkedStem(q)
	front, same := e.html(stem), true
	for i, gap := range b.Gaps {
		field, exact := e.gap(i+1, gap)
		front = strings.Replace(front, intake.GapMark(i+1), field, 1)
		same = same && exact
	}
	if !same {
		e.report.Changed("becomes a cloze with one answer for each gap, which is typed")
	}
	return sides{kind: "Cloze", front: front, back: e.html(q.Explanation)}
}

// gap writes a gap. It is exact where reading it gives the same gap.
func (e *encoder) gap(n int, b quiz.Body) (field string, exact bool) {
	key, _ := markup.LabelToPlain(keyOf(b))
	text, isText := b.(*quiz.TextBody)
	if isText {
		key = keyOf(b)
	}
	answer := strings.NewReplacer("}", "&#125;", ":", "&#58;").Replace(plain(key))
	exact = isText && len(text.Accept) == 1 && text.Accept[0].Fraction == 1 && text.Accept[0].Text == intake.Literal(intake.Words(answer))
	hint := ""
	if choice, ok := b.(*quiz.ChoiceBody); ok {
		var options []string
		for _, o := range choice.Options {
			options = append(options, e.label(o.Text))
		}
		hint = "::" + strings.NewReplacer("}", "&#125;", ":", "&#58;").Replace(strings.Join(options, " / "))
	}
	return fmt.Sprintf("{{c%d::%s%s}}", n, answer, hint), exact
}
