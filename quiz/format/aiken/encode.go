package aiken

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// Encode writes the questions with one right option, and says for every other
// one, and for everything that is no stem, option or key, that it is lost.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := encoder{Report: loss.New("Aiken", loss.Title, loss.Points, loss.TimeLimit, loss.Explanation, loss.Combined, loss.Hints, loss.Tags,
		loss.Category, loss.Evidence, loss.Media, loss.Pictures, loss.Shuffle, loss.Feedback, loss.Markup)}
	e.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading, loss.IDs)
	for i := range b.Questions {
		q := &b.Questions[i]
		e.Question(i+1, q)
		e.question(q)
	}
	if _, err := w.Write(e.out.Bytes()); err != nil {
		return e.Issues(), fmt.Errorf("write Aiken: %w", err)
	}
	return e.Issues(), nil
}

type encoder struct {
	*loss.Report
	out bytes.Buffer
}

func (e *encoder) question(q *quiz.Question) {
	switch body := q.Body.(type) {
	case nil:
		e.Left("a question without a body")
	case *quiz.ChoiceBody:
		e.choice(q, body)
	case *quiz.TrueFalseBody:
		e.Changed("becomes a choice between True and False")
		e.write(q.Stem, []string{"True", "False"}, map[bool]int{true: 0, false: 1}[body.Answer])
	default:
		e.Left("questions of the kind " + string(body.Kind()))
	}
}

// choice writes a single choice. Of several right options it keeps the first:
// the others would be marked as wrong if they stood there.
func (e *encoder) choice(q *quiz.Question, body *quiz.ChoiceBody) {
	var texts []string
	right, others, partly := -1, false, false
	for _, o := range body.Options {
		switch {
		case o.Correct && right >= 0:
			others = true
			continue
		case o.Correct:
			right = len(texts)
		case o.Fraction != 0:
			partly = true
		}
		texts = append(texts, o.Text)
	}
	switch {
	case body.Multiple:
		e.Left("choices of several options")
		return
	case right < 0:
		e.Left("a choice without a right option")
		return
	case len(texts) < 2 || len(texts) > maxOptions:
		e.Left(fmt.Sprintf("a choice of %d options", len(texts)))
		return
	}
	if others {
		e.Changed("keeps the first of its right options alone")
	}
	if partly {
		e.Changed("counts every option but one as wrong")
	}
	e.write(q.Stem, texts, right)
}

// maxOptions is the number of capital letters.
const maxOptions = 26

// write writes a question. The lines of its stem are joined: Moodle keeps the
// last one alone.
func (e *encoder) write(stem string, options []string, right int) {
	plain, _ := markup.ToPlain(stem)
	if strings.ContainsAny(strings.TrimSpace(plain), "\r\n") {
		e.Changed("has its lines joined")
	}
	asked := oneLine(plain)
	if !isStem(asked) {
		e.Changed(`begins with the word "Question:"`)
		asked = "Question: " + asked
	}
	fmt.Fprintln(&e.out, asked)
	for i, o := range options {
		words, _ := markup.LabelToPlain(o)
		fmt.Fprintf(&e.out, "%c. %s\n", 'A'+i, oneLine(words))
	}
	fmt.Fprintf(&e.out, "ANSWER: %c\n\n", 'A'+right)
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// isStem reports whether a line above options reads as a stem, here and in
// Moodle.
func isStem(text string) bool { return len(text) > maxIgnored && look(text) == words }
