package classquiz

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/jsontree"
)

// classquiz reads the question of ClassQuiz with that number, from 0.
func (d *decoder) classquiz(i int, n *jsontree.Node) {
	q := quiz.Question{Stem: d.set.FromHTML(n.Get("question").Text(), nil)}
	if x, ok := n.Get("time").Number(); ok {
		q.TimeLimit = seconds(x)
	}
	answers := n.Get("answers")
	switch kind := n.Get("type").Text(); kind {
	case "ABCD", "":
		q.Body = d.single(d.options(answers, "right"))
	case "CHECK":
		q.Body = several(d.options(answers, "right"))
	case "RANGE":
		low, _ := answers.Get("min_correct").Number()
		high, _ := answers.Get("max_correct").Number()
		q.Body = &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Range: true, Min: low, Max: high, Fraction: 1}}}
	case "TEXT":
		q.Body = accepted(answers)
	case "ORDER":
		q.Body = &quiz.OrderBody{Items: texts(d.options(answers, ""))}
	case "VOTING":
		q.Body = &quiz.PollBody{Options: texts(d.options(answers, ""))}
	case "SLIDE":
		q.Body = &quiz.InfoBody{}
		q.Stem = strings.TrimSpace(q.Stem + "\n\n" + d.slide(answers))
	default:
		d.set.Unsupported(kind)
		return
	}
	d.picture(&q, i, n.Get("image"))
	d.set.Add(q)
}

// slide returns the text of a slide; older ones hold a drawing as JSON.
func (d *decoder) slide(answers *jsontree.Node) string {
	text := answers.Text()
	if strings.HasPrefix(strings.TrimSpace(text), "[") {
		d.set.Warn("classquiz-slide", "the drawing on this slide is left out", "")
		return ""
	}
	return d.set.FromHTML(text, nil)
}

// options reads [{answer, right}]; the name of what marks the right ones
// differs.
func (d *decoder) options(answers *jsontree.Node, right string) []quiz.Option {
	var options []quiz.Option
	pictures := false
	for _, a := range answers.First(quiz.MaxOptions + 1) {
		pictures = pictures || a.Get("image").Text() != "" || a.Get("image").IsObject()
		options = append(options, quiz.Option{Text: d.set.LabelFromHTML(a.Get("answer").Text(), nil), Correct: a.Get(right).Bool()})
	}
	if pictures {
		d.set.Warn("classquiz-answer-picture", "the pictures of the answers are left out", "write what they show, or ask in another way")
	}
	return options
}

// single makes a choice of one option. Each right one is a full answer; without
// any it is a poll.
func (d *decoder) single(options []quiz.Option) quiz.Body {
	if statement, ok := intake.Statement(options); ok {
		return statement
	}
	right := false
	for i := range options {
		if options[i].Correct {
			options[i].Fraction = 1
			right = true
		}
	}
	if !right {
		d.set.Warn("classquiz-no-key", "no answer is right; the question becomes a poll", "mark the right one if there is one")
		return &quiz.PollBody{Options: texts(options)}
	}
	return intake.Choice(options, false)
}

// several makes a choice of several options, of which exactly the right ones
// count.
func several(options []quiz.Option) quiz.Body {
	b := intake.Marked(options, true)
	b.Scoring = quiz.AllOrNothing
	return b
}

func texts(options []quiz.Option) []string {
	var out []string
	for _, o := range options {
		out = append(out, o.Text)
	}
	return out
}

// accepted reads texts that are right: [{answer, case_sensitive}].
func accepted(answers *jsontree.Node) quiz.Body {
	b := &quiz.TextBody{}
	for _, a := range answers.First(quiz.MaxOptions + 1) {
		b.Case = b.Case || a.Get("case_sensitive").Bool()
	}
	for _, a := range answers.First(quiz.MaxOptions + 1) {
		if text := intake.Words(a.Get("answer").Text()); text != "" && b.Grade(quiz.Response{Text: text}).Fraction == 0 {
			b.Accept = append(b.Accept, quiz.AcceptText{Text: intake.Literal(text), Fraction: 1})
		}
	}
	return b
}

// picture adds the picture of a question, of which the JSON only has a number
// or an address.
func (d *decoder) picture(q *quiz.Question, i int, image *jsontree.Node) {
	if image.Text() == "" {
		return
	}
	n, isNumber := image.Number()
	data, ok := d.pictures[int(n)]
	if !isNumber || !ok {
		d.set.Warn("classquiz-picture", "the picture of this question is not in the file", "add it again")
		return
	}
	if path := d.set.Picture(image.Text(), data); path != "" {
		q.Media = []quiz.Media{{Path: path}}
	}
}
