package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/classroom"
	"bellwork/views"
)

// me shows a student's own page: all attempts, and what was missed most.
func (s *site) me(c echo.Context) error {
	page, err := s.mePage(c)
	if err != nil {
		return err
	}
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, meJSON(page))
	}
	return render(c, http.StatusOK, views.MePage(page))
}

func (s *site) mePage(c echo.Context) (views.Me, error) {
	v, err := here(c)
	if err != nil {
		return views.Me{}, err
	}
	history, err := s.history(c)
	if err != nil {
		return views.Me{}, err
	}
	page := views.Me{Frame: s.frame(c), Code: cookie(c, returnCookie)}
	for _, sitting := range history {
		page.Attempts = append(page.Attempts, attemptRow(sitting, v.received))
	}
	offers, err := s.class.Offers(c.Request().Context(), v.student, v.received)
	if err != nil {
		return views.Me{}, err
	}
	missed := s.class.Missed(c.Request().Context(), history, v.student, v.received)
	page.Practise = classroom.Practicable(missed, offers) != ""
	for _, m := range missed {
		page.Missed = append(page.Missed, views.MissedQuestion{
			Bank: m.Bank, Title: m.Title, Stem: m.Stem, Missed: m.Missed, Of: m.Of,
		})
	}
	return page, nil
}

// data sends everything that is kept of a student, as one JSON file.
func (s *site) data(c echo.Context) error {
	v, err := here(c)
	if err != nil {
		return err
	}
	history, err := s.history(c)
	if err != nil {
		return err
	}
	c.Response().Header().Set("Content-Disposition", `attachment; filename="bellwork-data.json"`)
	return c.JSONPretty(http.StatusOK, dataJSON(s.class, v.student, history, v.received), "  ")
}

// practise starts a practice of what was missed on one bank; without a bank, on
// the one with the question that was missed most often.
func (s *site) practise(c echo.Context) error {
	v, err := here(c)
	if err != nil {
		return err
	}
	id, err := s.class.PractiseMissed(c.Request().Context(), v.student, v.form.Get("bank"), v.received)
	if err != nil {
		return err
	}
	return seeOther(c, "/attempts/%s", id)
}
