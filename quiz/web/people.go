package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// people lists the accounts, for the host.
func (s *site) people(c echo.Context) error {
	page, err := s.peoplePage(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.PeoplePage(page))
}

func (s *site) peoplePage(c echo.Context) (views.People, error) {
	v, err := atDesk(c)
	if err != nil {
		return views.People{}, err
	}
	accounts, err := s.class.Accounts(c.Request().Context(), v.actor)
	if err != nil {
		return views.People{}, err
	}
	page := views.People{Frame: s.frame(c)}
	for _, a := range accounts {
		page.Accounts = append(page.Accounts, person(a, v.actor))
	}
	return page, nil
}

func person(a classroom.Account, who auth.Actor) views.Person {
	return views.Person{
		ID: a.ID, Name: a.Name, Host: a.Role == auth.Host, Disabled: a.Disabled,
		Self: a.ID == who.Account, Devices: len(a.Devices),
	}
}

// invite makes a link for another account. It is shown once, on the answer
// itself, so that it is in no address and no log.
func (s *site) invite(c echo.Context) error {
	page, err := s.peoplePage(c)
	if err != nil {
		return err
	}
	v := visitOf(c)
	role := auth.Role(v.form.Get("role"))
	token, err := s.class.Invite(c.Request().Context(), v.actor, role, v.received)
	if err != nil {
		return err
	}
	page.Role = string(role)
	address, _ := s.address(c) // whoever follows it sits elsewhere
	page.Link = address + "/invitations/" + token
	return render(c, http.StatusOK, views.PeoplePage(page))
}

// disable closes an account or opens it again.
func (s *site) disable(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	err = s.class.Disable(c.Request().Context(), v.actor, c.Param("account"), v.form.Get("do") != "open")
	if err != nil {
		return err
	}
	return seeOther(c, "/desk/people")
}
