package native

import (
	"strconv"
	"strings"

	"bellwork/quiz"
)

// check asks what is wrong with the bank and finds the places in the file.
// The nodes are those of the bank's questions, in their order. What was
// reported already is not said again.
func (d *reader) check(b *quiz.Bank, root *node, nodes []*node) {
	found := b.Check()
	if d.options.Lint != nil {
		found = append(found, d.options.Lint(b)...)
	}
	for _, i := range found {
		if d.settled[i.Path] || d.report.skip(i.Severity) {
			continue
		}
		n := d.locate(root, nodes, i.Path)
		at := n.show()
		i.Line, i.Column, i.Path, i.Hint = at.line, at.column, n.path(), spelledHint(i)
		d.report.add(i)
	}
}

// locate follows a path of the bank's as far as the file has it: an issue
// about a field that is absent is shown where the field should be.
func (d *reader) locate(root *node, nodes []*node, path string) *node {
	n := root
	for _, step := range steps(path) {
		var next *node
		if index, err := strconv.Atoi(step); err == nil {
			items := n.items
			if n.parent == root && n.name == "questions" {
				items = nodes
			}
			if index >= 0 && index < len(items) {
				next = items[index]
			}
			if next != nil && next.source != nil {
				d.unfold(next)
			}
		} else if f := n.field(step); f != nil {
			next = f.value
		}
		if next == nil {
			break
		}
		n = next
	}
	return n
}

// steps cuts "questions[3].options[1]" into questions, 3, options, 1.
func steps(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
}
