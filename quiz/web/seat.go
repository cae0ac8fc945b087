package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/views"
)

// seat shows whose seat card it is. Only the form signs in: cameras and chat
// programs open links by themselves. The address is a secret, so the page tells
// others no more of it than the server.
func (s *site) seat(c echo.Context) error {
	c.Response().Header().Set("Referrer-Policy", "strict-origin")
	v := visitOf(c)
	student, class, err := s.class.Seat(c.Request().Context(), c.Param("token"), c.RealIP(), v.received)
	if err != nil {
		return err
	}
	page := views.Seat{Frame: s.frame(c), Token: c.Param("token"), Name: student.Name, Class: class}
	if v.actor.SignedIn() || v.joined && v.student.ID != student.ID {
		page.Other = v.actor.Name + v.student.Name
	}
	page.Student, page.Teacher, page.Host = "", "", false // whoever is in here, the card makes somebody else
	page.Large = student.Large
	return render(c, http.StatusOK, views.SeatPage(page))
}

// takeSeat lets in who holds a seat card.
func (s *site) takeSeat(c echo.Context) error {
	c.Response().Header().Set("Referrer-Policy", "strict-origin")
	login, err := s.class.TakeSeat(c.Request().Context(), c.Param("token"), c.RealIP(), visitOf(c).received)
	if err != nil {
		return err
	}
	return s.enter(c, login, "/")
}
