package qti2

import (
	"math"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// choice writes a choiceInteraction.
func (w *writer) choice(b *quiz.ChoiceBody) task {
	t := task{cardinality: "single"}
	if b.Multiple {
		t.cardinality = "multiple"
	}
	var list, key []string
	for i, o := range b.Options {
		list = append(list, w.simpleChoice(option(i), w.line(o.Text), o.Feedback))
		t.feedback = t.feedback || o.Feedback != ""
		if o.Correct && (b.Multiple || len(key) == 0) {
			key = append(key, option(i))
		}
	}
	mapping := ""
	switch {
	case b.Multiple && b.Scoring == quiz.AllOrNothing:
		if !counted(b.Options) {
			mapping = optionMapping(b)
		}
		t.matched()
	case !b.Multiple && simple(b.Options):
		t.matched()
	default:
		if b.Multiple && b.Scoring == quiz.Lenient {
			w.e.report.Lost(loss.Scoring)
		}
		mapping = optionMapping(b)
		t.mapped()
	}
	t.declarations = []string{declare(responseID, t.cardinality, "identifier", key, mapping)}
	t.body = w.choices(list, b.Multiple)
	return t
}

// choices writes the interaction around the options.
func (w *writer) choices(list []string, multiple bool) string {
	most := "1"
	if multiple {
		most = "0"
	}
	shuffle := "true"
	if w.q.FixedOrder {
		shuffle = "false"
	}
	return lines("choiceInteraction", attrs{"responseIdentifier", responseID, "shuffle", shuffle, "maxChoices", most}, list...)
}

// simpleChoice writes an option with its feedback.
func (w *writer) simpleChoice(id, text, feedback string) string {
	if feedback != "" {
		text += w.optionFeedback(id, feedback)
	}
	return tag("simpleChoice", attrs{"identifier", id}, text)
}

// optionFeedback writes feedback of one paragraph within the line, and longer
// one as a block.
func (w *writer) optionFeedback(id, feedback string) string {
	name, text := "feedbackBlock", w.blocks(feedback)
	if inner, ok := strings.CutPrefix(text, "<p>"); ok && strings.Count(text, "<p>") == 1 && strings.HasSuffix(inner, "</p>") {
		name, text = "feedbackInline", strings.TrimSuffix(inner, "</p>")
	}
	return tag(name, attrs{"outcomeIdentifier", chosenID, "identifier", id, "showHide", "show"}, text)
}

// simple reports whether exactly one option earns everything and the others
// nothing.
func simple(options []quiz.Option) bool {
	full := 0
	for _, o := range options {
		switch o.Fraction {
		case 1:
			full++
		case 0:
		default:
			return false
		}
	}
	return full == 1
}

// counted reports whether the fractions are those that marking an option as
// right gives it.
func counted(options []quiz.Option) bool {
	plain := slices.Clone(options)
	quiz.CountFractions(plain)
	for i := range plain {
		if math.Abs(plain[i].Fraction-options[i].Fraction) > 1e-9 {
			return false
		}
	}
	return true
}

// optionMapping writes what each option earns. Of several, no more than
// everything can be earned, and no less than nothing.
func optionMapping(b *quiz.ChoiceBody) string {
	var entries []string
	for i, o := range b.Options {
		entries = append(entries, mapEntry(option(i), o.Fraction))
	}
	bounds := attrs{}
	if b.Multiple {
		bounds = attrs{"lowerBound", "0", "upperBound", "1"}
	}
	return mapEntries(bounds, entries...)
}

// trueFalse writes the two options with their usual identifiers.
func (w *writer) trueFalse(b *quiz.TrueFalseBody) task {
	key := "false"
	if b.Answer {
		key = "true"
	}
	t := task{cardinality: "single", feedback: b.TrueFeedback != "" || b.FalseFeedback != ""}
	t.declarations = []string{declare(responseID, "single", "identifier", []string{key}, "")}
	list := []string{w.simpleChoice("true", "True", b.TrueFeedback), w.simpleChoice("false", "False", b.FalseFeedback)}
	t.body = lines("choiceInteraction", attrs{"responseIdentifier", responseID, "shuffle", "false", "maxChoices", "1"}, list...)
	t.matched()
	return t
}

// poll writes a choice without a key.
func (w *writer) poll(b *quiz.PollBody) task {
	var list []string
	for i, text := range b.Options {
		list = append(list, w.simpleChoice(option(i), w.line(text), ""))
	}
	return task{
		declarations: []string{declare(responseID, "single", "identifier", nil, "")}, body: w.choices(list, false),
	}
}
