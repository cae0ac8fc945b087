package text2qti

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// Encode writes a bank as text2qti, and says what that cannot hold.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := encoder{Report: loss.New("text2qti", loss.Hints, loss.Tags, loss.Category, loss.TimeLimit, loss.Evidence, loss.Media, loss.Pictures,
		loss.Scoring, loss.Case, loss.Typos, loss.Unit, loss.Distance, loss.Rubric, loss.Partly)}
	e.Bank(b, loss.BankID, loss.Language, loss.License, loss.Source, loss.Reading, loss.IDs)
	e.head(b)
	for i := range b.Questions {
		q := &b.Questions[i]
		e.Question(i+1, q)
		e.question(q)
	}
	file := append(bytes.TrimRight(e.out.Bytes(), "\n"), '\n')
	if _, err := w.Write(file); err != nil {
		return e.Issues(), fmt.Errorf("write text2qti: %w", err)
	}
	return e.Issues(), nil
}

type encoder struct {
	*loss.Report
	out    bytes.Buffer
	fixed  bool // options keep their order
	number int  // of questions written
}

func (e *encoder) head(b *quiz.Bank) {
	if title := oneLine(b.Title); title != "" {
		e.element("Quiz title:", title)
	}
	if b.Description != "" {
		e.element("Quiz description:", foreign(markup.FromPlain(b.Description)))
	}
	shuffled, fixed := 0, 0
	for i := range b.Questions {
		if q := &b.Questions[i]; hasOptions(q) && q.FixedOrder {
			fixed++
		} else if hasOptions(q) {
			shuffled++
		}
	}
	if e.fixed = fixed > 0 && shuffled == 0; fixed+shuffled > 0 {
		e.element("shuffle answers:", strconv.FormatBool(!e.fixed))
	}
	if e.out.Len() > 0 {
		e.out.WriteByte('\n')
	}
}

// hasOptions reports whether the order of a question's options can be fixed.
func hasOptions(q *quiz.Question) bool {
	switch q.Body.(type) {
	case *quiz.ChoiceBody, *quiz.PollBody, *quiz.GapsBody:
		return true
	default:
		return false
	}
}

// sheet is a question on its way to the file.
type sheet struct {
	stem        string
	explanation string
	combined    quiz.Combined
	answers     []part
}

// part is an option, an accepted answer or feedback.
type part struct{ sign, text string }

func (s *sheet) add(sign, text string) { s.answers = append(s.answers, part{sign, text}) }

func (e *encoder) question(q *quiz.Question) {
	s := sheet{stem: foreign(intake.MarkedStem(q)), explanation: foreign(q.Explanation),
		combined: quiz.Combined{Correct: foreign(q.Combined.Correct), Incorrect: foreign(q.Combined.Incorrect)}}
	if hasOptions(q) && q.FixedOrder && !e.fixed {
		e.Lost(loss.Shuffle)
	}
	if info, ok := q.Body.(*quiz.InfoBody); ok && info != nil {
		e.info(q, &s)
		return
	}
	if !e.body(&s, q.Body) {
		return
	}
	if title := oneLine(q.Title); title != "" {
		e.element("Title:", title)
	}
	e.points(q)
	e.number++
	e.element(strconv.Itoa(e.number)+".", s.stem)
	for _, p := range []part{{"...", s.explanation}, {"+", s.combined.Correct}, {"-", s.combined.Incorrect}} {
		if p.text != "" {
			e.element(p.sign, p.text)
		}
	}
	for _, p := range s.answers {
		e.element(p.sign, p.text)
	}
	e.out.WriteByte('\n')
}

// points writes the weight of a question, which is a multiple of a half.
func (e *encoder) points(q *quiz.Question) {
	switch {
	case !q.Kind().Scored() || q.Points == 1:
	case q.Points > 0 && q.Points < 1e6 && q.Points*2 == float64(int(q.Points*2)):
		e.element("Points:", strconv.FormatFloat(q.Points, 'f', -1, 64))
	default:
		e.Lost(loss.Points)
	}
}

// info writes a text that asks nothing, which has no feedback.
func (e *encoder) info(q *quiz.Question, s *sheet) {
	if q.Explanation != "" {
		e.Lost(loss.Explanation)
	}
	if s.combined != (quiz.Combined{}) {
		e.Lost(loss.Combined)
	}
	if title := oneLine(q.Title); title != "" {
		e.element("Text title:", title)
	}
	e.element("Text:", s.stem)
	e.out.WriteByte('\n')
}
