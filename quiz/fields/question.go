package fields

import (
	"time"

	"bellwork/quiz"
)

// question binds what all kinds have, around what is a kind's own.
func (b *binder) question(q *quiz.Question) {
	b.block("stem", false, &q.Stem)
	b.body(&q.Body, true, quiz.Kinds()...)
	scored := q.Kind().Scored()
	if scored {
		b.block("explanation", false, &q.Explanation)
		b.group("evidence", func(b *binder) {
			b.line("evidence.section", false, &q.Evidence.Section)
			b.block("evidence.quote", false, &q.Evidence.Quote)
			b.line("evidence.source", true, &q.Evidence.Source)
		})
		b.group("hinting", func(b *binder) {
			rows(b, "hints", &q.Hints, "", func(b *binder, hint *string) { b.block("", false, hint) })
		})
	}
	b.group("pictures", func(b *binder) {
		rows(b, "media", &q.Media, quiz.Media{}, func(b *binder, m *quiz.Media) {
			b.text("path", Part{Type: Picture}, &m.Path)
			b.line("alt", false, &m.Alt)
		})
	})
	switch q.Kind() {
	case quiz.KindChoice, quiz.KindPoll, quiz.KindGaps:
		b.tick("fixed", true, &q.FixedOrder)
	}
	if scored {
		b.group("combined", func(b *binder) {
			b.block("combined.correct", false, &q.Combined.Correct)
			b.block("combined.partial", false, &q.Combined.Partial)
			b.block("combined.incorrect", false, &q.Combined.Incorrect)
		})
		b.number("points", true, &q.Points, 1)
	}
	b.words("tags", &q.Tags, ", ")
	b.line("title", true, &q.Title)
	b.words("category", &q.Category, " / ")
	seconds := int(q.TimeLimit / time.Second)
	b.whole("time", &seconds)
	q.TimeLimit = time.Duration(seconds) * time.Second
}
