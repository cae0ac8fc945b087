package web

import (
	"cmp"
	"net/http"
	"net/url"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// assignmentRoutes lists what teachers do to open sets to their classes.
func (s *site) assignmentRoutes(e *echo.Echo) {
	e.GET("/desk/samples", s.samples)
	e.POST("/desk/samples/:bank/close", s.closeSample)
	e.GET("/desk/assignments", s.assignments)
	e.POST("/desk/assignments", s.assign)
	e.GET("/desk/assignments/:assignment", s.taskResults)
	e.POST("/desk/assignments/:assignment/close", s.closeAssignment)
	e.GET("/desk/assignments/:assignment/results.csv", s.resultsCSV)
	e.GET("/desk/assignments/:assignment/students/:student", s.studentAnswers)
}

// assignments lists what is open to a teacher's classes. The address can choose
// a set and a class beforehand.
func (s *site) assignments(c echo.Context) error {
	page, err := s.assignmentsPage(c)
	if err != nil {
		return err
	}
	page.Form.Set, page.Form.Class = c.QueryParam("set"), c.QueryParam("class")
	return render(c, http.StatusOK, views.AssignmentsPage(page))
}

func (s *site) assignmentsPage(c echo.Context) (views.Assignments, error) {
	v, err := atDesk(c)
	if err != nil {
		return views.Assignments{}, err
	}
	ctx := c.Request().Context()
	classes, err := s.class.Assignments(ctx, v.actor, v.received)
	if err != nil {
		return views.Assignments{}, err
	}
	sets, err := s.class.Usable(ctx, v.actor)
	if err != nil {
		return views.Assignments{}, err
	}
	page := views.Assignments{Frame: s.frame(c)}
	for _, set := range sets {
		page.Sets = append(page.Sets, views.SetChoice(set))
	}
	for _, class := range classes {
		page.Classes = append(page.Classes, views.ClassChoice{ID: class.ID, Name: class.Name})
		for _, o := range class.Offers {
			page.Tasks = append(page.Tasks, task(o, class.Name))
		}
	}
	return page, nil
}

// task shows an assignment to its teacher.
func task(o classroom.Offer, class string) views.Task {
	return views.Task{
		Address: o.Address(), Set: o.Set, Title: o.Name(), Class: class, Mode: o.Mode, Stage: string(o.Stage),
		From: o.From, Until: o.Until, Closed: o.Closed,
	}
}

// assign opens a set to a class.
func (s *site) assign(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	plan, err := readPlan(v.form, v.received.Local().Location())
	if err == nil {
		_, err = s.class.Assign(c.Request().Context(), v.actor, plan, v.received)
	}
	if err == nil {
		return seeOther(c, "/desk/assignments")
	}
	problem := firstIssue(err)
	if problem == nil {
		return err
	}
	page, err := s.assignmentsPage(c)
	if err != nil {
		return err
	}
	f := v.form
	page.Problem = problem
	page.Form = views.AssignForm{
		Set: f.Get("set"), Class: f.Get("class"), Title: f.Get("title"), Mode: f.Get("mode"), From: f.Get("from"), Until: f.Get("until"),
	}
	return render(c, http.StatusUnprocessableEntity, views.AssignmentsPage(page))
}

// readPlan reads what the form that opens a set sends, with times in the
// school's zone.
func readPlan(f url.Values, zone *time.Location) (classroom.Plan, error) {
	from, fromErr := readMoment(f.Get("from"), zone)
	until, untilErr := readMoment(f.Get("until"), zone)
	return classroom.Plan{
		Set: f.Get("set"), Class: f.Get("class"), Title: f.Get("title"), Mode: quiz.Mode(f.Get("mode")), From: from, Until: until,
	}, cmp.Or(fromErr, untilErr)
}

// readMoment reads a day and time as datetime-local sends it, with or without
// seconds.
func readMoment(text string, zone *time.Location) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, text, zone); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, quiz.Invalid("assign-time", "That is no day and time.", "Write it like 2026-03-02T08:00, or leave it empty.")
}

// closeAssignment closes an assignment, or opens it again.
func (s *site) closeAssignment(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	address := c.Param("assignment")
	err = s.class.SetClosed(c.Request().Context(), v.actor, address, v.form.Get("do") != "open", v.received)
	if problem := firstIssue(err); problem != nil {
		page, err := s.taskResultsPage(c)
		if err != nil {
			return err
		}
		page.Problem = problem
		return render(c, http.StatusUnprocessableEntity, views.TaskResultsPage(page))
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/assignments/%s", url.PathEscape(address))
}

// samples lists the built-in sets.
func (s *site) samples(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	list, err := s.class.Samples(c.Request().Context(), v.received)
	if err != nil {
		return err
	}
	page := views.Samples{Frame: s.frame(c)}
	for _, o := range list {
		sample := task(o, "")
		sample.Title = o.Edition.Bank.Title
		page.Samples = append(page.Samples, sample)
	}
	return render(c, http.StatusOK, views.SamplesPage(page))
}

// closeSample takes a sample off the start page, or puts it back. A teacher who
// does not run the server may see the sample and not do this.
func (s *site) closeSample(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	err = s.class.CloseSample(c.Request().Context(), v.actor, c.Param("bank"), v.form.Get("do") != "open", v.received)
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/samples")
}
