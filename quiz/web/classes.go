package web

import (
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/classroom"
	"bellwork/views"
)

// classRoutes lists what a teacher does with classes, and the way in by a seat
// card.
func (s *site) classRoutes(e *echo.Echo) {
	e.GET("/desk/classes", s.classes)
	e.POST("/desk/classes", s.newClass)
	e.GET("/desk/classes/:class", s.classPage)
	e.POST("/desk/classes/:class/roster", s.addStudents)
	e.POST("/desk/classes/:class/settings", s.setClass)
	e.GET("/desk/classes/:class/cards", s.cards)
	e.GET("/desk/classes/:class/students/:student", s.pupil)
	e.POST("/desk/classes/:class/students/:student", s.setPupil)
	e.POST("/desk/classes/:class/students/:student/words", s.reissue)
	e.POST("/desk/classes/:class/students/:student/move", s.movePupil)
	e.POST("/desk/classes/:class/students/:student/merge", s.mergePupil)
	e.POST("/desk/classes/:class/students/:student/erase", s.erasePupil)
	e.GET("/desk/classes/:class/students/:student/record", s.pupilRecord)
	e.GET("/desk/classes/:class/students/:student/data", s.pupilData)
	e.GET("/seat/:token", s.seat)
	e.POST("/seat/:token", s.takeSeat)
}

// classes lists a teacher's classes.
func (s *site) classes(c echo.Context) error {
	page, err := s.classList(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.ClassesPage(page))
}

func (s *site) classList(c echo.Context) (views.Classes, error) {
	v, err := atDesk(c)
	if err != nil {
		return views.Classes{}, err
	}
	page := views.Classes{Frame: s.frame(c)}
	list, err := s.class.Classes(c.Request().Context(), v.actor)
	if err != nil {
		return page, err
	}
	for _, k := range list {
		line := classLine(k)
		if line.Students, err = s.class.ClassSize(c.Request().Context(), v.actor, k.ID); err != nil {
			return page, err
		}
		page.Classes = append(page.Classes, line)
	}
	return page, nil
}

func classLine(k classroom.Class) views.ClassLine {
	return views.ClassLine{ID: k.ID, Name: k.Name, Archived: k.Archived}
}

// newClass makes a class and leads to it.
func (s *site) newClass(c echo.Context) error {
	page, err := s.classList(c)
	if err != nil {
		return err
	}
	v := visitOf(c)
	id, err := s.class.NewClass(c.Request().Context(), v.actor, v.form.Get("name"), v.received)
	if err == nil {
		return seeOther(c, "/desk/classes/%s", id)
	}
	if page.Problem = firstIssue(err); page.Problem == nil {
		return err
	}
	page.Name = v.form.Get("name")
	return render(c, http.StatusUnprocessableEntity, views.ClassesPage(page))
}

// classPage shows one class.
func (s *site) classPage(c echo.Context) error {
	page, err := s.oneClass(c)
	if err != nil {
		return err
	}
	page.Saved, page.Erased = c.QueryParams().Has("saved"), c.QueryParams().Has("erased")
	page.Added, _ = strconv.Atoi(c.QueryParam("added"))
	page.Added = min(max(0, page.Added), page.Count)
	return render(c, http.StatusOK, views.ClassPage(page))
}

// rosterPage is how many students one page of a roster lists.
const rosterPage = 200

func (s *site) oneClass(c echo.Context) (views.Class, error) {
	v, err := atDesk(c)
	if err != nil {
		return views.Class{}, err
	}
	k, err := s.class.Class(c.Request().Context(), v.actor, c.Param("class"))
	if err != nil {
		return views.Class{}, err
	}
	roster, err := s.class.Roster(c.Request().Context(), v.actor, k.ID)
	if err != nil {
		return views.Class{}, err
	}
	shown, pages := pageOf(c, roster, rosterPage)
	address, _ := s.address(c)
	page := views.Class{
		Frame: s.frame(c), ID: k.ID, Name: k.Name, Locked: k.Locked, Shared: k.Shared, Archived: k.Archived, JoinCode: k.JoinCode,
		Address: address, Count: len(roster), Pages: pages,
	}
	for _, student := range shown {
		page.Students = append(page.Students, studentLine(student))
	}
	return page, nil
}

func studentLine(s classroom.Student) views.StudentLine {
	return views.StudentLine{ID: s.ID, Name: s.Name, Extra: s.Extra, Large: s.Large}
}

// pageOf returns the part of a list that the address asks for: the nearest page
// that there is.
func pageOf[T any](c echo.Context, list []T, size int) ([]T, views.Pages) {
	of := max(1, (len(list)+size-1)/size)
	page, _ := strconv.Atoi(c.QueryParam("page"))
	page = min(max(1, page), of)
	return list[(page-1)*size : min(len(list), page*size)], views.Pages{N: page, Of: of}
}

// addStudents puts a pasted list on the roster. What was left out is shown with
// its reasons, and stays in the form to be mended.
func (s *site) addStudents(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	added, left, err := s.class.AddStudents(c.Request().Context(), v.actor, c.Param("class"), v.form.Get("names"), v.received)
	problem := firstIssue(err)
	if err != nil && problem == nil {
		return err
	}
	if problem == nil && len(left) == 0 {
		return seeOther(c, "/desk/classes/%s?added=%d", c.Param("class"), added)
	}
	page, err := s.oneClass(c)
	if err != nil {
		return err
	}
	page.Added, page.Problem = added, problem
	page.Left, page.Pasted = leftLines(left), v.form.Get("names")
	if problem == nil {
		page.Pasted = leftText(left)
	}
	return render(c, http.StatusUnprocessableEntity, views.ClassPage(page))
}

func leftLines(left []classroom.RosterLine) []views.RosterLine {
	var list []views.RosterLine
	for _, l := range left {
		list = append(list, views.RosterLine{N: l.N, Text: l.Text, Problem: l.Problem})
	}
	return list
}

func leftText(left []classroom.RosterLine) string {
	text := ""
	for _, l := range left {
		text += l.Text + "\n"
	}
	return text
}

// setClass changes what is set about a class.
func (s *site) setClass(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	set := classroom.ClassSettings{
		Name: v.form.Get("name"), Locked: v.form.Has("locked"), Joinable: v.form.Has("joinable"),
		Shared: v.form.Has("shared"), Archived: v.form.Has("archived"),
	}
	err = s.class.SetClass(c.Request().Context(), v.actor, c.Param("class"), set)
	if err == nil {
		return seeOther(c, "/desk/classes/%s?saved", c.Param("class"))
	}
	problem := firstIssue(err)
	if problem == nil {
		return err
	}
	page, err := s.oneClass(c)
	if err != nil {
		return err
	}
	page.NameWrong = problem
	return render(c, http.StatusUnprocessableEntity, views.ClassPage(page))
}
