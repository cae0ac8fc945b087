package blackboard

import (
	"fmt"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// fieldsOf writes a question, or reports why it cannot.
func fieldsOf(q *quiz.Question, report *loss.Report) []string {
	stem := block(q.Stem)
	if stem == "" {
		report.Left("a question without text")
		return nil
	}
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		return choice(stem, b, report)
	case *quiz.TrueFalseBody:
		return []string{"TF", stem, strconv.FormatBool(b.Answer)}
	case *quiz.TextBody:
		return text(stem, b, report)
	case *quiz.NumberBody:
		return number(stem, b, report)
	case *quiz.DateBody:
		report.Changed("becomes a blank")
		return text(stem, loss.DateAsText(b), report)
	case *quiz.OrderBody:
		return append([]string{"ORD", stem}, labels(b.Items)...)
	case *quiz.MatchBody:
		return match(stem, b, report)
	case *quiz.GapsBody:
		return gaps(q.Stem, b, report)
	case *quiz.EssayBody:
		return []string{"ESS", stem, block(b.Rubric)}
	case *quiz.PollBody:
		return poll(stem, b, report)
	case nil:
		report.Left("a question without a body")
	default:
		report.Left("a text without a question")
	}
	return nil
}

func labels(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = label(t)
	}
	return out
}

func choice(stem string, b *quiz.ChoiceBody, report *loss.Report) []string {
	if len(b.Key().Choice) == 0 {
		report.Left("a question without a right option")
		return nil
	}
	if !loss.OnlyMarked(b) {
		report.Changed("keeps only what is right and what is wrong")
	}
	kind := "MC"
	if b.Multiple || len(b.Key().Choice) > 1 {
		kind = "MA"
	}
	fields := []string{kind, stem}
	for _, o := range b.Options {
		mark := "incorrect"
		if o.Correct {
			mark = "correct"
		}
		fields = append(fields, label(o.Text), mark)
	}
	return fields
}

// text writes the accepted answers that earn everything and hold no wildcard.
func text(stem string, b *quiz.TextBody, report *loss.Report) []string {
	full, same := answers(b)
	switch {
	case len(full) == 0:
		report.Left("a blank without a right answer")
		return nil
	case len(b.Accept) == 1 && !same:
		report.Changed("becomes a blank that takes one spelling")
	case !same:
		report.Changed(fmt.Sprintf("keeps %d of its %d accepted answers", len(full), len(b.Accept)))
	}
	return append([]string{"FIB", stem}, full...)
}

// answers returns these answers; of patterns alone, a text that fits them.
// Same is false where more was accepted.
func answers(b *quiz.TextBody) (full []string, same bool) {
	for _, a := range b.Accept {
		if a.Fraction == 1 && !strings.Contains(strings.ReplaceAll(a.Text, `\*`, ""), "*") {
			full = append(full, plain(strings.ReplaceAll(a.Text, `\*`, "*")))
		}
	}
	same = len(full) == len(b.Accept)
	if key := b.Key(); len(full) == 0 && key != nil {
		full = append(full, plain(key.Text))
	}
	return full, same
}

func number(stem string, b *quiz.NumberBody, report *loss.Report) []string {
	for _, a := range b.Accept {
		if a.Fraction != 1 {
			continue
		}
		if len(b.Accept) > 1 {
			report.Changed(fmt.Sprintf("keeps one of its %d accepted numbers", len(b.Accept)))
		}
		if a.Range {
			a.Value, a.Tolerance = a.Min+(a.Max-a.Min)/2, (a.Max-a.Min)/2
		}
		fields := []string{"NUM", stem, spell(a.Value)}
		if a.Tolerance > 0 {
			fields = append(fields, spell(a.Tolerance))
		}
		return fields
	}
	report.Left("a number without a right answer")
	return nil
}

func spell(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func match(stem string, b *quiz.MatchBody, report *loss.Report) []string {
	if len(b.Distractors) > 0 {
		report.Changed("loses what matches nothing")
	}
	fields := []string{"MAT", stem}
	for _, p := range b.Pairs {
		fields = append(fields, label(p.Left), label(p.Right))
	}
	return fields
}

func poll(stem string, b *quiz.PollBody, report *loss.Report) []string {
	if strings.Join(b.Options, "\n") != strings.Join(opinions(), "\n") {
		report.Left("a poll with other answers than those from strongly agree to strongly disagree")
		return nil
	}
	return []string{"OP", stem}
}
