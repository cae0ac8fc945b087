package web

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/classroom"
	"bellwork/views"
)

// editAssignment shows an assignment as a form, with how many are at work.
func (s *site) editAssignment(c echo.Context) error {
	page, results, err := s.reassignPage(c)
	if err != nil {
		return err
	}
	zone := page.Now.Location()
	page.Form = views.AssignForm{
		Title: results.Title, Mode: string(results.Mode), From: momentText(results.From, zone), Until: momentText(results.Until, zone),
		Rules: rulesForm(results.Rules),
	}
	return render(c, http.StatusOK, views.EditAssignmentPage(page))
}

func (s *site) reassignPage(c echo.Context) (views.EditAssignment, classroom.Results, error) {
	results, v, err := s.results(c)
	if err != nil {
		return views.EditAssignment{}, results, err
	}
	page := views.EditAssignment{Frame: s.frame(c), Task: task(results.Offer, results.ClassName), Revision: results.Revision()}
	for _, student := range results.Students {
		for _, try := range student.Tries {
			if !try.Attempt.Closed(v.received) {
				page.Working++
				break
			}
		}
	}
	return page, results, nil
}

// reassign changes an assignment.
func (s *site) reassign(c echo.Context) error {
	page, results, err := s.reassignPage(c)
	if err != nil {
		return err
	}
	v, f := visitOf(c), visitOf(c).form
	was := classroom.Plan{From: results.From, Until: results.Until, Policy: &results.Rules}
	plan, err := readPlan(f, was, page.Now.Location())
	if err == nil {
		err = s.class.Reassign(c.Request().Context(), v.actor, c.Param("assignment"), f.Get("revision"), plan, v.received)
	}
	if err == nil {
		return seeOther(c, "/desk/assignments/%s?saved", url.PathEscape(c.Param("assignment")))
	}
	if page.Problem = planIssue(s.base.L, err); page.Problem == nil {
		return err
	}
	page.Form, page.Revision = typedForm(f), f.Get("revision")
	return render(c, http.StatusUnprocessableEntity, views.EditAssignmentPage(page))
}
