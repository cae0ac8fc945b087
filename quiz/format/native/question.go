package native

import (
	"time"

	"bellwork/quiz"
)

// readQuestion reads one question; ok is false where any of its values could
// not be read.
func (d *reader) readQuestion(n *node) (q quiz.Question, ok bool) {
	d.unfold(n)
	d.question, d.broken = idOf(n), false
	defer func() { d.question = "" }()
	kind, known := d.kind(n)
	g, ok := d.group(n, d.questionFields(kind))
	if !ok {
		return q, false
	}
	q = quiz.Question{
		ID:          g.needText("id"),
		Title:       g.text("title"),
		Stem:        g.needText("stem"),
		Points:      g.number("points", 1),
		TimeLimit:   time.Duration(g.whole("time", 0)) * time.Second,
		Explanation: g.text("explanation"),
		Combined:    d.combined(g),
		Hints:       g.texts("hints"),
		Tags:        g.texts("tags"),
		Category:    g.texts("category"),
		Evidence:    d.evidence(g),
		Media:       each(d, g.items("media"), mediaFields, readMedia),
		FixedOrder:  !g.flag("shuffle", true),
	}
	if known {
		q.Body = d.body(g, kind)
	}
	return q, known && !d.broken
}

// idOf returns the id of a question before anything about it is known, so that
// every issue can name it.
func idOf(n *node) string {
	if f := n.field("id"); f != nil && f.value.scalar() {
		return f.value.text
	}
	return ""
}

func (d *reader) evidence(g group) quiz.Evidence {
	n := g.get("evidence")
	if n == nil {
		return quiz.Evidence{}
	}
	e, ok := d.group(n, evidenceFields)
	if !ok {
		return quiz.Evidence{}
	}
	return quiz.Evidence{Section: e.text("section"), Quote: e.text("quote"), Source: e.text("source")}
}

func (d *reader) combined(g group) quiz.Combined {
	n := g.get("combined")
	if n == nil {
		return quiz.Combined{}
	}
	c, ok := d.group(n, combinedFields)
	if !ok {
		return quiz.Combined{}
	}
	return quiz.Combined{Correct: c.text("correct"), Partial: c.text("partial"), Incorrect: c.text("incorrect")}
}

func readMedia(g group) quiz.Media {
	return quiz.Media{Path: g.needText("path"), Alt: g.text("alt")}
}
