package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/classroom"
	"bellwork/views"
)

// pupilData sends everything that is kept of a student as one JSON file. Unlike
// the student's own, it holds back nothing while a test is open.
func (s *site) pupilData(c echo.Context) error {
	v, k, student, err := s.rosterStudent(c)
	if err != nil {
		return err
	}
	history, err := s.class.History(c.Request().Context(), student)
	if err != nil {
		return err
	}
	body := dataBody{
		Name: student.Name, Class: k.Name, Joined: student.Created, Time: student.TimeFactor(), Large: student.Large, NoSpeed: student.NoSpeed,
		Attempts: []dataSitting{},
	}
	for _, sitting := range history {
		body.Attempts = append(body.Attempts, dataSitting{
			attemptBody: attemptJSON(attemptRow(sitting, v.received)), Responses: responses(sitting),
		})
	}
	c.Response().Header().Set("Content-Disposition", `attachment; filename="bellwork-student.json"`)
	return c.JSONPretty(http.StatusOK, body, "  ")
}

// pupilRecord shows the same to be read.
func (s *site) pupilRecord(c echo.Context) error {
	v, k, student, err := s.rosterStudent(c)
	if err != nil {
		return err
	}
	history, err := s.class.History(c.Request().Context(), student)
	if err != nil {
		return err
	}
	page := views.Record{
		Frame: s.frame(c), Class: classLine(k), ID: student.ID, Name: student.Name,
		Extra: student.TimeFactor(), Large: student.Large, NoSpeed: student.NoSpeed,
	}
	for _, sitting := range history {
		page.Attempts = append(page.Attempts, views.RecordAttempt{Row: attemptRow(sitting, v.received), Given: recordAnswers(sitting)})
	}
	return render(c, http.StatusOK, views.RecordPage(page))
}

func recordAnswers(sitting classroom.Sitting) []views.RecordAnswer {
	var list []views.RecordAnswer
	for n := range sitting.Attempt.Items {
		if sitting.Kind(n).Answerable() {
			list = append(list, views.RecordAnswer{Stem: sitting.Face(n).Stem, Given: sitting.Given(n)})
		}
	}
	return list
}
