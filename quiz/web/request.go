package web

import (
	"crypto/rand"
	"fmt"
	"net/url"
	"runtime/debug"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/auth"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// visit is what the middleware finds out about a request.
type visit struct {
	id       string    // names the request in the log and on the error page
	received time.Time // by the server's clock, once all of it had come in
	student  classroom.Student
	joined   bool
	shared   bool       // the device goes from student to student
	actor    auth.Actor // who is signed in with an account; nobody: the zero actor
	form     url.Values // what a form POST sent; see readForm

	zone *time.Location // in which times are written and read; the machine's until the store was asked
}

const visitKey = "visit"

func visitOf(c echo.Context) *visit {
	v, _ := c.Get(visitKey).(*visit)
	return v
}

func requestID(c echo.Context) string { return visitOf(c).id }

// receive notes when a request came in; readForm notes it again for a form.
// Deadlines and the order of answers go by this instant.
func (s *site) receive(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set(visitKey, &visit{received: s.clock.Now(), id: strings.ToLower(rand.Text()[:10]), zone: time.Local})
		return next(c)
	}
}

// recover turns a panic into an error page and a log entry with the stack.
func (s *site) recover(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		defer func() {
			if r := recover(); r != nil {
				s.log.Error("panic", "id", requestID(c), "route", c.Path(), "panic", r, "stack", string(debug.Stack()))
				err = fmt.Errorf("panic: %v", r)
			}
		}()
		return next(c)
	}
}

// identify finds the student behind the login cookie. A token that nobody
// knows is the same as none.
func (s *site) identify(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if strings.HasPrefix(c.Path(), "/assets/") {
			return next(c)
		}
		v := visitOf(c)
		v.zone = s.class.Zone(c.Request().Context())
		token := cookie(c, loginCookie)
		if token == "" {
			return next(c)
		}
		who, err := s.class.Who(c.Request().Context(), token, v.received)
		if err != nil {
			return err
		}
		v.student, v.joined, v.shared, v.actor = who.Student, who.Joined, who.Shared, who.Actor
		if v.shared { // each use puts the end of the login off, and the words are not for whoever comes next
			setCookieFor(c, loginCookie, token, sharedAge)
			setCookie(c, returnCookie, "")
		}
		return next(c)
	}
}

// here returns the visit of a student, or errNotJoined.
func here(c echo.Context) (*visit, error) {
	v := visitOf(c)
	if !v.joined {
		return v, errNotJoined
	}
	return v, nil
}

// atDesk returns the visit of somebody who is signed in with an account, or
// errNotSignedIn.
func atDesk(c echo.Context) (*visit, error) {
	v := visitOf(c)
	if !v.actor.SignedIn() {
		return v, errNotSignedIn
	}
	return v, nil
}

// sitting returns the student's own attempt that the address names.
func (s *site) sitting(c echo.Context) (classroom.Sitting, *visit, error) {
	v, err := here(c)
	if err != nil {
		return classroom.Sitting{}, v, err
	}
	sitting, err := s.class.Sitting(c.Request().Context(), v.student, c.Param("attempt"), v.received)
	return sitting, v, err
}

// frame returns what the page has around its content.
func (s *site) frame(c echo.Context) views.Frame {
	v := visitOf(c)
	f := s.base
	f.Student, f.Now = v.student.Name, v.received.In(v.zone)
	f.Large = v.student.Large
	f.Teacher, f.Host, f.Path = v.actor.Name, v.actor.Role == auth.Host, c.Request().URL.Path
	return f
}
