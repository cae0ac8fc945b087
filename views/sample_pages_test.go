package views_test

import (
	"time"

	"bellwork/quiz"
	"bellwork/views"
)

func (s sample) homes() []page {
	joined := views.Home{Frame: s.frame(), Banks: s.cards()}
	fresh := views.Home{Frame: s.stranger(), Banks: s.cards()}
	here := fresh
	here.Phones = s.say("http://192.168.1.20:8080")
	out := []page{
		{"home", views.HomePage(fresh)},
		{"home-here", views.HomePage(here)},
		{"home-joined", views.HomePage(joined)},
		{"home-empty", views.HomePage(views.Home{Frame: s.frame()})},
		{"welcome", views.WelcomePage(views.Welcome{Frame: s.frame(), Code: s.say("amber kettle north")})},
		{"seat", views.SeatPage(views.Seat{Frame: s.stranger(), Token: "t", Name: s.say("Ana"), Class: s.say("7b"), Other: s.say("Ben")})},
		{"network", views.NetworkPage(views.Network{Frame: s.stranger(), Addresses: []string{s.say("http://192.168.1.20:8080"), s.say("http://10.0.0.7:8080")}})},
		{"network-empty", views.NetworkPage(views.Network{Frame: s.stranger()})},
	}
	for _, problem := range []string{"name-empty", "name-long", "name-taken", "code-unknown", "class-code", "class-locked"} {
		p := fresh
		p.Join = views.JoinForm{Name: s.say("Ana"), Code: s.say("amber kettle south"), Class: s.say("BCDFGH"), Problem: problem}
		if problem == "name-taken" {
			p.Join.Suggest = s.say("Ana K.")
		}
		out = append(out, page{"home-" + problem, views.HomePage(p)})
	}
	return out
}

func (s sample) bank() views.Bank {
	return views.Bank{
		Frame: s.frame(), Card: s.card(), Joined: true, TestsLeft: -1, Practice: views.Way{Open: true}, Test: views.Way{Open: true}, Past: s.rows()[1:],
		Source: quiz.Source{Title: s.say("Kosovo–Russia relations")}, License: s.say("CC-BY-SA-4.0"),
		Kinds: []views.KindCount{{quiz.KindDate, 9}, {quiz.KindChoice, 8}, {quiz.KindOrder, 1}, {quiz.KindGaps, 4}},
	}
}

func (s sample) banks() []page {
	stranger := s.bank()
	stranger.Frame, stranger.Joined, stranger.Past = s.stranger(), false, nil
	timed := s.bank()
	timed.Policy.TimeLimit, timed.Time, timed.OwnTime, timed.TestsLeft = 20*time.Minute, -1, true, 1
	timed.Card.OpenPractice = "p-1"
	used := s.bank()
	used.Policy.OpenBook, used.TestsLeft = true, 0
	open := s.bank()
	open.Card.OpenTest, open.Closed = "t-1", "t-1"
	sibling := s.bank()
	sibling.Closed = "t-2"
	running := s.bank()
	running.Card.OpenTest = "t-1"
	bare := views.Bank{Frame: s.frame(), Joined: true, TestsLeft: -1, Practice: views.Way{Open: true}, Test: views.Way{Open: true}, Card: views.BankCard{ID: "b", Title: s.say("Bare"), Questions: 1}}
	reading := views.Reading{
		Frame: s.frame(), Bank: "kosovo-russia-dates", Title: s.card().Title,
		Text:  s.say("## Sport\n\nChelyabinsk hosted the championships in 2014. Kelmendi *won gold* there.\n\n## Music\n\nA second passage."),
		Quote: "Kelmendi won gold there.",
	}
	hidden := reading
	hidden.Hidden = "t-1"
	return []page{
		{"bank-sibling", views.BankPage(sibling)},
		{"bank", views.BankPage(s.bank())}, {"bank-stranger", views.BankPage(stranger)},
		{"bank-timed", views.BankPage(timed)}, {"bank-used", views.BankPage(used)},
		{"bank-open", views.BankPage(open)}, {"bank-running", views.BankPage(running)}, {"bank-bare", views.BankPage(bare)},
		{"reading", views.ReadingPage(reading)}, {"reading-hidden", views.ReadingPage(hidden)},
	}
}

func (s sample) mine() []page {
	me := views.Me{
		Frame: s.frame(), Code: s.say("amber kettle north"), Attempts: s.rows(), Practise: true,
		Missed: []views.MissedQuestion{
			{Bank: "kosovo-russia-dates", Title: s.card().Title, Stem: s.say("When was the **declaration** adopted?"), Missed: 3, Of: 4},
			{Bank: "kosovo-russia-venues", Title: s.card().Title, Stem: s.say("Which city hosted the 2014 championships?"), Missed: 1, Of: 2},
		},
	}
	return []page{
		{"me", views.MePage(me)},
		{"me-empty", views.MePage(views.Me{Frame: s.frame()})},
	}
}

func (s sample) problems() []page {
	out := []page{}
	for _, code := range []string{
		"not-found", "not-joined", "closed", "expired", "conflict", "cross-site",
		"too-large", "method", "unsaved", "internal", "invalid", "unheard-of",
	} {
		p := views.Problem{Frame: s.frame(), Status: 400, Code: code, ID: s.say("7f3a"), Back: "/attempts/a-1?q=3"}
		out = append(out, page{"problem-" + code, views.ProblemPage(p)})
	}
	given := views.Problem{
		Frame: s.stranger(), Code: "expired", Given: []string{s.say("17 February 2008"), s.say("Because\nit was so.")},
		Detail: &quiz.Issue{Code: "made-up", Message: s.say("It came 3 seconds late."), Hint: s.say("Ask your teacher.")},
	}
	return append(out, page{"problem-given", views.ProblemPage(given)})
}
