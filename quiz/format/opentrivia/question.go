package opentrivia

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// add makes a question of an item.
func (d *decoder) add(i item) {
	d.set.Begin(i.line, i.column)
	i.stem, i.key = strings.TrimSpace(i.stem), strings.TrimSpace(i.key)
	switch {
	case i.stem == "":
		d.set.Refuse("opentrivia-no-question", "this question has no text", "add what is asked")
		return
	case i.key == "":
		d.set.Refuse("opentrivia-no-answer", "this question does not say which answer is right", "add the right answer")
		return
	}
	q := quiz.Question{
		Stem: markup.FromPlain(i.stem), Category: i.category, Tags: intake.Tags(i.tags...),
		Evidence: quiz.Evidence{Source: strings.TrimSpace(i.source)},
	}
	options := d.options(i)
	if len(options) == 1 {
		q.Body, q.Explanation = intake.Card(markup.FromPlain(i.key))
	} else {
		q.Body = bodyOf(options, i.key)
	}
	d.set.Add(q)
}

// options returns the options, each once and with the key among them.
func (d *decoder) options(i item) []string {
	var options []string
	for _, o := range i.options {
		switch o = strings.TrimSpace(o); {
		case o == "":
		case slices.Contains(options, o):
			d.set.Warn("opentrivia-duplicate", fmt.Sprintf("the option %q stands here twice; it is taken once", o), "add another wrong answer")
		default:
			options = append(options, o)
		}
	}
	if len(options) > 0 && !slices.Contains(options, i.key) {
		for n, o := range options {
			if quiz.Fold(o) == quiz.Fold(i.key) {
				options[n] = i.key
				return options
			}
		}
		d.set.Warn("opentrivia-key", fmt.Sprintf("the right answer, %q, is none of the options; it is added to them", i.key), "see whether one of the options means the same")
	}
	if !slices.Contains(options, i.key) {
		options = append(options, i.key)
	}
	return options
}

// bodyOf makes a choice of options, or a statement where they are just true and
// false.
func bodyOf(options []string, key string) quiz.Body {
	made := make([]quiz.Option, len(options))
	for i, o := range options {
		made[i] = quiz.Option{Text: markup.LabelFromPlain(o), Correct: o == key}
	}
	if statement, ok := intake.Statement(made); ok {
		return statement
	}
	return intake.Marked(made, false)
}
