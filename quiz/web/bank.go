package web

import (
	"cmp"
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/views"
)

// bank shows one bank: what it holds, what can be done with it, past attempts.
func (s *site) bank(c echo.Context) error {
	e, err := s.class.Edition(c.Param("bank"))
	if err != nil {
		return err
	}
	history, err := s.history(c)
	if err != nil {
		return err
	}
	v := visitOf(c)
	page := views.Bank{
		Frame: s.frame(c), Card: bankCard(e, history, v.received), Source: e.Bank.Source, License: e.Bank.License,
		Kinds: kindCounts(e.Bank), Policy: s.class.Policy(), Time: v.student.TimeFactor(), Joined: v.joined,
		Closed: s.openTest(v, e.Bank), TestsLeft: s.class.TestsLeft(v.student, e.Bank.ID),
	}
	for _, sitting := range history {
		if sitting.Attempt.Bank == e.Bank.ID {
			page.Past = append(page.Past, attemptRow(sitting, v.received))
		}
	}
	return render(c, http.StatusOK, views.BankPage(page))
}

// reading shows the text that belongs to a bank.
func (s *site) reading(c echo.Context) error {
	e, err := s.class.Edition(c.Param("bank"))
	if err != nil {
		return err
	}
	if e.Bank.Reading.Text == "" {
		return quiz.ErrNotFound
	}
	page := views.Reading{Frame: s.frame(c), Bank: e.Bank.ID, Title: e.Bank.Title}
	v := visitOf(c)
	if page.Hidden = s.class.ClosedBook(v.student, e.Bank, v.received); page.Hidden != "" {
		return render(c, http.StatusForbidden, views.ReadingPage(page))
	}
	page.Text = e.Bank.Reading.Text
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
