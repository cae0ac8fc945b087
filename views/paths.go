package views

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// Addresses are built from escaped segments only, so no text from a bank or a
// form can change where a link leads.

// start returns where the mark in the head leads: to the desk of who is signed
// in, to the start page for everybody else.
func (f Frame) start() templ.SafeURL {
	if f.Teacher != "" {
		return "/desk"
	}
	return "/"
}

// current says of a link to a room of the desk whether the page is the room
// itself, lies in it, or neither.
func (f Frame) current(room string) string {
	switch {
	case f.Path == room:
		return "page"
	case room != "/desk" && strings.HasPrefix(f.Path, room+"/"):
		return "true"
	default:
		return "false"
	}
}

func bankPath(id string) templ.SafeURL { return path("banks", id) }

func startPath(bank string) templ.SafeURL { return path("banks", bank) + "/attempts" }

func readingPath(bank string) templ.SafeURL { return path("banks", bank) + "/reading" }

func attemptPath(id string) templ.SafeURL { return path("attempts", id) }

// questionPath leads to a question and moves the focus to its heading.
func questionPath(attempt string, n int) templ.SafeURL {
	return attemptPath(attempt) + templ.SafeURL("?q="+strconv.Itoa(n)+"#question")
}

// againPath leads to another try at a question that was checked.
func againPath(attempt string, n int) templ.SafeURL {
	return attemptPath(attempt) + templ.SafeURL("?q="+strconv.Itoa(n)+"&again=1#question")
}

// rowPath leads to the result of a try, or back into it while it is open.
func rowPath(r AttemptRow) templ.SafeURL {
	if r.ClosedAt.IsZero() {
		return attemptPath(r.ID)
	}
	return attemptPath(r.ID) + "/result"
}

func path(room, id string) templ.SafeURL {
	return templ.SafeURL("/" + room + "/" + url.PathEscape(id))
}
