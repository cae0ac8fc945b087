package web

import "github.com/labstack/echo/v4"

// contentPolicy allows what is in the binary and nothing else: no inline
// script or style, no other host, no frames.
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'"

// secureHeaders sets what every response carries. Pages are never stored: on a
// shared phone the back button must not show the last student's answers.
// Referrer-Policy is same-origin and not no-referrer, because with the latter
// Chromium sends "Origin: null" and every form would be refused.
func secureHeaders(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		if c.Request().TLS != nil { // over plain HTTP browsers ignore it, and complain about it on every page
			h.Set("Cross-Origin-Opener-Policy", "same-origin")
		}
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		return next(c)
	}
}
