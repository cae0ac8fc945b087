package wayground

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/format/sheet"
	"bellwork/quiz/markup"
)

// The kinds of question as Wayground calls them.
const (
	multipleChoice = "Multiple Choice"
	checkbox       = "Checkbox"
	fillIn         = "Fill-in-the-Blank"
	openEnded      = "Open-Ended"
	poll           = "Poll"
)

// answers is what the columns behind the question hold.
type answers struct {
	kind    string
	options []string
	correct string
}

// answersOf lays out the body of a question, or reports why it cannot.
func answersOf(q *quiz.Question, report *loss.Report) (answers, bool) {
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		return choice(b, report)
	case *quiz.TrueFalseBody:
		report.Changed("becomes a choice of True and False")
		return choice(sheet.TrueFalse(b), report)
	case *quiz.TextBody:
		return text(b, report)
	case *quiz.NumberBody:
		return typed(b, report)
	case *quiz.DateBody:
		report.Changed("becomes a blank")
		return text(loss.DateAsText(b), report)
	case *quiz.EssayBody:
		return answers{kind: openEnded}, true
	case *quiz.PollBody:
		return opinions(b, report), true
	case nil:
		report.Left("a question without a body")
	default:
		report.Left("a question of the kind " + string(b.Kind()) + " in a spreadsheet")
	}
	return answers{}, false
}

func choice(b *quiz.ChoiceBody, report *loss.Report) (answers, bool) {
	marked, ok := sheet.Mark(b, maxOptions, report)
	if !ok {
		return answers{}, false
	}
	kind := multipleChoice
	if b.Multiple || len(marked.Right) > 1 {
		kind = checkbox
	}
	return answers{kind, marked.Options, marked.Numbers()}, true
}

// text keeps the accepted texts that earn everything and hold no wildcard.
func text(b *quiz.TextBody, report *loss.Report) (answers, bool) {
	a := answers{kind: fillIn}
	for _, accept := range b.Accept {
		plain := strings.ReplaceAll(accept.Text, `\*`, "")
		if accept.Fraction == 1 && !strings.Contains(plain, "*") && len(a.options) < maxOptions {
			a.options = append(a.options, strings.ReplaceAll(accept.Text, `\*`, "*"))
		}
	}
	switch {
	case len(a.options) == 0:
		return typed(b, report)
	case len(a.options) < len(b.Accept):
		report.Changed(fmt.Sprintf("keeps %d of its %d accepted answers", len(a.options), len(b.Accept)))
	}
	return a, true
}

// typed keeps the one answer that is the key.
func typed(b quiz.Body, report *loss.Report) (answers, bool) {
	key := b.Key()
	if key == nil {
		report.Left("a question without a right answer")
		return answers{}, false
	}
	report.Changed("becomes a blank that takes one spelling")
	return answers{kind: fillIn, options: []string{key.Text}}, true
}

func opinions(b *quiz.PollBody, report *loss.Report) answers {
	a := answers{kind: poll}
	for _, option := range b.Options[:min(len(b.Options), maxOptions)] {
		text, _ := markup.LabelToPlain(option)
		a.options = append(a.options, text)
	}
	if len(a.options) < len(b.Options) {
		report.Changed(fmt.Sprintf("keeps %d of its %d options", len(a.options), len(b.Options)))
	}
	return a
}
