package web

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// The cookies. Both are HttpOnly and go to this server alone. The login's
// token is known to the server by its hash only; the return code is kept on
// the student's own device so that it can be shown again there, because the
// server has no more than its hash either.
const (
	loginCookie  = "bellwork"
	returnCookie = "bellwork-return"
)

// How long a device keeps its cookies, in seconds: as long as a login lives, or
// on one that goes from student to student, until nobody has used it for a
// while.
const (
	cookieAge = 180 * 24 * 3600
	sharedAge = 15 * 60
)

func setCookie(c echo.Context, name, value string) { setCookieFor(c, name, value, cookieAge) }

func setCookieFor(c echo.Context, name, value string, age int) {
	if value == "" {
		age = -1
	}
	c.SetCookie(&http.Cookie{
		Name: cookieName(c, name), Value: value, Path: "/", MaxAge: age, HttpOnly: true,
		SameSite: http.SameSiteLaxMode, Secure: c.Request().TLS != nil,
	})
}

func cookie(c echo.Context, name string) string {
	k, err := c.Cookie(cookieName(c, name))
	if err != nil {
		return ""
	}
	return k.Value
}

// cookieName marks the cookies of HTTPS as this host's own. On plain HTTP
// browsers refuse the mark.
func cookieName(c echo.Context, name string) string {
	if c.Request().TLS == nil {
		return name
	}
	return "__Host-" + name
}
