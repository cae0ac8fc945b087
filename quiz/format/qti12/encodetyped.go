package qti12

import (
	"math"
	"slices"
	"strings"

	"bellwork/quiz"
)

// written is a response that is typed.
func written(ident, kind string) *element {
	fib := el("render_fib")
	if kind != "" {
		fib = el("render_fib", "fibtype", kind)
	}
	return el("response_str", "ident", ident, "rcardinality", "Single").with(
		fib.with(el("response_label", "ident", "answer1", "rshuffle", "No")))
}

// text writes a short answer; how says what the question becomes by it.
func (d *draft) text(b *quiz.TextBody, how string) bool {
	answers, lost := plainAnswers(b)
	if len(answers) == 0 {
		d.losses.Left("a question in which any text is right")
		return false
	}
	d.changed(how, lost)
	d.kind = "short_answer_question"
	d.responses = append(d.responses, written("response1", ""))
	var tests []*element
	for _, a := range answers {
		tests = append(tests, equal("response1", a.Text))
		d.comment(d.label(), "response1", a.Text, a.Feedback)
	}
	d.right(tests...)
	return true
}

// changed reports what becomes of the question, if anything does.
func (d *draft) changed(how ...string) {
	how = slices.DeleteFunc(how, func(s string) bool { return s == "" })
	if len(how) > 0 {
		d.losses.Changed(strings.Join(how, " and "))
	}
}

const (
	lostPartMarks = "keeps only the answers that earn full marks"
	lostWildcards = "takes its answers only as they are written"
	lostTwins     = "keeps one of the answers that are read the same"
)

// plainAnswers returns what Canvas can accept: texts without wildcards, each of
// which earns full marks, and none twice. Lost says what was not so.
func plainAnswers(b *quiz.TextBody) (answers []quiz.AcceptText, lost string) {
	var losses []string
	lose := func(what string) {
		if !slices.Contains(losses, what) {
			losses = append(losses, what)
		}
	}
	seen := map[string]bool{}
	for _, a := range b.Accept {
		text, wild := literalText(a.Text)
		switch {
		case a.Fraction < 1:
			lose(lostPartMarks)
			continue
		case wild:
			lose(lostWildcards)
		}
		if key := quiz.Fold(text); text == "" || seen[key] {
			lose(lostTwins)
		} else {
			seen[key] = true
			answers = append(answers, quiz.AcceptText{Text: text, Fraction: 1, Feedback: a.Feedback})
		}
	}
	return answers, strings.Join(losses, " and ")
}

// wild stands for a wildcard while a text is spelled; no text holds it.
const wild = "\uFDD0"

// literalText spells an accepted text as it is typed: without wildcards.
func literalText(accept string) (text string, hadWildcard bool) {
	marked := strings.NewReplacer(`\*`, "*", "*", wild).Replace(accept)
	return plainSpace(strings.ReplaceAll(marked, wild, "")), strings.Contains(marked, wild)
}

// number writes each accepted number or range as a rule of its own.
func (d *draft) number(b *quiz.NumberBody) {
	d.kind = "numerical_question"
	d.responses = append(d.responses, written("response1", "Decimal"))
	lost := ""
	for _, a := range b.Accept {
		if a.Fraction < 1 {
			lost = lostPartMarks
			continue
		}
		rule := d.right(numberTests(a)...)
		if a.Feedback != "" {
			ident := d.label() + "_fb"
			rule.with(display(ident))
			d.comments = append(d.comments, d.itemFeedback(ident, a.Feedback))
		}
	}
	d.changed(lost)
}

func numberTests(a quiz.AcceptNumber) []*element {
	between := func(low, high float64) []*element {
		return []*element{
			el("vargte", "respident", "response1").says(spell(low)),
			el("varlte", "respident", "response1").says(spell(high)),
		}
	}
	if a.Range {
		return between(a.Min, a.Max)
	}
	size := math.Abs(a.Value) + a.Tolerance
	return []*element{el("or").with(
		equal("response1", spell(a.Value)),
		el("and").with(between(round(a.Value-a.Tolerance, size), round(a.Value+a.Tolerance, size))...),
	)}
}
