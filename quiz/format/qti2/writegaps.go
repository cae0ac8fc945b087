package qti2

import (
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// gaps writes fields and lists into the stem. The score is the mean over the
// gaps, where none counts as less than nothing.
func (w *writer) gaps(b *quiz.GapsBody) task {
	var t task
	var fields, sum []string
	for i, body := range b.Gaps {
		id := responseID + strconv.Itoa(i+1)
		declaration, field, earned := w.gap(&t, id, body)
		t.declarations = append(t.declarations, declaration)
		fields = append(fields, field)
		sum = append(sum, tag("max", nil, float(0), earned))
	}
	t.rules = append(t.rules, set(scoreID, tag("divide", nil, lines("sum", nil, sum...), float(float64(max(1, len(sum)))))))
	t.stem = fillGaps(w.blocks(intake.MarkedStem(w.q)), fields)
	return t
}

// gap writes the declaration of a gap, its field, and what it earns.
func (w *writer) gap(t *task, id string, body quiz.Body) (declaration, field, earned string) {
	mapped := tag("mapResponse", attrs{"identifier", id})
	switch b := body.(type) {
	case *quiz.ChoiceBody:
		return w.declareList(id, b), w.list(id, b), mapped
	case *quiz.NumberBody:
		return w.numberGap(t, id, b)
	case *quiz.DateBody:
		w.changed("asks for a text instead of a date in a gap")
		return w.declareText(id, loss.DateAsText(b)), textEntry(id, gapClass), mapped
	case *quiz.TextBody:
		return w.declareText(id, b), textEntry(id, gapClass), mapped
	}
	return "", "", float(0)
}

func (w *writer) declareList(id string, b *quiz.ChoiceBody) string {
	var key, entries []string
	for i, o := range b.Options {
		if o.Correct && key == nil {
			key = []string{option(i)}
		}
		entries = append(entries, mapEntry(option(i), o.Fraction))
		if o.Feedback != "" {
			w.loseFeedback()
		}
	}
	return declare(id, "single", "identifier", key, mapEntries(nil, entries...))
}

// list writes the options of a gap, which hold no markup.
func (w *writer) list(id string, b *quiz.ChoiceBody) string {
	shuffle := "true"
	if w.q.FixedOrder {
		shuffle = "false"
	}
	var options []string
	for i, o := range b.Options {
		plain, exact := markup.LabelToPlain(o.Text)
		if !exact {
			w.changed("loses the formatting of the options in its gaps")
		}
		options = append(options, tag("inlineChoice", attrs{"identifier", option(i)}, escape(plain)))
	}
	return tag("inlineChoiceInteraction", attrs{"responseIdentifier", id, "shuffle", shuffle}, options...)
}

// numberGap writes a gap for a number, whose score has a variable of its own.
func (w *writer) numberGap(t *task, id string, b *quiz.NumberBody) (declaration, field, earned string) {
	w.numberFeedback(b)
	score := strings.Replace(id, responseID, scoreID, 1)
	t.outcomes = append(t.outcomes, outcome(score, "float", "0"))
	t.rules = append(t.rules, w.compareNumbers(id, score, b))
	for _, a := range b.Accept {
		if a.Fraction < 0 {
			w.changed("takes nothing away for a wrong number in a gap")
		}
	}
	return declareNumber(id, b), textEntry(id, gapClass), variable(score)
}
