package sheet

import (
	"math"
	"strconv"

	"bellwork/quiz"
)

// This file reads and writes the extra columns of the template that belong to
// the body of a question.

// feedbacks returns where the feedback on options and accepted answers is kept.
func feedbacks(q *quiz.Question) []*string {
	var out []*string
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		for i := range b.Options {
			out = append(out, &b.Options[i].Feedback)
		}
	case *quiz.TextBody:
		for i := range b.Accept {
			out = append(out, &b.Accept[i].Feedback)
		}
	case *quiz.NumberBody:
		for i := range b.Accept {
			out = append(out, &b.Accept[i].Feedback)
		}
	case *quiz.TrueFalseBody:
		out = append(out, &b.TrueFeedback, &b.FalseFeedback)
	}
	return out
}

func writeOptionFeedback(q *quiz.Question) []string {
	var cells []string
	for _, text := range feedbacks(q) {
		cells = append(cells, *text)
	}
	return trimEnd(cells)
}

func readOptionFeedback(q *quiz.Question, cells []string) bool {
	places := feedbacks(q)
	if len(cells) > len(places) {
		return false
	}
	for i, text := range cells {
		*places[i] = text
	}
	return true
}

func writeScoring(q *quiz.Question) []string {
	if b, ok := q.Body.(*quiz.ChoiceBody); ok && b.Multiple && b.Scoring != "" && b.Scoring != quiz.Partial {
		return []string{string(b.Scoring)}
	}
	return nil
}

func readScoring(q *quiz.Question, cells []string) bool {
	b, ok := q.Body.(*quiz.ChoiceBody)
	s := quiz.Scoring(cells[0])
	if !ok || s != quiz.Partial && s != quiz.Lenient && s != quiz.AllOrNothing {
		return false
	}
	b.Scoring = s
	return true
}

func writeUnit(q *quiz.Question) []string {
	if b, ok := q.Body.(*quiz.NumberBody); ok {
		return one(b.Unit)
	}
	return nil
}

func readUnit(q *quiz.Question, cells []string) bool {
	b, ok := q.Body.(*quiz.NumberBody)
	if ok {
		b.Unit = cells[0]
	}
	return ok
}

// distanceOf returns where the distance is kept that earns half; nil: nowhere.
func distanceOf(q *quiz.Question) *float64 {
	switch b := q.Body.(type) {
	case *quiz.NumberBody:
		return &b.Distance
	case *quiz.DateBody:
		return &b.Distance
	default:
		return nil
	}
}

func writeDistance(q *quiz.Question) []string {
	if d := distanceOf(q); d != nil && *d > 0 {
		return []string{spell(*d)}
	}
	return nil
}

func readDistance(q *quiz.Question, cells []string) bool {
	d := distanceOf(q)
	x, err := quiz.ReadNumber(cells[0], "")
	if d == nil || err != nil || x < 0 || math.IsInf(x, 0) {
		return false
	}
	*d = x
	return true
}

func writeCase(q *quiz.Question) []string {
	b, ok := q.Body.(*quiz.TextBody)
	return yes(ok && b.Case)
}

func readCase(q *quiz.Question, cells []string) bool {
	b, ok := q.Body.(*quiz.TextBody)
	is, word := truth(cells[0])
	if ok && word {
		b.Case = is
	}
	return ok && word
}

func writeTypos(q *quiz.Question) []string {
	if b, ok := q.Body.(*quiz.TextBody); ok && b.Typos > 0 {
		return []string{strconv.Itoa(b.Typos)}
	}
	return nil
}

func readTypos(q *quiz.Question, cells []string) bool {
	b, ok := q.Body.(*quiz.TextBody)
	n, err := strconv.Atoi(cells[0])
	if ok && err == nil {
		b.Typos = n
	}
	return ok && err == nil
}

// readEvidence reads one field of the evidence.
func readEvidence(field func(*quiz.Evidence) *string) func(*quiz.Question, []string) bool {
	return func(q *quiz.Question, cells []string) bool {
		*field(&q.Evidence) = cells[0]
		return true
	}
}
