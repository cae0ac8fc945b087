package qti12

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// choice reads a response that chooses among labels: a choice of one or of
// several, a statement that is true or false, or a poll.
func (it *item) choice(r *response) (quiz.Body, bool) {
	it.spellEitherOr(r)
	it.addPrompt(r)
	if it.doc.source.survey && len(r.labels) > 1 {
		return it.poll(r, it.options(r))
	}
	k := it.keyOf(r)
	if body, ok := it.trueFalse(r, k); ok {
		return body, true
	}
	options := it.options(r)
	if it.asksOpinion(k, options) {
		return it.poll(r, options)
	}
	many := r.many
	if !many && !r.one && k.together != nil && count(k.together) > 1 {
		many = true
	}
	body := it.marked(r, k, options, many)
	it.dropEmpty(body)
	return body, true
}

// addPrompt puts the text of a response below the stem.
func (it *item) addPrompt(r *response) {
	if r.prompt != "" {
		it.stem += "<div>" + r.prompt + "</div>"
		r.prompt = ""
	}
}

// options reads the labels with their feedback.
func (it *item) options(r *response) []quiz.Option {
	options := make([]quiz.Option, len(r.labels))
	for i, l := range r.labels {
		options[i] = quiz.Option{Text: it.texts.label(l.html), Feedback: it.feedback.of(it, r, l.ident, l.ident)}
	}
	return options
}

// marked makes a choice of options and their key.
func (it *item) marked(r *response, k key, options []quiz.Option, many bool) *quiz.ChoiceBody {
	if k.together != nil && many {
		for i := range options {
			options[i].Correct = k.together[i]
		}
		body := intake.Marked(options, true)
		if it.allOrNothing() {
			body.Scoring = quiz.AllOrNothing
		}
		return body
	}
	points := k.fractions(many)
	if k.together != nil {
		for i := range points {
			points[i] = 0
			if k.together[i] {
				points[i] = 1
			}
		}
	}
	for i := range options {
		options[i].Fraction = points[i]
	}
	return intake.Choice(options, many)
}

// allOrNothing reports whether only the whole key counts. The files of Canvas
// say so of every multiple answer, but Canvas gives part marks.
func (it *item) allOrNothing() bool {
	if it.meta["bbmd_partialcredit"] != "" {
		return fold(it.meta["bbmd_partialcredit"]) != "true"
	}
	if how := fold(it.meta["scoring_algorithm"]); how != "" {
		return how == "allornothing"
	}
	return it.meta["question_type"] == "" && it.meta["cc_profile"] == ""
}

// asksOpinion reports whether there is nothing to be right or wrong: the file
// has no key, or every option is one and earns nothing.
func (it *item) asksOpinion(k key, options []quiz.Option) bool {
	if k.together == nil && k.sum() == 0 {
		return !k.named && len(options) > 1
	}
	return fold(it.meta["points_possible"]) == "0" && len(options) > 1 && !slices.ContainsFunc(k.points, func(p float64) bool { return p <= 0 })
}

// poll takes a question without a key.
func (it *item) poll(r *response, options []quiz.Option) (quiz.Body, bool) {
	asked := it.said == saysOpinion || it.doc.source.survey || fold(it.meta["points_possible"]) == "0"
	switch {
	case !asked:
		it.doc.set.Warn("qti12-no-key", "the file does not say which option is right; the question becomes a poll", "add the key if the question is to be marked")
	case r.many:
		it.doc.set.Warn("qti12-poll", "in a poll one option can be chosen, not several", "")
	}
	p := &quiz.PollBody{}
	for _, o := range options {
		if o.Text != "" {
			p.Options = append(p.Options, o.Text)
		}
	}
	return p, true
}

// dropEmpty takes out options that show nothing and are not right: programs
// keep the unused lines of their forms.
func (it *item) dropEmpty(b *quiz.ChoiceBody) {
	kept := slices.DeleteFunc(slices.Clone(b.Options), func(o quiz.Option) bool { return o.Text == "" && !o.Correct })
	if n := len(b.Options) - len(kept); n > 0 && len(kept) > 0 {
		it.doc.set.Warn("qti12-empty-option", fmt.Sprintf("options that show nothing are left out: %d", n), "")
		b.Options = kept
	}
}

// trueFalse reads a statement that is true or false.
func (it *item) trueFalse(r *response, k key) (quiz.Body, bool) {
	if s := it.said; s != saysTrueFalse && s != unsaid || len(r.labels) != 2 || r.many {
		return nil, false
	}
	yes := slices.IndexFunc(r.labels, func(l label) bool { return l.says(true) })
	no := slices.IndexFunc(r.labels, func(l label) bool { return l.says(false) })
	points := k.fractions(false)
	if yes < 0 || no < 0 || points[yes]+points[no] != 1 || points[yes] != 0 && points[no] != 0 {
		return nil, false
	}
	return &quiz.TrueFalseBody{
		Answer:        points[yes] == 1,
		TrueFeedback:  it.feedback.of(it, r, r.labels[yes].ident, r.labels[yes].ident),
		FalseFeedback: it.feedback.of(it, r, r.labels[no].ident, r.labels[no].ident),
	}, true
}

// says reports whether a label is the word for true or for false; one without a
// text goes by its ident.
func (l label) says(truth bool) bool {
	text := markupless(l.html)
	if text == "" {
		text = l.ident
	}
	value, known := intake.Truth(text)
	return known && value == truth
}

// spellEitherOr replaces the codes by which Blackboard names two opposites,
// "yes_no.true", with the words.
func (it *item) spellEitherOr(r *response) {
	if fold(it.meta["bbmd_questiontype"]) != "either/or" {
		return
	}
	for i, l := range r.labels {
		pair, side, ok := strings.Cut(markupless(l.html), ".")
		if pair == "" {
			pair, side, ok = strings.Cut(l.ident, ".")
		}
		yes, no, two := strings.Cut(pair, "_")
		if !ok || !two {
			continue
		}
		if side != "true" {
			yes = no
		}
		r.labels[i].html = fromPlain(strings.ToUpper(yes[:min(1, len(yes))])+yes[min(1, len(yes)):], true)
	}
}

func count(marks []bool) int {
	n := 0
	for _, m := range marks {
		if m {
			n++
		}
	}
	return n
}

// words returns the words of a label.
func words(text string) string {
	plain, _ := markup.LabelToPlain(text)
	return plain
}
