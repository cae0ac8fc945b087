package web

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// pupil shows a student at the teacher's desk.
func (s *site) pupil(c echo.Context) error {
	page, err := s.pupilPage(c)
	if err != nil {
		return err
	}
	page.Saved, page.Reissued = c.QueryParams().Has("saved"), c.QueryParams().Has("reissued")
	page.Merged = c.QueryParams().Has("merged")
	return render(c, http.StatusOK, views.PupilPage(page))
}

func (s *site) rosterStudent(c echo.Context) (*visit, classroom.Class, classroom.Student, error) {
	v, err := atDesk(c)
	if err != nil {
		return v, classroom.Class{}, classroom.Student{}, err
	}
	k, student, err := s.class.RosterStudent(c.Request().Context(), v.actor, c.Param("class"), c.Param("student"))
	return v, k, student, err
}

func (s *site) pupilPage(c echo.Context) (views.Pupil, error) {
	v, k, student, err := s.rosterStudent(c)
	if err != nil {
		return views.Pupil{}, err
	}
	page := views.Pupil{
		Frame: s.frame(c), Class: classLine(k), ID: student.ID, Name: student.Name,
		Extra: student.TimeFactor(), Large: student.Large, NoSpeed: student.NoSpeed, Words: student.Words(),
	}
	others, err := s.class.Classes(c.Request().Context(), v.actor)
	if err != nil {
		return page, err
	}
	for _, other := range others {
		if other.ID != k.ID && !other.Archived {
			page.Others = append(page.Others, classLine(other))
		}
	}
	history, err := s.class.History(c.Request().Context(), student)
	for _, sitting := range history {
		page.Attempts = append(page.Attempts, attemptRow(sitting, v.received))
	}
	return page, err
}

// setPupil changes what is set about a student.
func (s *site) setPupil(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	set := classroom.StudentSettings{Name: v.form.Get("name"), Large: v.form.Has("large"), NoSpeed: v.form.Has("nospeed")}
	if set.Extra, err = strconv.ParseFloat(v.form.Get("extra"), 64); err != nil {
		return errMalformed
	}
	class, student := c.Param("class"), c.Param("student")
	err = s.class.SetStudent(c.Request().Context(), v.actor, class, student, set)
	if err == nil {
		return seeOther(c, "/desk/classes/%s/students/%s?saved", class, student)
	}
	return s.refusePupil(c, err, func(page *views.Pupil) {
		page.Problem = studentIssue(err)
		page.Extra, page.Large, page.NoSpeed = set.Extra, set.Large, set.NoSpeed
	})
}

// refusePupil shows the student's page again with what is wrong.
func (s *site) refusePupil(c echo.Context, err error, show func(*views.Pupil)) error {
	if studentIssue(err) == nil {
		return err
	}
	page, err := s.pupilPage(c)
	if err != nil {
		return err
	}
	show(&page)
	return render(c, http.StatusUnprocessableEntity, views.PupilPage(page))
}

// studentIssue is firstIssue for a name on a roster.
func studentIssue(err error) *quiz.Issue {
	var taken *classroom.TakenError
	if errors.As(err, &taken) {
		return &quiz.Issue{Code: "student-taken"}
	}
	return firstIssue(err)
}

// reissue gives a student new words.
func (s *site) reissue(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	class, student := c.Param("class"), c.Param("student")
	if err := s.class.Reissue(c.Request().Context(), v.actor, class, student); err != nil {
		return err
	}
	return seeOther(c, "/desk/classes/%s/students/%s?reissued", class, student)
}

// movePupil puts a student into another class and leads to them there.
func (s *site) movePupil(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	to, student := v.form.Get("to"), c.Param("student")
	err = s.class.Move(c.Request().Context(), v.actor, c.Param("class"), student, to)
	if err == nil {
		return seeOther(c, "/desk/classes/%s/students/%s?saved", to, student)
	}
	return s.refusePupil(c, err, func(page *views.Pupil) { page.MoveWrong = studentIssue(err) })
}

// mergePupil makes one student of two and leads to the one that is left.
func (s *site) mergePupil(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	class := c.Param("class")
	kept, err := s.class.Merge(c.Request().Context(), v.actor, class, c.Param("student"), v.form.Get("into"), v.received)
	if err == nil {
		return seeOther(c, "/desk/classes/%s/students/%s?merged", class, kept)
	}
	return s.refusePupil(c, err, func(page *views.Pupil) { page.GoneWrong = studentIssue(err) })
}

// erasePupil deletes a student and all that is kept of them.
func (s *site) erasePupil(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	class := c.Param("class")
	err = s.class.Erase(c.Request().Context(), v.actor, class, c.Param("student"), v.form.Get("name"))
	if err == nil {
		return seeOther(c, "/desk/classes/%s?erased", class)
	}
	return s.refusePupil(c, err, func(page *views.Pupil) { page.GoneWrong = studentIssue(err) })
}
