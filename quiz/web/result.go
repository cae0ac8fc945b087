package web

import (
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// overview lists what is unanswered before a test is handed in.
func (s *site) overview(c echo.Context) error {
	sitting, v, err := s.sitting(c)
	if err != nil {
		return err
	}
	if sitting.Attempt.Closed(v.received) {
		return seeOther(c, "/attempts/%s/result", sitting.ID)
	}
	page := views.Overview{
		Frame: s.frame(c), Attempt: sitting.ID, Title: sitting.Bank.Title, Mode: sitting.Attempt.Mode,
		Steps: steps(sitting, -1), Timer: timer(sitting.Attempt, v.received),
	}
	return render(c, http.StatusOK, views.OverviewPage(page))
}

// submit hands an attempt in. Handing in twice is the same as once. A device that
// goes from student to student is then free for the next one.
func (s *site) submit(c echo.Context) error {
	v, err := here(c)
	if err != nil {
		return err
	}
	sitting, err := s.class.Submit(c.Request().Context(), v.student, c.Param("attempt"), v.received)
	if err != nil {
		return err
	}
	if v.shared {
		return s.signOut(c, "/?handed-in")
	}
	return seeOther(c, "/attempts/%s/result", sitting.ID)
}

// result shows an attempt that was handed in, as far as its policy allows.
func (s *site) result(c echo.Context) error {
	sitting, v, err := s.sitting(c)
	if err != nil {
		return err
	}
	if !sitting.Attempt.Closed(v.received) {
		return seeOther(c, "/attempts/%s/review", sitting.ID)
	}
	page, err := s.resultPage(c, sitting)
	if err != nil {
		return err
	}
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, resultJSON(page))
	}
	return render(c, http.StatusOK, views.ResultPage(page))
}

// passage shows the reading that an attempt was given, with the sentence a
// closed question rests on marked.
func (s *site) passage(c echo.Context) error {
	sitting, v, err := s.sitting(c)
	if err != nil {
		return err
	}
	n, err := questionNumber(c.QueryParam("q"), sitting)
	if err != nil || sitting.Bank.Reading.Text == "" {
		return quiz.ErrNotFound
	}
	page := views.Reading{Frame: s.frame(c), Bank: sitting.Attempt.Bank, Title: sitting.Bank.Title}
	if page.Hidden = s.class.ClosedBook(v.student, sitting.Bank, v.received); page.Hidden != "" {
		return render(c, http.StatusForbidden, views.ReadingPage(page))
	}
	page.Text = sitting.Bank.Reading.Text
	if mayReveal(sitting, n, v.received) && !s.class.Withheld(v.student, sitting.Bank, v.received) {
		page.Quote = sitting.Evidence(n).Quote
	}
	return render(c, http.StatusOK, views.ReadingPage(page))
}

// mayReveal reports whether the key of the n-th question may be shown. An open
// test on the same bank, which the caller looks at, overrules it.
func mayReveal(sitting classroom.Sitting, n int, now time.Time) bool {
	if sitting.Attempt.Closed(now) {
		return sitting.Review() == quiz.ReviewFull
	}
	return sitting.Attempt.Items[n].Checked()
}
