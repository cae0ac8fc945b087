package native

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// reader turns a tree into a bank and reports what does not fit.
type reader struct {
	options  Options
	report   report
	unfolded *node                  // the question whose nodes are there, if any
	fields   map[quiz.Kind][]string // see questionFields
	question string                 // id of the question that is being read
	broken   bool                   // a value of this question could not be read
	settled  map[string]bool        // paths about which the check of the bank has nothing to add
}

// fault reports a value that cannot be read.
func (d *reader) fault(n *node, code, message, hint string) {
	d.broken = true
	d.point(n, n.show(), code, message, hint)
}

// point reports an error about a node at a place of its own.
func (d *reader) point(n *node, at position, code, message, hint string) {
	if d.report.skip(quiz.Error) {
		return
	}
	d.report.add(quiz.Issue{
		Line: at.line, Column: at.column, Question: d.question, Path: n.path(),
		Severity: quiz.Error, Code: code, Message: message, Hint: hint,
	})
}

// settle notes that everything about a path of the bank was said.
func (d *reader) settle(path string) {
	if d.settled == nil {
		d.settled = map[string]bool{}
	}
	d.settled[path] = true
}

// wrongType reports a value that is not what its field holds.
func (d *reader) wrongType(n *node, wanted, hint string) {
	if d.broken = true; d.report.skip(quiz.Error) {
		return
	}
	if n.empty() {
		d.fault(n, "no-value", label(n)+" has no value",
			"write one, or remove it; the word null as a text stands in quotes")
		return
	}
	found := n.shape.String()
	if n.scalar() {
		found = fmt.Sprintf("%q", intake.Short(n.text, 40))
		if n.shape == quoted {
			found = "the text " + found
		}
	}
	d.fault(n, "wrong-type", fmt.Sprintf("%s is %s, but it should be %s", label(n), found, wanted), hint)
}

// label names a node in messages: the field, or the item of the list in it.
func label(n *node) string {
	switch {
	case n.parent == nil:
		return "the file"
	case strings.HasPrefix(n.name, "["):
		return label(n.parent) + n.name
	default:
		return n.name
	}
}
