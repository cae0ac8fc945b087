package web

import (
	"cmp"
	"errors"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// question shows one question of an attempt that is open. An attempt that is
// closed has a result instead.
func (s *site) question(c echo.Context) error {
	sitting, v, err := s.sitting(c)
	if err != nil {
		return err
	}
	if sitting.Attempt.Closed(v.received) {
		return seeOther(c, "/attempts/%s/result", sitting.ID)
	}
	n, err := questionNumber(c.QueryParam("q"), sitting)
	if err != nil {
		return err
	}
	page := s.questionPage(c, sitting, n)
	if page.Again = c.QueryParam("again") == "1"; page.Again {
		page.Reveal = nil
	}
	return s.sendQuestion(c, http.StatusOK, page)
}

// questionNumber reads which question is asked for and returns its index. No
// number means the first one that is not answered yet.
func questionNumber(q string, sitting classroom.Sitting) (int, error) {
	if q == "" {
		return sitting.FirstOpen(), nil
	}
	n, err := strconv.Atoi(q)
	if err != nil || n < 1 || n > len(sitting.Attempt.Items) {
		return 0, quiz.ErrNotFound
	}
	return n - 1, nil
}

func (s *site) sendQuestion(c echo.Context, status int, page views.Question) error {
	if wantsJSON(c) {
		return c.JSON(status, questionJSON(page))
	}
	return render(c, status, views.QuestionPage(page))
}

// answer saves what was given to a question, and does what the button that was
// pressed says.
func (s *site) answer(c echo.Context) error {
	v, joinErr := here(c)
	form, err := readAnswer(v.form)
	if err = cmp.Or(err, joinErr); err != nil {
		return s.refuseAnswer(c, form, err)
	}
	sitting, err := s.class.Answer(c.Request().Context(), v.student, c.Param("attempt"), form.command(), v.received)
	if err != nil {
		return s.refuseAnswer(c, form, err)
	}
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, savedJSON(s.frame(c), sitting, form))
	}
	return seeOther(c, "/attempts/%s%s", sitting.ID, form.next(sitting))
}

// refuseAnswer says why an answer was not saved. Nothing is lost: an answer
// that does not fit stands in the form again; one that came too late is listed
// on the error page.
func (s *site) refuseAnswer(c echo.Context, form answerForm, err error) error {
	var refused *classroom.RefusedError
	if !errors.As(err, &refused) {
		return lostError{error: err, given: form.given(s.base, quiz.Face{}), back: "/"}
	}
	sitting := refused.Sitting
	n := sitting.Attempt.Item(form.Question)
	var invalid *quiz.InvalidError
	if n < 0 || !errors.As(err, &invalid) || wantsJSON(c) {
		return lostError{error: err, given: form.given(s.base, faceOf(sitting, n)), back: "/attempts/" + sitting.ID}
	}
	page := s.questionPage(c, sitting, n)
	page.Input, page.Problem, page.Reveal = form.Input, &invalid.Issues[0], nil
	return s.sendQuestion(c, http.StatusUnprocessableEntity, page)
}

// faceOf returns the face of the n-th question; a zero one where n is none.
func faceOf(sitting classroom.Sitting, n int) quiz.Face {
	if n < 0 {
		return quiz.Face{}
	}
	return sitting.Face(n)
}

// extend puts the time limit off.
func (s *site) extend(c echo.Context) error {
	v, err := here(c)
	if err != nil {
		return err
	}
	sitting, err := s.class.Extend(c.Request().Context(), v.student, c.Param("attempt"), v.received)
	if err != nil {
		return err
	}
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, deadlineJSON{Deadline: sitting.Attempt.Deadline})
	}
	return seeOther(c, "/attempts/%s%s", sitting.ID, questionQuery(v.form.Get("q")))
}

// questionQuery returns the query of a question's page, or none.
func questionQuery(q string) string {
	if n, err := strconv.Atoi(q); err == nil && n > 0 {
		return "?q=" + strconv.Itoa(n)
	}
	return ""
}
