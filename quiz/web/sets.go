package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// setRoutes are those of a teacher's own question sets.
func (s *site) setRoutes(e *echo.Echo) {
	e.GET("/desk/sets", s.sets)
	e.GET(uploadPath, s.importForm)
	e.POST(uploadPath, s.takeIn)
	e.GET(uploadPath+"/:draft", s.draft)
	e.POST(uploadPath+"/:draft", s.choose)
	e.POST(uploadPath+"/:draft/cancel", s.discard)
	e.GET("/desk/sets/:set", s.set)
	e.POST("/desk/sets/:set/tags", s.tagSet)
	e.POST("/desk/sets/:set/duplicate", s.duplicateSet)
	e.POST("/desk/sets/:set/archive", s.archiveSet)
	e.GET("/desk/sets/:set/download", s.downloadPage)
	e.POST("/desk/sets/:set/download", s.download)
}

// setsAPage is how many sets are listed; others are found by searching.
const setsAPage = 200

// sets lists a teacher's own sets.
func (s *site) sets(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	all, err := s.class.Sets(c.Request().Context(), v.actor)
	if err != nil {
		return err
	}
	page := views.Sets{Frame: s.frame(c), Query: strings.TrimSpace(c.QueryParam("q")), Away: c.QueryParam("archived") == "1"}
	for _, set := range all {
		if set.Archived {
			page.Archived++
		}
		switch {
		case set.Archived != page.Away || !found(set, page.Query):
		case len(page.Rows) == setsAPage:
			page.More++
		default:
			page.Rows = append(page.Rows, setRow(set))
		}
	}
	if page.Unsaved, err = s.unsavedSets(c); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.SetsPage(page))
}

// found reports whether every word that is searched for stands in the title or
// a tag, in any case and with or without accents.
func found(s classroom.Set, query string) bool {
	where := quiz.Fold(s.Title + "\n" + strings.Join(s.Tags, "\n"))
	return !slices.ContainsFunc(strings.Fields(query), func(word string) bool { return !strings.Contains(where, quiz.Fold(word)) })
}

func setRow(s classroom.Set) views.SetRow {
	return views.SetRow{ID: s.ID, Title: s.Title, Tags: s.Tags, Questions: s.Current().Questions, Changed: s.Changed}
}

// set shows one set, a page of its questions at a time.
func (s *site) set(c echo.Context) error {
	page, err := s.setPage(c)
	if err != nil {
		return err
	}
	page.Added, page.Saved = c.QueryParams().Has("added"), c.QueryParams().Has("saved")
	return render(c, http.StatusOK, views.SetPage(page))
}

// ownSet returns the set of who asks that the address names, and what it holds.
func (s *site) ownSet(c echo.Context) (*visit, classroom.Set, *classroom.Edition, error) {
	v, err := atDesk(c)
	if err != nil {
		return v, classroom.Set{}, nil, err
	}
	set, edition, err := s.class.Set(c.Request().Context(), v.actor, c.Param("set"))
	return v, set, edition, err
}

func (s *site) setPage(c echo.Context) (views.Set, error) {
	_, set, edition, err := s.ownSet(c)
	if err != nil {
		return views.Set{}, err
	}
	unsaved, err := s.class.Unsaved(c.Request().Context(), visitOf(c).actor)
	if err != nil {
		return views.Set{}, err
	}
	b := edition.Bank
	page := views.Set{
		Frame: s.frame(c), SetRow: setRow(set), Archived: set.Archived,
		Typed: strings.Join(set.Tags, ", "), Kinds: kindCounts(b), Unsaved: slices.ContainsFunc(unsaved, func(u classroom.Unsaved) bool { return u.ID == set.ID }),
	}
	pages := split(len(b.Questions), func(i int) int { return weigh(&b.Questions[i]) })
	var from, to int
	page.Pages, from, to = pages.page(c.QueryParam("page"), len(b.Questions))
	for i := from; i < to; i++ {
		page.Items = append(page.Items, proof(b, i))
	}
	for _, version := range slices.Backward(set.Versions) {
		page.Versions = append(page.Versions, views.SetVersion{At: version.At, Questions: version.Questions})
	}
	return page, nil
}

// tagSet gives a set other tags.
func (s *site) tagSet(c echo.Context) error {
	page, err := s.setPage(c)
	if err != nil {
		return err
	}
	v := visitOf(c)
	typed := v.form.Get("tags")
	err = s.class.TagSet(c.Request().Context(), v.actor, page.ID, strings.Split(typed, ","), v.received)
	if page.Problem = firstIssue(err); page.Problem != nil {
		page.Typed = typed
		return render(c, http.StatusUnprocessableEntity, views.SetPage(page))
	}
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s", page.ID)
}

// duplicateSet makes a set with the same questions.
func (s *site) duplicateSet(c echo.Context) error {
	v, set, _, err := s.ownSet(c)
	if err != nil {
		return err
	}
	id, err := s.class.Duplicate(c.Request().Context(), v.actor, set.ID, views.CopyTitle(s.base.L, set.Title), v.received)
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s?added", id)
}

// archiveSet puts a set away or takes it out again.
func (s *site) archiveSet(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	id, away := c.Param("set"), v.form.Get("do") != "restore"
	if err := s.class.Archive(c.Request().Context(), v.actor, id, away, v.received); err != nil {
		return err
	}
	return seeOther(c, "/desk/sets/%s", id)
}
