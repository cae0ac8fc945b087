package views_test

import (
	"time"

	"bellwork/quiz"
	"bellwork/views"
)

// host is the frame of who runs the server, without what stands around it.
func (s sample) host() views.Frame {
	f := s.frame()
	f.Host = true
	return f
}

func (s sample) tasks() []views.Task {
	now := s.frame().Now
	of := func(t views.Task) views.Task {
		t.Address, t.Set, t.Title = "open-a", "kosovo-russia-dates", s.card().Title
		return t
	}
	return []views.Task{
		of(views.Task{Stage: "open"}),
		of(views.Task{Stage: "open", Mode: quiz.Test, Until: now.Add(time.Hour), Class: s.say("7b")}),
		of(views.Task{Stage: "upcoming", Mode: quiz.Practice, From: now.Add(time.Hour)}),
		of(views.Task{Stage: "upcoming", From: now.Add(time.Hour), Until: now.Add(2 * time.Hour)}),
		of(views.Task{Stage: "over", Until: now.Add(-time.Hour)}),
		of(views.Task{Stage: "over", Closed: now.Add(-time.Hour)}),
	}
}

func (s sample) taskPages() []page {
	form := views.Assignments{
		Frame: s.host(), Tasks: s.tasks(),
		Sets:    []views.SetChoice{{ID: "a", Title: s.say("Dates"), Sample: true}, {ID: "b", Title: s.say("Venues")}},
		Classes: []views.ClassChoice{{ID: "open"}, {ID: "c", Name: s.say("7b")}},
	}
	refused := form
	refused.Problem = &quiz.Issue{Code: "assign-past"}
	refused.Form = views.AssignForm{Set: "b", Class: "c", Title: s.say("Before the trip"), Mode: "test", From: "2026-03-02T08:00", Until: "2026-03-01T08:00"}
	results := views.TaskResults{
		Frame: s.host(), Task: s.tasks()[1],
		Students: []views.StudentRow{
			{ID: "a", Name: s.say("Ana"), Tries: 2, Mode: quiz.Test, Score: quiz.Score{Points: 14.5, Max: 20}, When: s.frame().Now},
			{ID: "b", Name: s.say("Ben"), Tries: 1, Open: 1},
			{ID: "c", Name: s.say("Cleo"), Tries: 3, Open: 1, Mode: quiz.Practice, When: s.frame().Now},
			{ID: "d", Name: s.say("Dea")},
		},
		Questions: []views.QuestionTally{
			{N: 1, Stem: s.say("When was it?"), Kind: quiz.KindText, Asked: 3, Right: 1, Partly: 1, Wrong: 1, Nothing: 1, Share: 0.5, Marked: true, MoreAnswers: 2,
				Given: []views.GivenCount{{Line: s.line("", "2008"), Count: 2, Right: true}, {Line: s.line("First", "2010"), Count: 1}}},
			{Stem: s.say("True?"), Kind: quiz.KindTrueFalse, Asked: 1, Given: []views.GivenCount{{Line: quiz.Line{Text: "true"}, Count: 1}}},
		},
	}
	answers := views.StudentAnswers{Frame: s.host(), Task: s.tasks()[1], Name: s.say("Ana"), Student: "a", Tries: s.rows(), Shown: s.rows()[1].ID, Row: s.rows()[1], Questions: s.allReveals()}
	open := answers
	open.Questions = nil
	teacher := s.host()
	teacher.Host = false
	later := views.Home{Frame: s.frame(), Banks: s.cards(), Upcoming: s.cards(), Over: s.cards()}
	later.Upcoming[0].Opens, later.Upcoming[0].Only = s.frame().Now.Add(time.Hour), quiz.Test
	later.Banks[0].Until = s.frame().Now.Add(time.Hour)
	return []page{
		{"tasks", views.AssignmentsPage(form)}, {"tasks-refused", views.AssignmentsPage(refused)},
		{"tasks-classless", views.AssignmentsPage(views.Assignments{Frame: teacher})},
		{"tasks-setless", views.AssignmentsPage(views.Assignments{Frame: teacher, Classes: form.Classes})},
		{"samples", views.SamplesPage(views.Samples{Frame: s.host(), Samples: s.tasks()})},
		{"samples-teacher", views.SamplesPage(views.Samples{Frame: teacher, Samples: s.tasks()})},
		{"samples-empty", views.SamplesPage(views.Samples{Frame: s.host()})},
		{"results", views.TaskResultsPage(results)}, {"results-empty", views.TaskResultsPage(views.TaskResults{Frame: s.host(), Task: s.tasks()[0]})},
		{"answers", views.StudentAnswersPage(answers)}, {"answers-open", views.StudentAnswersPage(open)},
		{"home-later", views.HomePage(later)},
		{"bank-over", views.BankPage(views.Bank{Frame: s.frame(), Joined: true, Over: true, Card: s.cards()[0], Past: s.rows()})},
		{"bank-later", views.BankPage(views.Bank{Frame: s.frame(), Joined: true, Card: later.Upcoming[0]})},
	}
}
