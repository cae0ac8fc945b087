package fields

import (
	"strconv"
	"strings"

	"bellwork/quiz"
)

// Values are what the fields of a form hold, by name.
type Values map[string]string

// Type says how a field looks.
type Type int

// The types of field. A List has rows of fields, a Group is a part of the form
// under a heading of its own.
const (
	Line    Type = iota // a text without line breaks
	Text                // Markdown
	Label               // Markdown, as a rule one line of it
	Number              // or nothing
	Tick                // "yes" or nothing
	Pick                // one of some words
	Picture             // the path of a picture of the bank
	List
	Group
)

// Part is a field, a list of rows of fields, or a group of them.
type Part struct {
	Name  string // path in the question; empty for a group
	Label string // what the catalogue calls it, whatever row it stands in
	Type  Type
	Value string   // as typed; of a List the number of its rows
	Picks []string // the words of a Pick
	More  bool     // rarely used
	Rows  []Row    // of a List
	Parts []Part   // of a Group
}

// Row is one element of a list.
type Row struct {
	Name  string // path in the question
	Parts []Part
}

// Form is a question as fields.
type Form struct {
	Parts  []Part
	Issues []quiz.Issue // what was typed and cannot be read, with paths within the question
}

// Of returns the form of a question that nobody has changed.
func Of(q quiz.Question) Form {
	_, f := Fill(q, nil)
	return f
}

// Fill puts what was typed into a copy of a question, and returns that with its
// form. Of a field that is missing, or cannot be read, the question keeps what it
// had.
func Fill(q quiz.Question, typed Values) (quiz.Question, Form) {
	alone := quiz.Bank{Questions: []quiz.Question{q}}
	filled := alone.Clone().Questions[0]
	b := &binder{typed: typed, sent: rowsOf(typed), form: &Form{}, parts: new([]Part)}
	b.question(&filled)
	b.form.Parts = *b.parts
	return filled, *b.form
}

// Values returns what the form holds. Filling the same question with them again
// gives the same form.
func (f Form) Values() Values {
	v := Values{}
	f.each(func(p Part) {
		v[p.Name] = p.Value
	})
	return v
}

// each visits the fields and lists of the form.
func (f Form) each(visit func(Part)) { eachPart(f.Parts, visit) }

func eachPart(parts []Part, visit func(Part)) {
	for _, p := range parts {
		if p.Type != Group {
			visit(p)
		}
		eachPart(p.Parts, visit)
		for _, r := range p.Rows {
			eachPart(r.Parts, visit)
		}
	}
}

// About sorts issues by the field, row or list that they belong to. What belongs
// to none of the form is under the empty name.
func (f Form) About(issues []quiz.Issue) map[string][]quiz.Issue {
	known := map[string]bool{}
	f.each(func(p Part) {
		known[p.Name] = true
		for _, r := range p.Rows {
			known[r.Name] = true
		}
	})
	about := map[string][]quiz.Issue{}
	for _, issue := range issues {
		name := issue.Path
		for name != "" && !known[name] {
			name = name[:max(0, strings.LastIndexAny(name, ".["))]
		}
		about[name] = append(about[name], issue)
	}
	return about
}

// rowName returns the path of the element of a list.
func rowName(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
