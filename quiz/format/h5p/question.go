package h5p

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/jsontree"
	"bellwork/quiz/markup"
)

// readerOf returns what reads a type; nil where it is none that asks.
func readerOf(name string) func(*decoder, content) {
	switch name {
	case "MultiChoice":
		return (*decoder).multiChoice
	case "SingleChoiceSet":
		return (*decoder).singleChoiceSet
	case "Summary":
		return (*decoder).summary
	case "TrueFalse":
		return (*decoder).trueFalse
	case "Blanks":
		return (*decoder).blanks
	case "DragText":
		return (*decoder).dragText
	case "MarkTheWords":
		return (*decoder).markTheWords
	case "Essay":
		return (*decoder).essay
	case "Flashcards":
		return (*decoder).flashcards
	case "Dialogcards":
		return (*decoder).dialogcards
	case "SortParagraphs":
		return (*decoder).sortParagraphs
	case "SimpleMultiChoice":
		return (*decoder).poll
	case "OpenEndedQuestion":
		return (*decoder).openQuestion
	}
	return nil
}

// begin starts a question. It reports false where there is no room for one.
func (d *decoder) begin(c content) bool {
	if d.set.Full() {
		return false
	}
	d.set.Begin(c.params.Line, c.params.Column)
	return true
}

// add adds the question of a piece of content, with what all types have.
func (d *decoder) add(c content, q quiz.Question) {
	q.ID = c.id
	if title := intake.Words(c.metadata.Get("title").Text()); !strings.HasPrefix(title, "Untitled ") {
		q.Title = title
	}
	q.Media = append(q.Media, d.mediaOf(c.params.Get("media"))...)
	d.overall(&q, c.params.Get("overallFeedback"))
	d.set.Add(q)
}

// block returns a text as Markdown, with line breaks where it has some.
func (d *decoder) block(n *jsontree.Node) string { return d.set.FromHTML(n.Text(), d.picture) }

// label returns a text as Markdown of one line.
func (d *decoder) label(n *jsontree.Node) string { return d.set.LabelFromHTML(n.Text(), d.picture) }

// overall reads feedback by score: [{from, to, feedback}] in percent. One that
// covers all is the explanation.
func (d *decoder) overall(q *quiz.Question, ranges *jsontree.Node) {
	at := func(percent float64) string {
		for _, r := range ranges.List() {
			from, _ := r.Get("from").Number()
			to, ok := r.Get("to").Number()
			if percent >= from && percent <= to && ok {
				return d.block(r.Get("feedback"))
			}
		}
		return ""
	}
	combined := quiz.Combined{Correct: at(100), Partial: at(50), Incorrect: at(0)}
	if combined.Correct == combined.Incorrect && combined.Correct == combined.Partial {
		q.Explanation = joined(q.Explanation, combined.Correct)
		return
	}
	q.Combined = combined
}

// hints adds tips, each once.
func hints(q *quiz.Question, tip string) {
	for _, h := range q.Hints {
		if h == tip {
			return
		}
	}
	if strings.TrimSpace(tip) != "" {
		q.Hints = append(q.Hints, tip)
	}
}

// joined puts two texts below each other.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n\n" + b
}

// typed makes a body of the answers that are accepted. Capitals matter unless
// the behaviour says otherwise: that is H5P's default.
func typed(answers []string, behaviour *jsontree.Node) *quiz.TextBody {
	b := &quiz.TextBody{Case: true}
	if n := behaviour.Get("caseSensitive"); n != nil {
		b.Case = n.Bool()
	}
	if behaviour.Get("acceptSpellingErrors").Bool() {
		b.Typos = 1
	}
	for _, a := range answers[:min(len(answers), quiz.MaxOptions)] {
		a = strings.TrimSpace(a)
		if a != "" && b.Grade(quiz.Response{Text: a}).Fraction == 0 {
			b.Accept = append(b.Accept, quiz.AcceptText{Text: intake.Literal(a), Fraction: 1})
		}
	}
	return b
}

// numberedTip is a tip that belongs to one gap of several.
func numberedTip(gap int, tip string) string {
	if tip == "" {
		return ""
	}
	return fmt.Sprintf("%d: %s", gap, markup.LabelFromPlain(tip))
}
