package web

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

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
	e.GET("/desk/assignments/:assignment/edit", s.editAssignment)
	e.POST("/desk/assignments/:assignment/edit", s.reassign)
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
	page := views.Assignments{Frame: s.frame(c), Form: views.AssignForm{Rules: rulesForm(s.class.Policy())}}
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
		From: o.From, Until: o.Until, Closed: o.Closed, Rules: o.Rules, Questions: o.Edition.Bank.Answerable(),
	}
}

// assign opens a set to a class.
func (s *site) assign(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	plan, err := readPlan(v.form, classroom.Plan{}, v.zone)
	if err == nil {
		_, err = s.class.Assign(c.Request().Context(), v.actor, plan, v.received)
	}
	if err == nil {
		return seeOther(c, "/desk/assignments")
	}
	problem := planIssue(s.base.L, err)
	if problem == nil {
		return err
	}
	page, err := s.assignmentsPage(c)
	if err != nil {
		return err
	}
	page.Problem, page.Form = problem, typedForm(v.form)
	return render(c, http.StatusUnprocessableEntity, views.AssignmentsPage(page))
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
