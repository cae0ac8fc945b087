package web

import (
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"bellwork/views"
)

// account shows a teacher's own account.
func (s *site) account(c echo.Context) error {
	page, err := s.accountPage(c)
	if err != nil {
		return err
	}
	page.Changed = c.QueryParams().Has("changed")
	return render(c, http.StatusOK, views.AccountPage(page))
}

func (s *site) accountPage(c echo.Context) (views.Account, error) {
	v, err := atDesk(c)
	if err != nil {
		return views.Account{}, err
	}
	devices, err := s.class.Devices(c.Request().Context(), v.actor)
	if err != nil {
		return views.Account{}, err
	}
	page := views.Account{Frame: s.frame(c)}
	here := s.class.Device(cookie(c, loginCookie))
	for _, d := range slices.Backward(devices) { // the newest first
		page.Devices = append(page.Devices, views.Device{ID: d.ID, Name: d.Name, Since: d.Since, This: d.ID == here})
	}
	return page, nil
}

// changePassword gives a teacher a new password, and ends all logins but this.
func (s *site) changePassword(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	old, next := v.form.Get("old"), v.form.Get("password")
	err = s.class.ChangePassword(c.Request().Context(), v.actor, cookie(c, loginCookie), old, next, c.RealIP(), v.received)
	if err == nil {
		return seeOther(c, "/desk/account?changed")
	}
	problem := firstIssue(err)
	if problem == nil {
		return err
	}
	page, err := s.accountPage(c)
	if err != nil {
		return err
	}
	page.Problem = problem
	return render(c, http.StatusUnprocessableEntity, views.AccountPage(page))
}

// endDevice signs a teacher out in another browser.
func (s *site) endDevice(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	if err := s.class.SignOut(c.Request().Context(), v.actor, c.Param("device")); err != nil {
		return err
	}
	return seeOther(c, "/desk/account")
}
