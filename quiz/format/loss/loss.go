// Package loss reports what a question set loses on its way into a format that
// holds less than Bellwork does: one issue for every loss, never silence.
//
// A codec names once the features that its format cannot hold; the report
// looks for them in each question. What else changes (a question that becomes
// one of another kind, or has to be left out) the codec reports as it happens.
package loss

import (
	"cmp"
	"fmt"

	"bellwork/quiz"
)

// Report gathers the losses of one bank.
type Report struct {
	format string // as people call it: "Aiken"
	cannot []Feature
	issues []quiz.Issue
	places []quiz.Place // of the bank's questions
	number int          // of the question that is being written, from 1
	before int          // the number of issues about others
	id     string
	at     quiz.Place
	name   string // what a teacher knows it by
}

// New returns a report for a format and the features that it cannot hold.
func New(format string, cannot ...Feature) *Report {
	return &Report{format: format, cannot: cannot}
}

// Head is a field of a bank's head.
type Head string

// The fields of the head. The code of an issue about one is "lost-" and its name.
const (
	BankID      Head = "bank-id"
	BankTitle   Head = "bank-title"
	Description Head = "description"
	Language    Head = "language"
	License     Head = "license"
	Source      Head = "source"
	Reading     Head = "reading"
	IDs         Head = "ids" // of the questions
)

// Bank reports what the head of the bank loses.
func (r *Report) Bank(b *quiz.Bank, cannot ...Head) {
	r.places = b.Places
	for _, h := range cannot {
		if has, what := headOf(b, h); has {
			r.issues = append(r.issues, quiz.Issue{Severity: quiz.Warning, Code: "lost-" + string(h), Message: r.format + " cannot hold " + what})
		}
	}
}

func headOf(b *quiz.Bank, h Head) (has bool, what string) {
	switch h {
	case BankID:
		return b.ID != "", "the id of the question set"
	case BankTitle:
		return b.Title != "", "the title of the question set"
	case Description:
		return b.Description != "", "the description of the question set"
	case Language:
		return b.Language != "", "the language of the question set"
	case License:
		return b.License != "", "the licence of the question set"
	case Source:
		return b.Source != quiz.Source{}, "the source of the question set"
	case Reading:
		return b.Reading != quiz.Reading{}, "the reading"
	default:
		return len(b.Questions) > 0, "the ids of the questions; they are numbered when it is read"
	}
}

// Question reports what a question loses; n is its number in the bank, from 1.
// What is reported from then on is about this question. It is numbered as in
// the file that it was read from, where that is known.
func (r *Report) Question(n int, q *quiz.Question) {
	r.number, r.id, r.name, r.at, r.before = n, q.ID, nameOf(q), quiz.Place{}, len(r.issues)
	if n <= len(r.places) {
		r.at = r.places[n-1]
		r.number = cmp.Or(r.at.Number, n)
	}
	if q.Body == nil {
		return // what has no body cannot be written, whatever else it has
	}
	for _, f := range r.cannot {
		if features[f].has(q) {
			r.Lost(f)
		}
	}
}

// Lost reports that the question loses something that the format can hold for
// other questions.
func (r *Report) Lost(f Feature) {
	r.sayOf("lost-"+string(f), fmt.Sprintf("%s cannot hold the %s of question %d", r.format, features[f].phrase, r.number))
}

// Left reports that the question is not written; what is the kind of question
// that the format does not have. What was lost of it before is not worth saying
// any more.
func (r *Report) Left(what string) {
	r.issues = r.issues[:r.before]
	r.sayOf("lost-question", fmt.Sprintf("%s cannot hold %s; question %d is left out", r.format, what, r.number))
}

// Changed reports that the question is written as something else: how ends the
// sentence "question 7 …".
func (r *Report) Changed(how string) {
	r.sayOf("changed", fmt.Sprintf("question %d %s, because %s has nothing nearer", r.number, how, r.format))
}

// Issues returns what was reported.
func (r *Report) Issues() []quiz.Issue { return r.issues }

// sayOf reports something about the question that is being written, by its
// name too: a number is hard to find in a file that shows none.
func (r *Report) sayOf(code, message string) {
	if r.name != "" {
		message += ": " + r.name
	}
	r.issues = append(r.issues, quiz.Issue{
		File: r.at.File, Line: r.at.Line, Column: r.at.Column, Question: r.id, Severity: quiz.Warning, Code: code, Message: message,
	})
}
