package views_test

import (
	"time"

	"bellwork/quiz"
	"bellwork/views"
)

func (s sample) options(texts ...string) []quiz.Choice {
	out := make([]quiz.Choice, len(texts))
	for i, t := range texts {
		out[i] = quiz.Choice{ID: "id" + string(rune('a'+i)), Text: s.say(t)}
	}
	return out
}

func (s sample) truths() []quiz.Choice {
	return []quiz.Choice{{ID: "ida", Text: "true"}, {ID: "idb", Text: "false"}}
}

func (s sample) ask(f quiz.Face, in quiz.Input) views.Question {
	f.ID, f.Points = "q-7", 1
	if f.Stem != "" {
		f.Stem = s.say(f.Stem)
	}
	return views.Question{
		Frame: s.frame(), Attempt: "practice-abc", Bank: "kosovo-russia-dates", Title: s.card().Title,
		Mode: quiz.Test, N: 7, Steps: s.steps(7), Face: f, Input: in,
	}
}

func (s sample) choice() views.Question {
	return s.ask(quiz.Face{
		Kind: quiz.KindChoice, Stem: "Which city hosted the **2014 World Judo Championships**?",
		Options: s.options("Chelyabinsk", "Kazan", "Moscow", "Yekaterinburg, on the eastern side of the *Ural* mountains"),
	}, quiz.Input{Choice: []string{"idb"}})
}

func (s sample) questions() []page {
	saved := s.choice()
	saved.Saved, saved.Flagged = now, true
	timed := s.choice()
	timed.Timer = views.Timer{Deadline: now.Add(12 * time.Minute), Extensions: 9}
	timed.N, timed.Steps, timed.OpenBook = 20, s.steps(20), true
	first := s.choice()
	first.Mode, first.N, first.Steps = quiz.Practice, 1, s.checkedSteps(1)
	first.Face.Hints = []string{s.say("It lies east of the Volga."), s.say("Its river is the Miass.")}
	first.Face.Media = []quiz.Media{
		{Path: "media/0123456789abcdef0123456789abcdef01234567.png", Alt: s.say("An arena")},
		{Path: "pictures/arena 1.png", Alt: s.say("An arena of earlier days")},
	}
	many := s.choice()
	many.Face.Multiple, many.Input.Choice = true, []string{"ida", "idc"}
	poll := s.choice()
	poll.Face.Kind, poll.Mode = quiz.KindPoll, quiz.Practice
	out := []page{
		{"question-choice", views.QuestionPage(s.choice())}, {"question-saved", views.QuestionPage(saved)},
		{"question-timed", views.QuestionPage(timed)}, {"question-practice", views.QuestionPage(first)},
		{"question-multiple", views.QuestionPage(many)}, {"question-poll", views.QuestionPage(poll)},
		{"question-truefalse", views.QuestionPage(s.ask(quiz.Face{
			Kind: quiz.KindTrueFalse, Stem: "According to the article, Russia voted in the Assembly.", Options: s.truths(),
		}, quiz.Input{}))},
		{"question-info", views.QuestionPage(s.ask(quiz.Face{Kind: quiz.KindInfo, Stem: "The next questions are about sport."}, quiz.Input{}))},
	}
	out = append(out, s.typedQuestions()...)
	out = append(out, s.sortedQuestions()...)
	return append(out, s.overviews()...)
}

func (s sample) typedQuestions() []page {
	date := s.ask(quiz.Face{Kind: quiz.KindDate, Stem: "When was the declaration adopted?"}, quiz.Input{Text: s.say("17.2.2008")})
	date.Saved = now
	date.ReadAs = quiz.DateRange{From: quiz.Date{Year: 2008, Month: 2, Day: 17}, To: quiz.Date{Year: 2008, Month: 2, Day: 17}}
	refused := s.ask(quiz.Face{Kind: quiz.KindDate, Stem: "When was the declaration adopted?"}, quiz.Input{Text: s.say("17.2.08")})
	refused.Problem = &quiz.Issue{Code: "date-short-year", Message: "x", Hint: "y"}
	strange := refused
	strange.Problem = &quiz.Issue{Code: "made-up", Message: s.say("Strange."), Hint: s.say("Look again.")}
	number := s.ask(quiz.Face{Kind: quiz.KindNumber, Stem: "How many members voted?", Unit: s.say("members")}, quiz.Input{Text: s.say("109")})
	return []page{
		{"question-date", views.QuestionPage(date)},
		{"question-refused", views.QuestionPage(refused)}, {"question-strange", views.QuestionPage(strange)},
		{"question-number", views.QuestionPage(number)},
		{"question-text", views.QuestionPage(s.ask(quiz.Face{Kind: quiz.KindText, Stem: "Who won gold?"}, quiz.Input{}))},
		{"question-essay", views.QuestionPage(s.ask(quiz.Face{Kind: quiz.KindEssay, Stem: "Why?"}, quiz.Input{Text: s.say("Because.")}))},
	}
}

func (s sample) sortedQuestions() []page {
	items := s.options("The declaration is adopted", "The World Cup in Russia", "Economic normalisation is agreed", "NATO’s intervention")
	order := s.ask(quiz.Face{Kind: quiz.KindOrder, Stem: "Put these in order, the earliest first.", Options: items}, quiz.Input{})
	placed := order
	placed.Input.Order, placed.Saved = []string{"idd", "ida", "", "idc"}, now
	match := s.ask(quiz.Face{
		Kind: quiz.KindMatch, Stem: "What took place where?",
		Rows:    []string{s.say("World Judo Championships, 2014"), s.say("European Judo Championships, *2016*")},
		Options: s.options("Chelyabinsk", "Kazan", "Sochi"),
	}, quiz.Input{Match: []string{"ida", ""}})
	gaps := s.ask(quiz.Face{
		Kind: quiz.KindGaps, Stem: "In [[1]], Kelmendi won **gold** in [[2]]. It is [[3]] that she won again.",
		Gaps: []quiz.Face{
			{Kind: quiz.KindDate}, {Kind: quiz.KindChoice, Options: s.options("Chelyabinsk", "Kazan")},
			{Kind: quiz.KindTrueFalse, Options: s.truths()},
		},
	}, quiz.Input{Gap: []string{s.say("2014"), "ida", ""}})
	return []page{
		{"question-order", views.QuestionPage(order)}, {"question-placed", views.QuestionPage(placed)},
		{"question-match", views.QuestionPage(match)}, {"question-gaps", views.QuestionPage(gaps)},
	}
}

func (s sample) overviews() []page {
	open := views.Overview{Frame: s.frame(), Attempt: "t-1", Title: s.card().Title, Mode: quiz.Test, Steps: s.steps(0)}
	open.Timer = views.Timer{Deadline: now.Add(12 * time.Minute), Extensions: 1}
	done := open
	done.Timer = views.Timer{Deadline: now.Add(12 * time.Minute)}
	done.Mode, done.Steps = quiz.Practice, []views.Step{{N: 1, Answered: true}, {N: 2, Info: true}}
	return []page{{"overview", views.OverviewPage(open)}, {"overview-done", views.OverviewPage(done)}}
}
