package web

import (
	"cmp"
	"net/http"
	"slices"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// bank shows one bank: what it holds, what can be done with it, past attempts.
func (s *site) bank(c echo.Context) error {
	v := visitOf(c)
	offers, err := s.offers(c)
	if err != nil {
		return err
	}
	history, err := s.history(c)
	if err != nil {
		return err
	}
	page := s.bankPage(v, offers, history)
	page.Frame = s.frame(c)
	return render(c, http.StatusOK, views.BankPage(page))
}

// offers returns what the class of who asks has to do with the bank that the
// address names. At the desk a sample is seen as if it were open.
func (s *site) offers(c echo.Context) ([]classroom.Offer, error) {
	v, set := visitOf(c), c.Param("bank")
	if v.actor.SignedIn() {
		return s.class.Shown(c.Request().Context(), v.actor, set)
	}
	return s.class.OffersOf(c.Request().Context(), v.student, set, v.received)
}

func (s *site) bankPage(v *visit, offers []classroom.Offer, history []classroom.Sitting) views.Bank {
	e := offers[0].Edition
	practice, mayPractise := classroom.OpenFor(offers, e.Bank.ID, quiz.Practice)
	test, mayTest := classroom.OpenFor(offers, e.Bank.ID, quiz.Test)
	page := views.Bank{
		Card: setCard(offers, history, v.received), Source: e.Bank.Source, License: e.Bank.License,
		Kinds: kindCounts(e.Bank), Policy: test.Rules, Time: v.student.TimeFactor(), OwnTime: v.student.MayChooseTime(), Joined: v.joined,
		Closed: s.openTest(v, e.Bank), TestsLeft: classroom.TestsLeft(v.student, test),
		Practice: views.Way{Open: mayPractise, Until: practice.Ends}, Test: views.Way{Open: mayTest, Until: test.Ends},
	}
	page.Over = !mayPractise && !mayTest && page.Card.Opens.IsZero()
	for _, sitting := range history {
		if sitting.Attempt.Bank == e.Bank.ID {
			page.Past = append(page.Past, attemptRow(sitting, v.received))
		}
	}
	return page
}

// setCard shows a set for all of its offers: those that are open now, else the
// one that opens next, else what it was.
func setCard(offers []classroom.Offer, history []classroom.Sitting, now time.Time) views.BankCard {
	shown := offers[0]
	for _, stage := range []classroom.Stage{classroom.Upcoming, classroom.Open} {
		if i := slices.IndexFunc(offers, func(o classroom.Offer) bool { return o.Stage == stage }); i >= 0 {
			shown = offers[i]
		}
	}
	card := offerCard(shown, nil, now)
	for _, sitting := range history {
		if sitting.Attempt.Bank == card.ID {
			addTry(&card, sitting, now)
		}
	}
	return card
}

// reading shows the text that belongs to a bank, while the bank is open.
func (s *site) reading(c echo.Context) error {
	offers, err := s.offers(c)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(offers, func(o classroom.Offer) bool { return o.Stage == classroom.Open })
	if i < 0 || offers[i].Edition.Bank.Reading.Text == "" {
		return quiz.ErrNotFound
	}
	bank := offers[i].Edition.Bank
	page := views.Reading{Frame: s.frame(c), Bank: bank.ID, Title: bank.Title}
	v := visitOf(c)
	if page.Hidden = s.class.ClosedBook(v.student, bank, v.received); page.Hidden != "" {
		return render(c, http.StatusForbidden, views.ReadingPage(page))
	}
	page.Text = bank.Reading.Text
	return render(c, http.StatusOK, views.ReadingPage(page))
}

// begin starts an attempt, or goes on with the test that is open.
func (s *site) begin(c echo.Context) error {
	v, err := here(c)
	if err != nil {
		return err
	}
	how, err := readBegin(v.form)
	if err != nil {
		return err
	}
	id, err := s.class.Begin(c.Request().Context(), v.student, c.Param("bank"), how, v.received)
	if err != nil {
		return err
	}
	return seeOther(c, "/attempts/%s", id)
}

// openTest returns the id of the test that withholds a bank, or "".
func (s *site) openTest(v *visit, b *quiz.Bank) string {
	return cmp.Or(v.student.OpenTest(b.ID, v.received), s.class.ClosedBook(v.student, b, v.received))
}
