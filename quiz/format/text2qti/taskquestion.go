package text2qti

import (
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

var (
	// counting is a heading that says nothing of the question.
	counting = regexp.MustCompile(`(?i)^(?:(?:question|exercise|task|frage|aufgabe|pregunta|q|no\.?|nr\.?|#)?\s*\d+\s*[.:)]?|question|quiz)$`)
	// counter is what a heading counts with before it asks.
	counter = regexp.MustCompile(`(?i)^(?:(?:question|frage|q)\s*\d+\s*[:.)–-]|\d+[.)])\s+`)
	// blankGap is a gap of mkdocs-quiz.
	blankGap = regexp.MustCompile(`\[\[([^\[\]\n]{1,200})\]\]`)
)

// finish adds the question that was read.
func (r *taskReader) finish() {
	t := r.now
	r.now = nil
	switch {
	case t == nil:
	case len(t.options) > 0, t.tagged, r.isOrder(t):
		r.asked = true
		r.Begin(t.line, 1)
		r.add(t)
	default:
		r.unasked(t)
	}
}

// maxDescription is how long a description may be before no more is added.
const maxDescription = 2000

// unasked takes what asks nothing: the title of the set and its description,
// or text to be left out.
func (r *taskReader) unasked(t *task) {
	if t.heading != nil && t.heading.level == 1 && r.Bank.Title == "" && !r.asked {
		r.Bank.Title = titleOf(*t.heading)
	}
	text := t.stem.text()
	if text == "" {
		return
	}
	switch {
	case r.tags && r.asked, len(r.Bank.Description) > maxDescription && !r.asked && !t.asks():
	case !r.asked && !t.asks():
		plain, _ := markup.ToPlain(r.markdown(text))
		r.Bank.Description = joined(r.Bank.Description, plain)
	default:
		r.Report(quiz.Issue{Line: t.line, Column: 1, Severity: quiz.Warning, Code: "text2qti-text",
			Message: "this text has no options and is left out", Hint: "write its options below it: - [x] for a right one, - [ ] for a wrong one"})
	}
}

func (r *taskReader) add(t *task) {
	if t.isLong() {
		r.tooLong()
		return
	}
	q := quiz.Question{
		Category: r.category(t), Explanation: r.markdown(t.after.text()), FixedOrder: r.fixed && len(t.options) > 0,
	}
	for _, h := range t.hints {
		q.Hints = append(q.Hints, r.markdown(h))
	}
	if !r.ask(t, &q) {
		return
	}
	if q.Stem == "" {
		r.Refuse("text2qti-no-stem", "no question stands above these options", "write it as a heading or a paragraph above them")
		return
	}
	r.Add(q)
}

// ask sets what the question asks; false means that it is left out, and that
// this has been said.
func (r *taskReader) ask(t *task, q *quiz.Question) bool {
	if len(t.options) > 0 {
		q.Title, q.Stem = r.asks(t)
		q.Body = r.choice(t)
		return true
	}
	if t.tagged {
		return r.gaps(t, q)
	}
	items := entries(t)
	t.stem = nil
	q.Title, q.Stem = r.asks(t)
	q.Body = &quiz.OrderBody{Items: labels(&r.prose, items)}
	return true
}

func labels(p *prose, texts []string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = p.label(text)
	}
	return out
}

// asks returns the name and the stem of a question. A heading is part of the
// stem unless it only counts.
func (r *taskReader) asks(t *task) (name, stem string) {
	stem = t.stem.text()
	if t.heading == nil {
		return "", r.markdown(stem)
	}
	words := titleOf(*t.heading)
	if stem != "" && counting.MatchString(words) {
		return words, r.markdown(stem)
	}
	heading := r.label(counter.ReplaceAllString(t.heading.text, ""))
	heading, _ = markup.FromHTML(markup.LabelToHTML(heading, nil), nil)
	return "", joined(heading, r.markdown(stem))
}

// category returns the headings around the question's own, without the title
// of the set.
func (r *taskReader) category(t *task) []string {
	var path []string
	for _, h := range t.around {
		if words := titleOf(h); words != "" && (h.level > 1 || words != r.Bank.Title) {
			path = append(path, words)
		}
	}
	return path
}

func (r *taskReader) choice(t *task) quiz.Body {
	rights := 0
	for i := range t.options {
		if t.options[i].right {
			rights++
		}
	}
	switch {
	case rights == 0:
		r.Warn("text2qti-poll", "no option is ticked, so this became a poll, without a key", "tick the right ones: - [x]")
		b := &quiz.PollBody{}
		for _, o := range t.options {
			b.Options = append(b.Options, r.label(o.text.text()))
		}
		return b
	case rights > 1 || r.quizdown && !t.ordered && !t.tagged:
		return intake.Marked(r.options(t.options), true)
	default:
		return r.single(t.options)
	}
}

// isOrder reports whether a section of quizdown holds nothing but a numbered
// list below its heading.
func (r *taskReader) isOrder(t *task) bool {
	return r.quizdown && t.heading != nil && len(entries(t)) > 1
}

// entries returns the numbered list that a stem is; nil if it is none.
func entries(t *task) []string {
	var items []string
	for _, line := range t.stem {
		l := taskLine{}
		l.look(strings.TrimSpace(line))
		switch {
		case l.kind == taskNumber:
			items = append(items, l.text)
		case l.kind != taskBlank:
			return nil
		}
	}
	return items
}

// gaps reads a question of mkdocs-quiz that has its answers in its text.
func (r *taskReader) gaps(t *task, q *quiz.Question) bool {
	stem := t.stem.text()
	body := &quiz.GapsBody{}
	stem = blankGap.ReplaceAllStringFunc(stem, func(m string) string {
		answer := oneLine(m[2 : len(m)-2])
		if answer == "" || len(body.Gaps) >= maxBlanks {
			return m
		}
		body.Gaps = append(body.Gaps, &quiz.TextBody{Accept: []quiz.AcceptText{{Text: intake.Literal(answer), Fraction: 1}}})
		return gapSign(len(body.Gaps))
	})
	if len(body.Gaps) == 0 {
		r.Refuse("text2qti-no-answers", "this question has no answers", "write its options below it: - [x] for a right one, - [ ] for a wrong one")
		return false
	}
	q.Stem = markGaps(r.markdown(stem), len(body.Gaps))
	q.Body = body
	return true
}
