package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// join lets a student in by name.
func (s *site) join(c echo.Context) error {
	login, err := s.joined(c)
	if err != nil {
		return s.refuseJoin(c, err)
	}
	return s.enter(c, login, "/welcome")
}

// joined makes the student: in the class whose code was typed, or in the open
// one.
func (s *site) joined(c echo.Context) (classroom.Login, error) {
	v := visitOf(c)
	name, code := v.form.Get("name"), strings.TrimSpace(v.form.Get("class"))
	if code == "" {
		return s.class.Join(c.Request().Context(), name, v.received)
	}
	return s.class.JoinClass(c.Request().Context(), name, code, c.RealIP(), v.received)
}

// comeBack lets a student in by the three words of their return code.
func (s *site) comeBack(c echo.Context) error {
	v := visitOf(c)
	login, err := s.class.Return(c.Request().Context(), v.form.Get("code"), v.received)
	if err != nil {
		return s.refuseJoin(c, err)
	}
	return s.enter(c, login, "/")
}

// enter puts a new login in the place of the one that the device had. The
// device gets the new one whatever becomes of the old: the name is taken by now,
// and nobody but who holds these cookies can come back under it.
func (s *site) enter(c echo.Context, login classroom.Login, to string) error {
	if login.Shared {
		setCookieFor(c, loginCookie, login.Token, sharedAge)
		setCookieFor(c, returnCookie, login.Code, sharedAge) // until the next page
	} else {
		setCookie(c, loginCookie, login.Token)
		setCookie(c, returnCookie, login.Code) // an account has none
	}
	if err := s.forget(c); err != nil {
		return err
	}
	return seeOther(c, "%s", to)
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

// refuseJoin shows the form again with what is wrong, and with what was typed.
// Who has joined already sees no such form, and gets the error page.
func (s *site) refuseJoin(c echo.Context, err error) error {
	form, ok := joinProblem(err)
	if !ok || wantsJSON(c) || visitOf(c).joined {
		return err
	}
	page, err := s.homePage(c)
	if err != nil {
		return err
	}
	typed := visitOf(c).form
	form.Name, form.Code, form.Class = typed.Get("name"), typed.Get("code"), typed.Get("class")
	page.Join = form
	return render(c, http.StatusUnprocessableEntity, views.HomePage(page))
}

// welcome shows the return code to who has just joined.
func (s *site) welcome(c echo.Context) error {
	if _, err := here(c); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.WelcomePage(views.Welcome{Frame: s.frame(c), Code: cookie(c, returnCookie)}))
}

// leave signs out: the login dies on the server, the cookies on the device.
func (s *site) leave(c echo.Context) error { return s.signOut(c, "/") }

func (s *site) signOut(c echo.Context, to string) error {
	if err := s.forget(c); err != nil {
		return err
	}
	setCookie(c, loginCookie, "")
	setCookie(c, returnCookie, "")
	if c.Request().TLS != nil { // browsers refuse it over plain HTTP; there the script clears what it keeps
		c.Response().Header().Set("Clear-Site-Data", `"cache", "storage"`)
	}
	return seeOther(c, "%s", to)
}

// forget ends the login that the request came with, if any.
func (s *site) forget(c echo.Context) error {
	token := cookie(c, loginCookie)
	if token == "" {
		return nil
	}
	return s.class.Leave(c.Request().Context(), token)
}
