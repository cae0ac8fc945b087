package web

import (
	"slices"
	"strconv"

	"bellwork/quiz/classroom"
)

// command turns the form into what the use case takes.
func (a answerForm) command() classroom.Answer {
	return classroom.Answer{
		Question: a.Question, Key: a.Key, Given: a.Given, Input: a.Input,
		Check: a.Do == "check", Flag: a.Do == "flag", Unflag: a.Do == "unflag",
	}
}

// next returns where the browser goes after the answer was saved: to the
// question that was asked for, to the overview, or back to the same question.
func (a answerForm) next(sitting classroom.Sitting) string {
	if a.Go == "review" {
		return "/review"
	}
	n, err := strconv.Atoi(a.Go)
	if err != nil || n < 1 || n > len(sitting.Attempt.Items) {
		n = sitting.Attempt.Item(a.Question) + 1
	}
	return "?q=" + strconv.Itoa(n) + "#question"
}

// given lists what was typed or chosen, so that a refused answer can be shown
// to who gave it. Option ids mean nothing to a reader and are left out.
func (a answerForm) given() []string {
	given := slices.Clone(a.Input.Gap)
	if a.Input.Text != "" {
		given = append(given, a.Input.Text)
	}
	return slices.DeleteFunc(given, func(s string) bool { return s == "" })
}
