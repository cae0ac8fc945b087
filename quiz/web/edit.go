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

// editRoutes are those of the editor of a teacher's own question sets.
func (s *site) editRoutes(e *echo.Echo) {
	e.GET("/desk/sets/new", s.newSetForm)
	e.POST("/desk/sets/new", s.newSet)
	e.GET("/desk/sets/:set/edit", s.edit)
	e.POST("/desk/sets/:set/edit", s.editList)
	e.POST("/desk/sets/:set/edit/save", s.saveEdit)
	e.POST("/desk/sets/:set/edit/discard", s.discardEdit)
	e.GET("/desk/sets/:set/edit/questions/:question", s.editQuestion)
	e.POST("/desk/sets/:set/edit/questions/:question", s.writeQuestion)
}

func (s *site) newSetForm(c echo.Context) error {
	if _, err := atDesk(c); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.NewSetPage(views.NewSet{Frame: s.frame(c)}))
}

// unsavedSets lists the sets of who asks that are only working copies yet.
func (s *site) unsavedSets(c echo.Context) (list []views.UnsavedSet, err error) {
	unsaved, err := s.class.Unsaved(c.Request().Context(), visitOf(c).actor)
	for _, u := range unsaved {
		if u.New {
			list = append(list, views.UnsavedSet{ID: u.ID, Title: u.Title, Changed: u.Changed})
		}
	}
	return list, err
}

// newSet begins a set without questions.
func (s *site) newSet(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	title := v.form.Get("title")
	id, err := s.class.NewSet(c.Request().Context(), v.actor, title, v.received)
	if problem := firstIssue(err); problem != nil {
		page := views.NewSet{Frame: s.frame(c), Title: title, Problem: problem}
		return render(c, http.StatusUnprocessableEntity, views.NewSetPage(page))
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s/edit", id)
}

// editing returns the working copy that the address names.
func (s *site) editing(c echo.Context) (*visit, *classroom.Edit, error) {
	v, err := atDesk(c)
	if err != nil {
		return v, nil, err
	}
	e, err := s.class.Editing(c.Request().Context(), v.actor, c.Param("set"))
	return v, e, err
}

// edit lists the questions of a working copy.
func (s *site) edit(c echo.Context) error {
	_, e, err := s.editing(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.EditPage(s.editPage(c, e)))
}

// editList does what a button of the list asks for.
func (s *site) editList(c echo.Context) error {
	v, e, err := s.editing(c)
	if err != nil {
		return err
	}
	verb, question, _ := strings.Cut(v.form.Get("do"), ":")
	at, err := s.doInList(c, e, verb, question)
	if errors.Is(err, quiz.ErrConflict) {
		return s.staleEdit(c)
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s/edit%s", e.ID, at)
}

// doInList does something with a question or the set, and returns where to go on,
// behind the address of the editor.
func (s *site) doInList(c echo.Context, e *classroom.Edit, verb, question string) (at string, err error) {
	v, ctx := visitOf(c), c.Request().Context()
	move := func(by int) error {
		return s.class.PlaceQuestion(ctx, v.actor, e.ID, question, func(from int) int { return from + by }, v.received)
	}
	switch verb {
	case "up":
		return listPlace(v, question), move(-1)
	case "down":
		return listPlace(v, question), move(1)
	case "copy":
		id, err := s.class.CopyQuestion(ctx, v.actor, e.ID, question, v.received)
		return listPlace(v, id), err
	case "remove":
		return listPlace(v, ""), s.class.RemoveQuestion(ctx, v.actor, e.ID, question, v.received)
	case "add":
		id, err := s.class.AddQuestion(ctx, v.actor, e.ID, len(e.Slots), freshQuestion(v.form.Get("kind")), v.received)
		return "/questions/" + id, err
	case "undo":
		_, err = s.class.Undo(ctx, v.actor, e.ID, v.form.Get("at"), v.received)
		return "", err
	case "redo":
		_, err = s.class.Redo(ctx, v.actor, e.ID, v.form.Get("at"), v.received)
		return "", err
	case "head":
		return "#about", s.writeHead(c, e)
	default:
		return "", errMalformed
	}
}

// listPlace leads to the page of the list that a form came from, and to a
// question there.
func listPlace(v *visit, question string) string {
	page, _ := strconv.Atoi(v.form.Get("page"))
	at := "?page=" + strconv.Itoa(max(1, page))
	if question != "" {
		at += "#" + url.PathEscape(question)
	}
	return at
}

// freshQuestion is the form of a question of a kind, with some rows to fill in.
func freshQuestion(kind string) fields.Values {
	return fields.Values{
		"kind": kind, "options": "4", "accept": "1", "items": "4", "pairs": "3", "gaps": "1", "gaps[0].kind": "text", "gaps[0].accept": "1",
	}
}

func (s *site) writeHead(c echo.Context, e *classroom.Edit) error {
	v := visitOf(c)
	head := classroom.Head{
		Title: v.form.Get("title"), Description: strings.ReplaceAll(v.form.Get("description"), "\r\n", "\n"),
		Language: v.form.Get("language"), Seen: v.form.Get("seen"),
	}
	return s.class.WriteHead(c.Request().Context(), v.actor, e.ID, head, v.received)
}

// staleEdit shows the list as it is now, where it was to be changed as it was.
func (s *site) staleEdit(c echo.Context) error {
	v, e, err := s.editing(c)
	if err != nil {
		return err
	}
	page := s.editPage(c, e)
	page.Stale = true
	if v.form.Get("do") == "head" { // what was typed stays, to be kept or not
		page.Head.Title, page.Head.Description, page.Head.Language = v.form.Get("title"), v.form.Get("description"), v.form.Get("language")
	}
	return render(c, http.StatusConflict, views.EditPage(page))
}

// saveEdit makes a version of a working copy.
func (s *site) saveEdit(c echo.Context) error {
	v, e, err := s.editing(c)
	if err != nil {
		return err
	}
	versions, _ := strconv.Atoi(v.form.Get("versions"))
	err = s.class.SaveEdit(c.Request().Context(), v.actor, e.ID, versions, v.received)
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) || errors.Is(err, quiz.ErrConflict) {
		page := s.editPage(c, e)
		page.Refuse, page.Stale = invalid != nil, invalid == nil
		status := http.StatusUnprocessableEntity
		if !page.Refuse {
			status = http.StatusConflict
		}
		return render(c, status, views.EditPage(page))
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s?saved", e.ID)
}

// discardEdit ends a working copy.
func (s *site) discardEdit(c echo.Context) error {
	v, e, err := s.editing(c)
	if err != nil {
		return err
	}
	if err := s.class.DiscardEdit(c.Request().Context(), v.actor, e.ID); err != nil {
		return err
	}
	if e.New {
		return seeOther(c, "/desk/sets")
	}
	return seeOther(c, "/desk/sets/%s", e.ID)
}
