package web

import (
	"errors"
	"math"
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// signInForm shows the form by which a teacher comes in.
func (s *site) signInForm(c echo.Context) error {
	if visitOf(c).actor.SignedIn() {
		return seeOther(c, "/desk")
	}
	return render(c, http.StatusOK, views.SignInPage(views.SignIn{Frame: s.frame(c)}))
}

// signIn lets a teacher in by name and password.
func (s *site) signIn(c echo.Context) error {
	v := visitOf(c)
	login, err := s.class.SignIn(c.Request().Context(), credentials(c), c.RealIP(), v.received)
	if err == nil {
		return s.enter(c, login, "/desk")
	}
	page := views.SignIn{Frame: s.frame(c), Name: v.form.Get("name")}
	var soon *classroom.TooSoonError
	if errors.As(err, &soon) {
		page.Wait = int(math.Ceil(soon.Wait.Seconds()))
		return render(c, http.StatusTooManyRequests, views.SignInPage(page))
	}
	if page.Problem = firstIssue(err); page.Problem == nil {
		return err
	}
	return render(c, http.StatusUnprocessableEntity, views.SignInPage(page))
}

func credentials(c echo.Context) classroom.Credentials {
	f := visitOf(c).form
	return classroom.Credentials{Name: f.Get("name"), Password: f.Get("password"), Device: deviceName(c.Request().UserAgent())}
}

// firstIssue returns what was wrong with what somebody typed, or nil where the
// error is of another kind.
func firstIssue(err error) *quiz.Issue {
	var taken *classroom.TakenError
	if errors.As(err, &taken) {
		return &quiz.Issue{Code: "account-taken"}
	}
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		return &invalid.Issues[0]
	}
	return nil
}
