package web

import (
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// join lets a student in by name.
func (s *site) join(c echo.Context) error {
	f, err := postForm(c.Response(), c.Request())
	if err != nil {
		return err
	}
	login, err := s.class.Join(c.Request().Context(), f.Get("name"), visitOf(c).received)
	if form, ok := joinProblem(err); ok {
		form.Name = f.Get("name")
		return s.refuseJoin(c, form, err)
	}
	if err != nil {
		return err
	}
	return s.welcomeIn(c, login)
}

// comeBack lets a student in by the three words of their return code.
func (s *site) comeBack(c echo.Context) error {
	f, err := postForm(c.Response(), c.Request())
	if err != nil {
		return err
	}
	login, err := s.class.Return(c.Request().Context(), f.Get("code"), visitOf(c).received)
	if form, ok := joinProblem(err); ok {
		form.Code = f.Get("code")
		return s.refuseJoin(c, form, err)
	}
	if err != nil {
		return err
	}
	setCookie(c, loginCookie, login.Token)
	setCookie(c, returnCookie, login.Code)
	return seeOther(c, "/")
}

func (s *site) welcomeIn(c echo.Context, login classroom.Login) error {
	if err := s.forget(c); err != nil {
		return err
	}
	setCookie(c, loginCookie, login.Token)
	setCookie(c, returnCookie, login.Code)
	return seeOther(c, "/welcome")
}

// joinProblem turns what was wrong with a name or a code into the form's
// sentence.
func joinProblem(err error) (views.JoinForm, bool) {
	var taken *classroom.TakenError
	if errors.As(err, &taken) {
		return views.JoinForm{Problem: "name-taken", Suggest: taken.Free}, true
	}
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		return views.JoinForm{Problem: invalid.Issues[0].Code}, true
	}
	return views.JoinForm{}, false
}

func (s *site) refuseJoin(c echo.Context, form views.JoinForm, err error) error {
	if wantsJSON(c) {
		return err
	}
	page, err := s.homePage(c)
	if err != nil {
		return err
	}
	page.Join = form
	return render(c, http.StatusUnprocessableEntity, views.HomePage(page))
}

// welcome shows the return code to who has just joined.
func (s *site) welcome(c echo.Context) error {
	if _, _, err := here(c); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.WelcomePage(views.Welcome{Frame: s.frame(c), Code: cookie(c, returnCookie)}))
}

// leave signs out: the login dies on the server, the cookies on the device.
func (s *site) leave(c echo.Context) error {
	if err := s.forget(c); err != nil {
		return err
	}
	setCookie(c, loginCookie, "")
	setCookie(c, returnCookie, "")
	c.Response().Header().Set("Clear-Site-Data", `"cache", "storage"`)
	return seeOther(c, "/")
}

// forget ends the login that the request came with, if any.
func (s *site) forget(c echo.Context) error {
	token := cookie(c, loginCookie)
	if token == "" {
		return nil
	}
	return s.class.Leave(c.Request().Context(), token)
}
