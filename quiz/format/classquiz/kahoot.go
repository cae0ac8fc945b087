package classquiz

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/jsontree"
)

// kahoot reads a question of Kahoot!.
func (d *decoder) kahoot(n *jsontree.Node) {
	q := quiz.Question{Stem: d.set.FromHTML(n.Get("question").Text(), nil)}
	if x, ok := n.Get("time").Number(); ok {
		q.TimeLimit = seconds(x / 1000)
	}
	if x, ok := n.Get("pointsMultiplier").Number(); ok && x >= 1 {
		q.Points = x
	}
	choices := n.Get("choices")
	switch kind := n.Get("type").Text(); kind {
	case "quiz", "":
		q.Body = d.single(d.options(choices, "correct"))
	case "multiple_select_quiz":
		q.Body = several(d.options(choices, "correct"))
	case "open_ended":
		q.Body = accepted(choices)
	case "jumble":
		q.Body = &quiz.OrderBody{Items: texts(d.options(choices, ""))}
	case "slider":
		q.Body = slider(n.Get("choiceRange"))
	case "survey", "multiple_select_poll":
		q.Body = &quiz.PollBody{Options: texts(d.options(choices, ""))}
	case "content":
		q.Body = &quiz.InfoBody{}
		q.Stem = strings.TrimSpace(d.set.FromHTML(n.Get("title").Text(), nil) + "\n\n" + d.set.FromHTML(n.Get("description").Text(), nil))
	default:
		d.set.Unsupported(kind)
		return
	}
	if n.Get("image").Text() != "" || n.Get("video", "id").Text() != "" {
		d.set.Warn("classquiz-picture", "the picture or video of this question is not in the file", "add the picture again")
	}
	d.set.Add(q)
}

// slider reads {correct, tolerance}, with the tolerance in the unit of the
// scale.
func slider(n *jsontree.Node) quiz.Body {
	value, _ := n.Get("correct").Number()
	tolerance, _ := n.Get("tolerance").Number()
	return &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: value, Tolerance: max(tolerance, 0), Fraction: 1}}}
}
