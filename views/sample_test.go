package views_test

import (
	"time"

	"github.com/a-h/templ"

	"bellwork/quiz"
	"bellwork/views"
	"bellwork/views/lang"
)

// sample makes pages to test with. Every text that comes from a bank or a
// student goes through say, so that a test can tell it from the catalogue's.
type sample struct {
	l   *lang.Printer
	say func(string) string
}

// page is a page in one state.
type page struct {
	name string
	body templ.Component
}

var now = time.Date(2026, time.November, 23, 10, 42, 7, 0, time.UTC)

func (s sample) frame() views.Frame {
	return views.Frame{
		L: s.l, Texts: views.NewTexts(), Student: s.say("Ana Krasniqi"), Now: now,
		Assets: views.Assets{Style: "/assets/style.css", Script: "/assets/student.js", Icon: "/assets/bell.svg"},
	}
}

func (s sample) stranger() views.Frame {
	f := s.frame()
	f.Student = ""
	return f
}

// pages returns every page in every state.
func (s sample) pages() []page {
	var all []page
	all = append(all, s.homes()...)
	all = append(all, s.banks()...)
	all = append(all, s.questions()...)
	all = append(all, s.reveals()...)
	all = append(all, s.results()...)
	all = append(all, s.mine()...)
	all = append(all, s.taskPages()...)
	return append(all, s.problems()...)
}

func (s sample) card() views.BankCard {
	return views.BankCard{
		ID: "kosovo-russia-dates", Title: s.say("Kosovo–Russia relations: dates"),
		Description: s.say("When things happened, as the article tells it."),
		Questions:   22, Minutes: 15, Reading: true,
	}
}

func (s sample) cards() []views.BankCard {
	venues := s.card()
	venues.ID, venues.Title = "kosovo-russia-venues", s.say("Kosovo–Russia relations: venues")
	venues.Description = s.say("Where the events that the article describes took place.")
	venues.Tries, venues.Best, venues.OpenTest = 2, 0.725, "a-2"
	tour := views.BankCard{ID: "tour", Title: s.say("One of each"), Questions: 1, Minutes: 1}
	return []views.BankCard{s.card(), venues, tour}
}

func (s sample) rows() []views.AttemptRow {
	row := views.AttemptRow{
		ID: "practice-abc", Bank: "kosovo-russia-dates", Title: s.card().Title, Mode: quiz.Practice,
		Started: now.Add(-20 * time.Minute), Answered: 4, Of: 22,
	}
	test := row
	test.ID, test.Mode, test.Answered = "test-def", quiz.Test, 22
	test.Started, test.ClosedAt = now.Add(-26*time.Hour), now.Add(-25*time.Hour)
	test.Score = quiz.Score{Points: 14.5, Max: 20, Pending: 2}
	first := test
	first.ID, first.Started, first.ClosedAt = "test-ghi", now.Add(-80*time.Hour), now.Add(-79*time.Hour)
	first.Score, first.Expired = quiz.Score{Points: 9.25, Max: 20}, true
	polls := first
	polls.Score = quiz.Score{}
	return []views.AttemptRow{row, test, first, polls}
}

func (s sample) steps(current int) []views.Step {
	steps := make([]views.Step, 20)
	for i := range steps {
		steps[i] = views.Step{N: i + 1, Answered: i < 9 && i != 4, Flagged: i == 4 || i == 7, Current: i+1 == current}
	}
	steps[11].Info = true
	return steps
}

func (s sample) checkedSteps(current int) []views.Step {
	steps := s.steps(current)
	for i, v := range []quiz.Verdict{quiz.Right, quiz.Right, quiz.Wrong, quiz.Partly, 0, quiz.Right, quiz.Wrong} {
		steps[i].Verdict = v
	}
	return steps
}
