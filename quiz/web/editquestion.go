package web

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/fields"
	"bellwork/views"
)

// editingQuestion returns the working copy and the place of the question that
// the address names.
func (s *site) editingQuestion(c echo.Context) (*visit, *classroom.Edit, int, error) {
	v, e, err := s.editing(c)
	if err != nil {
		return v, nil, 0, err
	}
	i, found := e.Find(c.Param("question"))
	if !found {
		return v, nil, 0, quiz.ErrNotFound
	}
	return v, e, i, nil
}

// editQuestion shows the form of a question.
func (s *site) editQuestion(c echo.Context) error {
	_, e, i, err := s.editingQuestion(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.EditQuestionPage(s.editQuestionPage(c, e, i)))
}

// writeQuestion keeps what was typed, with the change of a list that a button
// asks for, and goes where the button leads.
func (s *site) writeQuestion(c echo.Context) error {
	v, e, i, err := s.editingQuestion(c)
	if err != nil {
		return err
	}
	do := v.form.Get("do")
	before := typed(v.form)
	after, row, _ := fields.Step(before, do)
	err = s.class.WriteQuestion(c.Request().Context(), v.actor, e.ID, e.Slots[i].ID, v.form.Get("seen"), v.received, before, after)
	if errors.Is(err, quiz.ErrConflict) {
		return s.contested(c, after)
	}
	if err != nil {
		return err
	}
	return s.goOn(c, e, i, do, row)
}

// goOn leads to what a button asks for, from a question that was kept.
func (s *site) goOn(c echo.Context, e *classroom.Edit, i int, do, row string) error {
	v, ctx := visitOf(c), c.Request().Context()
	at, id := "/desk/sets/"+e.ID+"/edit", e.Slots[i].ID
	var err error
	switch {
	case do == "list":
		return seeOther(c, "%s?page=%d#%s", at, editPages(e).holding(i), id)
	case do == "next" && i+1 < len(e.Slots):
		id = e.Slots[i+1].ID
	case do == "previous" && i > 0:
		id = e.Slots[i-1].ID
	case do == "another":
		id, err = s.class.AddQuestion(ctx, v.actor, e.ID, i+1, freshQuestion(v.form.Get("kind")), v.received)
	case do == "place":
		err = s.class.PlaceQuestion(ctx, v.actor, e.ID, id, toNumber(v.form.Get("to")), v.received)
	case do == "undo":
		id, err = s.class.Undo(ctx, v.actor, e.ID, "", v.received)
	case do == "redo":
		id, err = s.class.Redo(ctx, v.actor, e.ID, "", v.received)
	}
	if err != nil {
		return err
	}
	if row != "" {
		row = "#" + url.PathEscape(row+".row")
	}
	return s.toQuestion(c, at, id, row)
}

// toNumber returns where a question goes that is to have a number, as typed.
func toNumber(typed string) func(from int) int {
	return func(from int) int {
		n, err := strconv.Atoi(strings.TrimSpace(typed))
		if err != nil {
			return from
		}
		return n - 1
	}
}

// toQuestion leads to a question, or to the list where a step back took it away.
func (s *site) toQuestion(c echo.Context, at, id, row string) error {
	_, e, err := s.editing(c)
	if err != nil {
		return err
	}
	if _, found := e.Find(id); !found {
		return seeOther(c, "%s", at)
	}
	return seeOther(c, "%s/questions/%s%s", at, id, row)
}

// contested shows what was typed into a question that another window has changed
// since, to be kept or not.
func (s *site) contested(c echo.Context, values fields.Values) error {
	_, e, i, err := s.editingQuestion(c)
	if err != nil {
		return err
	}
	page := s.editQuestionPage(c, e, i)
	mine, form := e.Slots[i].Try(values)
	page.Conflict, page.Parts, page.About = true, form.Parts, form.About(form.Issues)
	page.Proof = editProof(mine, i)
	return render(c, http.StatusConflict, views.EditQuestionPage(page))
}
