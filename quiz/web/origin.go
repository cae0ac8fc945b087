package web

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// refuseCrossSite refuses unsafe requests that another site made the browser
// send. It goes by Fetch Metadata where the browser sends it and else by
// Origin against Host, which holds on plain HTTP too. A request that carries
// our cookie but says nothing about where it comes from is refused as well:
// every browser that sends cookies sends Origin with a POST.
func refuseCrossSite() echo.MiddlewareFunc {
	protection := http.NewCrossOriginProtection()
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := c.Request()
			if err := protection.Check(r); err != nil || unexplained(r) {
				return errCrossSite
			}
			return next(c)
		}
	}
}

func unexplained(r *http.Request) bool {
	return !safe(r.Method) && r.Header.Get("Origin") == "" && r.Header.Get("Sec-Fetch-Site") == "" && len(r.Cookies()) > 0
}

func safe(method string) bool {
	return method == http.MethodGet || method == http.MethodHead || method == http.MethodOptions
}
