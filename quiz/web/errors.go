package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
	"bellwork/views/lang"
)

// Failures that the web room itself finds.
var (
	errCrossSite = errors.New("cross-site request")
	errTooLarge  = errors.New("request too large")
	errMediaType = errors.New("not a form")
	errMalformed = errors.New("malformed request")
	errNotJoined = errors.New("nobody has joined here")

	errNotSignedIn = errors.New("nobody is signed in here")
)

// failure says how a kind of error is shown.
type failure struct {
	kind   error
	status int
	code   string // of the page's message
}

// failures maps kinds of error to statuses and messages; the first match wins.
// What is not listed is our own fault: status 500, details in the log only.
func failures() []failure {
	return []failure{
		{errNotJoined, http.StatusUnauthorized, "not-joined"},
		{errNotSignedIn, http.StatusUnauthorized, "not-signed-in"},
		{errCrossSite, http.StatusForbidden, "cross-site"},
		{errTooLarge, http.StatusRequestEntityTooLarge, "too-large"},
		{errMediaType, http.StatusUnsupportedMediaType, "malformed"},
		{errMalformed, http.StatusBadRequest, "malformed"},
		{quiz.ErrClosed, http.StatusConflict, "closed"},
		{quiz.ErrExpired, http.StatusConflict, "expired"},
		{quiz.ErrNotFound, http.StatusNotFound, "not-found"},
		{quiz.ErrForbidden, http.StatusForbidden, "forbidden"},
		{quiz.ErrConflict, http.StatusConflict, "conflict"},
		{classroom.ErrTooLarge, http.StatusRequestEntityTooLarge, "too-large"},
		{classroom.ErrFull, http.StatusInsufficientStorage, "full"},
		{classroom.ErrClosed, http.StatusServiceUnavailable, "unsaved"},
		{classroom.ErrUnknown, http.StatusServiceUnavailable, "unsaved"},
		{context.Canceled, http.StatusServiceUnavailable, "unsaved"}, // a commit that nobody waited for may be done or not
	}
}

// describe finds how an error is shown. A kind of failure can come with the
// detail of an *InvalidError; without a kind it was the input's fault.
func describe(l *lang.Printer, err error) (status int, code string, detail *quiz.Issue) {
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		detail = &invalid.Issues[0]
	}
	var taken *classroom.TakenError
	if errors.As(err, &taken) {
		detail = views.TakenName(l, taken.Free)
	}
	var soon *classroom.TooSoonError
	if errors.As(err, &soon) {
		return http.StatusTooManyRequests, "too-soon", nil
	}
	for _, f := range failures() {
		if errors.Is(err, f.kind) {
			return f.status, f.code, detail
		}
	}
	if detail != nil {
		return http.StatusUnprocessableEntity, "invalid", detail
	}
	var he *echo.HTTPError
	if errors.As(err, &he) {
		return he.Code, codeOf(he.Code), nil
	}
	return http.StatusInternalServerError, "internal", nil
}

func codeOf(status int) string {
	switch status {
	case http.StatusNotFound:
		return "not-found"
	case http.StatusMethodNotAllowed:
		return "method"
	default:
		return "malformed"
	}
}

// lostError carries what a student gave along with the reason why it was not
// kept, so that the page can show it again.
type lostError struct {
	error
	given []string
	back  string
}

func (e lostError) Unwrap() error { return e.error }

// fail shows any error as a page, or as JSON where that was asked for. It
// always sends a status, whoever still listens: net/http would send 200 for a
// handler that sends nothing, and a client that has closed its own side alone
// would take that for "saved".
func (s *site) fail(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	status, code, detail := describe(s.base.L, err)
	if status >= http.StatusInternalServerError && !errors.Is(err, context.Canceled) { // a phone that went away is no failure
		s.log.Error("request failed", "id", requestID(c), "method", c.Request().Method, "route", c.Path(), "error", err)
	}
	if !safe(c.Request().Method) && (status == http.StatusUnauthorized || status == http.StatusForbidden) {
		s.log.Warn("request refused", "id", requestID(c), "method", c.Request().Method, "route", c.Path(), "status", status)
	}
	page := views.Problem{Frame: s.frame(c), Status: status, Code: code, Detail: detail, Back: "/", ID: requestID(c)}
	var lost lostError
	if errors.As(err, &lost) {
		page.Given, page.Back = lost.given, lost.back
	}
	if sendErr := s.sendProblem(c, page); sendErr != nil {
		s.log.Error("error page failed", "id", requestID(c), slog.Any("error", sendErr))
		if !c.Response().Committed {
			_ = c.NoContent(status)
		}
	}
}
