package web

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"bellwork/views"
)

// pages are rendered into pooled buffers first, so that an error in the middle
// of a page is a clean error page.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func render(c echo.Context, status int, page templ.Component) error {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	// A body that did not come in time ends the context, but its sender is still to be told.
	if err := page.Render(context.WithoutCancel(c.Request().Context()), b); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	// The length is known, so that net/http need not send the page in chunks; compression takes it off again.
	c.Response().Header().Set("Content-Length", strconv.Itoa(b.Len()))
	return c.Blob(status, "text/html; charset=utf-8", b.Bytes())
}

// wantsJSON reports whether the client asked for JSON rather than a page.
func wantsJSON(c echo.Context) bool {
	c.Response().Header().Add("Vary", "Accept")
	return strings.Contains(c.Request().Header.Get("Accept"), "application/json")
}

func (s *site) sendProblem(c echo.Context, page views.Problem) error {
	if wantsJSON(c) {
		return c.JSON(page.Status, problemJSON(page))
	}
	return render(c, page.Status, views.ProblemPage(page))
}

// seeOther sends the browser on to a page of this server.
func seeOther(c echo.Context, format string, args ...any) error {
	return c.Redirect(http.StatusSeeOther, fmt.Sprintf(format, args...))
}
