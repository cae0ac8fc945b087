package native

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"bellwork/quiz"
)

// bank reads the whole file; ok is false where it is no bank of this version.
func (d *reader) bank(root *node) (b quiz.Bank, ok bool) {
	if !d.isBank(root) {
		return quiz.Bank{}, false
	}
	g, _ := d.group(root, bankFields)
	g.text("$schema") // for editors only
	b = quiz.Bank{
		ID:          g.needText("id"),
		Title:       g.needText("title"),
		Description: g.text("description"),
		Language:    g.text("language"),
		License:     g.text("license"),
		Source:      d.source(g),
		Reading:     d.reading(g),
	}
	questions := g.needItems("questions")
	b.Questions = slices.Grow(b.Questions, len(questions))
	nodes := make([]*node, 0, len(questions))
	for _, n := range questions {
		if q, ok := d.readQuestion(n); ok {
			b.Questions = append(b.Questions, q)
			nodes = append(nodes, n)
		}
	}
	if len(questions) > 0 {
		g.lack("questions") // those left out were reported
	}
	b.Files = d.files(g)
	d.pictures(&b, nodes)
	d.check(&b, root, nodes)
	d.nameQuestions(questions)
	return b, true
}

// isBank refuses other files as a whole, so that they do not earn an issue
// for each of their fields.
func (d *reader) isBank(root *node) bool {
	hint := "it should start with the line bellwork: 1"
	if root.shape != mapping {
		d.fault(root, "not-a-bank", "this is not a question set", hint)
		return false
	}
	f := root.field("bellwork")
	switch {
	case f == nil && root.field("questions") == nil:
		d.fault(root, "not-a-bank", "this is not a question set", hint)
		return false
	case f == nil:
		d.fault(root, "no-version", `"bellwork" is missing`, hint)
		return true
	}
	d.broken = false
	switch version := d.whole(f.value); {
	case d.broken:
		return true
	case version != Version:
		d.fault(f.value, "bad-version", fmt.Sprintf("this file is written in version %d of the format; this Bellwork reads version %d", version, Version),
			"a newer Bellwork may read it")
		return false
	}
	return true
}

func (d *reader) source(g group) quiz.Source {
	n := g.get("source")
	if n == nil {
		return quiz.Source{}
	}
	s, ok := d.group(n, sourceFields)
	if !ok {
		return quiz.Source{}
	}
	return quiz.Source{Title: s.text("title"), Kind: s.text("kind"), URL: s.text("url"), Retrieved: s.text("retrieved")}
}

// nameQuestions adds the question to issues that were found before anything
// was known about it, such as a field that stands there twice. One without an id
// has its number.
func (d *reader) nameQuestions(questions []*node) {
	for i := range d.report.issues {
		issue := &d.report.issues[i]
		path := steps(issue.Path)
		if issue.Question != "" || len(path) < 2 || path[0] != "questions" {
			continue
		}
		if n, err := strconv.Atoi(path[1]); err == nil && n >= 0 && n < len(questions) {
			d.unfold(questions[n])
			issue.Question = cmp.Or(idOf(questions[n]), fmt.Sprintf("question %d", n+1))
		}
	}
}
