package qti12

import (
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// link is a place at which a quiz names a question, or a bank of them, that
// stands elsewhere.
type link struct {
	to           string
	bank         bool
	file         string
	line, column int
}

// maxLinks bounds the links that are looked up.
const maxLinks = 1000

// link notes the target of a reference; that it is missing can only be said at
// the end.
func (doc *document) link(n *xmltree.Node, to string, bank bool) {
	if to == "" {
		return
	}
	if len(doc.links) == maxLinks {
		doc.unseen++
		return
	}
	line, column := doc.place(n)
	doc.links = append(doc.links, link{to: to, bank: bank, file: doc.path, line: line, column: column})
}

// checkLinks says which questions and banks are named but not there.
func (d *decoder) checkLinks() {
	if d.unseen > 0 {
		d.note("qti12-elsewhere", fmt.Sprintf("the quiz takes questions from question banks; whether they are all in the file was not looked up for %d of them", d.unseen),
			"look whether questions are missing")
	}
	for _, l := range d.links {
		if d.known[l.to] {
			continue
		}
		what := "a question"
		if l.bank {
			what = "questions"
		}
		d.set.Report(quiz.Issue{
			File: l.file, Line: l.line, Column: l.column, Severity: quiz.Warning, Code: "qti12-elsewhere",
			Message: fmt.Sprintf("here the quiz takes %s from a question bank that is not in the file", what),
			Hint:    "export the whole course, or the question bank as well",
		})
	}
}
