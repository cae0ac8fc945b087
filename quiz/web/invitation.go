package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/views"
)

// invitation shows what a link is for. The link is a secret, so the page tells
// others no more of its address than the server.
func (s *site) invitation(c echo.Context) error {
	page, err := s.invitationPage(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.InvitationPage(page))
}

func (s *site) invitationPage(c echo.Context) (views.Invitation, error) {
	c.Response().Header().Set("Referrer-Policy", "strict-origin")
	token := c.Param("token")
	invite, name, err := s.class.Invited(c.Request().Context(), token, c.RealIP(), visitOf(c).received)
	if err != nil {
		return views.Invitation{}, err
	}
	f := s.frame(c)
	f.Student, f.Teacher, f.Host = "", "", false // whoever is in here, the link makes somebody else
	return views.Invitation{Frame: f, Token: token, First: invite.First, For: name}, nil
}

// accept makes the account, or gives it the new password, and lets it in.
func (s *site) accept(c echo.Context) error {
	page, err := s.invitationPage(c)
	if err != nil {
		return err
	}
	v := visitOf(c)
	login, err := s.class.Accept(c.Request().Context(), page.Token, credentials(c), v.received)
	if err == nil {
		return s.enter(c, login, "/desk")
	}
	if page.Problem = firstIssue(err); page.Problem == nil {
		return err
	}
	page.Name = v.form.Get("name")
	return render(c, http.StatusUnprocessableEntity, views.InvitationPage(page))
}
