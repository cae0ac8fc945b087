package web

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// maxShownAgain is how many bytes of a pasted text that could not be read are
// shown again.
const maxShownAgain = 100_000

func (s *site) importPage(c echo.Context) views.Import {
	return views.Import{Frame: s.frame(c), Formats: classroom.ReadableFormats()}
}

// importForm asks for a file.
func (s *site) importForm(c echo.Context) error {
	if _, err := atDesk(c); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.ImportPage(s.importPage(c)))
}

// takeIn reads a file and leads to its preview.
func (s *site) takeIn(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	var sent upload
	fetch := func() (up classroom.Upload, err error) {
		if sent, err = readUpload(c); err != nil {
			return up, err
		}
		v.received = s.clock.Now()
		return sent.source(views.PastedName(s.base.L))
	}
	draft, err := s.class.Import(c.Request().Context(), v.actor, fetch, s.clock.Now)
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		return s.refuseImport(c, sent, invalid)
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/import/%s", draft.ID)
}

// refuseImport says why nothing could be read.
func (s *site) refuseImport(c echo.Context, sent upload, invalid *quiz.InvalidError) error {
	page := s.importPage(c)
	if len(sent.text) <= maxShownAgain {
		page.Text = sent.text
	}
	if len(sent.file) == 0 && sent.text == "" {
		page.Problem = &invalid.Issues[0]
	} else {
		source, _ := sent.source(views.PastedName(s.base.L))
		page.File, page.Issues = source.Name, invalid.Issues[:min(len(invalid.Issues), notesAll)]
	}
	return render(c, http.StatusUnprocessableEntity, views.ImportPage(page))
}

// draft shows what a file holds, a page of it at a time.
func (s *site) draft(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	d, err := s.class.Draft(v.actor, c.Param("draft"), v.received)
	if err != nil {
		return s.lostDraft(c, err)
	}
	return render(c, http.StatusOK, views.DraftPage(s.draftPage(c, d, c.QueryParam("page"))))
}

// lostDraft leads to the set that a draft has become, or asks for the file again.
func (s *site) lostDraft(c echo.Context, err error) error {
	if !errors.Is(err, quiz.ErrNotFound) {
		return err
	}
	if _, _, err := s.class.Set(c.Request().Context(), visitOf(c).actor, c.Param("draft")); err == nil {
		return seeOther(c, "/desk/sets/%s", c.Param("draft"))
	}
	page := s.importPage(c)
	page.Lost = true
	return render(c, http.StatusNotFound, views.ImportPage(page))
}

func pagesOfDraft(d *classroom.Draft) pager {
	return split(len(d.Bank.Questions), func(i int) int {
		return weigh(&d.Bank.Questions[i]) + 500*min(len(d.About[i]), notesEach)
	})
}

func (s *site) draftPage(c echo.Context, d *classroom.Draft, typed string) views.Draft {
	page := views.Draft{
		Frame: s.frame(c), ID: d.ID, File: d.Name, Title: d.Title, Tags: strings.Join(d.Tags, ", "),
		Total: len(d.Bank.Questions), Notes: notes(d.Issues, notesAll),
	}
	page.Usable, page.Taken = d.Count()
	var from, to int
	pages := pagesOfDraft(d)
	page.Pages, from, to = pages.page(typed, page.Total)
	if i := slices.Index(d.Usable, false); i >= 0 {
		page.Mend, page.MendPage = i+1, pages.holding(i)
	}
	for i := from; i < to; i++ {
		p := proof(d.Bank, i)
		p.Choices, p.Usable, p.Taken = true, d.Usable[i], d.Taken[i]
		p.Notes = notes(d.About[i], notesEach)
		page.Items = append(page.Items, p)
	}
	return page
}

// choose notes what is ticked, and does what the button says that was pressed:
// it moves on, ticks all or none, or keeps what is ticked.
func (s *site) choose(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	id := c.Param("draft")
	d, err := s.class.Draft(v.actor, id, v.received)
	if err != nil {
		return s.lostDraft(c, err)
	}
	if d, err = s.class.Choose(v.actor, id, readChoice(v.form, d), v.received); err != nil {
		return s.lostDraft(c, err)
	}
	if v.form.Get("do") == "confirm" {
		return s.confirm(c, d)
	}
	page, err := strconv.Atoi(v.form.Get("go"))
	if err != nil {
		page, _ = strconv.Atoi(v.form.Get("page"))
	}
	return seeOther(c, "/desk/sets/import/%s?page=%d#questions", id, max(1, page))
}

// readChoice reads what is ticked on a page of a draft. What stands on other
// pages stays, unless all are ticked or none.
func readChoice(f map[string][]string, d *classroom.Draft) classroom.Choice {
	first := func(name string) string { return append(f[name], "")[0] }
	choice := classroom.Choice{Take: map[int]bool{}, Title: first("title"), Tags: strings.Split(first("tags"), ",")}
	_, from, to := pagesOfDraft(d).page(first("page"), len(d.Bank.Questions))
	all := first("do") == "all"
	if all || first("do") == "none" {
		from, to = 0, len(d.Bank.Questions)
	}
	for i := from; i < to; i++ {
		choice.Take[i] = all || first("do") != "none" && slices.Contains(f["take"], strconv.Itoa(i+1))
	}
	return choice
}

// confirm makes a set of what is ticked.
func (s *site) confirm(c echo.Context, d *classroom.Draft) error {
	v := visitOf(c)
	err := s.class.Confirm(c.Request().Context(), v.actor, d.ID, v.received)
	if problem := firstIssue(err); problem != nil {
		page := s.draftPage(c, d, v.form.Get("page"))
		page.Problem = problem
		return render(c, http.StatusUnprocessableEntity, views.DraftPage(page))
	}
	if errors.Is(err, quiz.ErrNotFound) {
		return s.lostDraft(c, err)
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s?added", d.ID)
}

// discard forgets a draft.
func (s *site) discard(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	if err := s.class.Discard(v.actor, c.Param("draft"), v.received); err != nil {
		return s.lostDraft(c, err)
	}
	return seeOther(c, "/desk/sets")
}
