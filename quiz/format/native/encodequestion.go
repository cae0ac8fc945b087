package native

import (
	"bellwork/quiz"
)

// writeQuestion returns nil, and reports the loss, for a question without a
// body that the format knows.
func (e *encoder) writeQuestion(q *quiz.Question) *node {
	e.question = q.ID
	defer func() { e.question = "" }()
	n := &node{shape: mapping}
	e.needed(n, "id", q.ID)
	e.text(n, "title", q.Title)
	if q.Body == nil {
		e.lose("no-body", "the question has no body, so it is not written")
		return nil
	}
	e.needed(n, "kind", string(q.Kind()))
	e.needed(n, "stem", q.Stem)
	e.body(n, q.Body)
	e.weight(n, "points", q.Points, 1)
	e.weight(n, "time", q.TimeLimit.Seconds(), 0)
	e.text(n, "explanation", q.Explanation)
	e.combined(n, q.Combined)
	e.texts(n, "hints", q.Hints, false)
	e.texts(n, "tags", q.Tags, true)
	e.texts(n, "category", q.Category, true)
	e.evidence(n, q.Evidence)
	e.media(n, q.Media)
	e.flag(n, "shuffle", !q.FixedOrder, true)
	return n
}

func (e *encoder) evidence(n *node, v quiz.Evidence) {
	g := &node{shape: mapping}
	e.text(g, "section", v.Section)
	e.text(g, "quote", v.Quote)
	e.text(g, "source", v.Source)
	e.group(n, "evidence", g)
}

func (e *encoder) combined(n *node, c quiz.Combined) {
	g := &node{shape: mapping}
	e.text(g, "correct", c.Correct)
	e.text(g, "partial", c.Partial)
	e.text(g, "incorrect", c.Incorrect)
	e.group(n, "combined", g)
}

func (e *encoder) media(n *node, media []quiz.Media) {
	writeEach(n, "media", media, func(g *node, m quiz.Media) {
		e.needed(g, "path", m.Path)
		e.text(g, "alt", m.Alt)
	})
}

// writeEach writes a list of groups unless it is empty; in YAML each takes one
// line where it fits.
func writeEach[T any](n *node, name string, values []T, write func(*node, T)) {
	if len(values) == 0 {
		return
	}
	items := &node{shape: list}
	for _, v := range values {
		g := &node{shape: mapping, flow: true}
		write(g, v)
		items.push(g)
	}
	n.put(name, position{}, items)
}
