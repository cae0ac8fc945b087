package views

import (
	"net/url"
	"time"

	"github.com/a-h/templ"

	"bellwork/quiz"
)

func taskPath(address string) templ.SafeURL { return path("desk/assignments", address) }

// openPath leads to the form that opens a set to a class, with one of the two
// chosen.
func openPath(what, id string) templ.SafeURL {
	return templ.SafeURL("/desk/assignments?" + what + "=" + url.QueryEscape(id))
}

// answersPath leads to one try of a student's.
func answersPath(address, student, try string) templ.SafeURL {
	to := taskPath(address) + templ.SafeURL("/students/"+url.PathEscape(student))
	if try != "" {
		to += templ.SafeURL("?try=" + url.QueryEscape(try))
	}
	return to
}

// className returns the name of a class; the open class has none of its own.
func className(f Frame, name string) string {
	if name == "" {
		return f.L.T("task.class.open")
	}
	return name
}

// ways names what an assignment offers.
func ways(f Frame, m quiz.Mode) string {
	if m == "" {
		return f.L.T("task.mode.both")
	}
	return modeName(f, m)
}

// taskState says in words what stage an assignment is in, and until when.
func taskState(f Frame, t Task) string {
	when := func(at time.Time) string { return f.L.DateTime(f.local(at)) }
	switch {
	case !t.Closed.IsZero():
		return f.L.T("task.closed", "When", when(t.Closed))
	case t.Stage == "over":
		return f.L.T("task.ended", "When", when(t.Until))
	case t.Stage == "upcoming" && !t.Until.IsZero():
		return f.L.T("task.span", "From", when(t.From), "Until", when(t.Until))
	case t.Stage == "upcoming":
		return f.L.T("offer.opens", "When", when(t.From))
	case !t.Until.IsZero():
		return f.L.T("offer.until", "When", when(t.Until))
	default:
		return f.L.T("task.open")
	}
}

// givenText returns an answer in words.
func givenText(f Frame, q QuestionTally, g GivenCount) string {
	text := lineText(f, g.Line)
	if q.Kind == quiz.KindTrueFalse {
		text = truth(f.L, g.Line.Text)
	}
	if g.Line.Label != "" {
		text = f.L.T("tally.part", "Part", f.Plain(g.Line.Label), "Text", text)
	}
	return text
}

// counted is how many students have a score.
func (p TaskResults) counted() int {
	n := 0
	for _, s := range p.Students {
		if s.Mode != "" {
			n++
		}
	}
	return n
}

// triesText says how often a student has tried.
func triesText(f Frame, s StudentRow) string {
	switch {
	case s.Tries == 0:
		return f.L.T("results.not-begun")
	case s.Open > 0 && s.Tries == 1:
		return f.L.T("results.working")
	case s.Open > 0:
		return f.L.T("results.tries.open", "Count", s.Tries)
	default:
		return f.L.T("results.tries.closed", "Count", s.Tries)
	}
}

// whenText says when the try that counts was closed, and what it was.
func whenText(f Frame, s StudentRow) string {
	if s.Mode == "" {
		return ""
	}
	return f.L.T("results.closed", "Mode", modeName(f, s.Mode), "When", f.L.DateTime(f.local(s.When)))
}

func setName(f Frame, s SetChoice) string {
	if s.Sample {
		return f.L.T("task.set.sample", "Title", s.Title)
	}
	return s.Title
}
