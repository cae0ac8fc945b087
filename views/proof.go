package views

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"bellwork/quiz"
)

// question is the proof as its part of a student's page.
func (p Proof) question(f Frame) *Question {
	return &Question{Frame: f, N: p.N, Face: p.Face, Mode: quiz.Practice, Among: "q" + strconv.Itoa(p.N) + "."}
}

// heading is the id of the proof's heading.
func (p Proof) heading() string { return "q" + strconv.Itoa(p.N) + ".question" }

// reveal is the key with what surrounds it, as after a closed question.
func (p Proof) reveal() Reveal { return Reveal{Reveal: p.Reveal, N: p.N, Show: quiz.ReviewFull} }

// noteLine says where an issue stands in its file; "" where that is not known.
func noteLine(f Frame, i quiz.Issue) string {
	if i.Line == 0 {
		return ""
	}
	return f.L.T("notes.line", "N", i.Line)
}

// rights are the options that are right, in words.
func (p Proof) rights(f Frame) []string {
	var list []string
	for i, o := range p.Reveal.Options {
		if !o.Right {
			continue
		}
		text := f.Plain(o.Text)
		if p.Face.Kind == quiz.KindTrueFalse {
			text = truth(f.L, o.Text)
		} else if p.Face.Kind == quiz.KindChoice {
			text = letter(i) + "  " + text
		}
		list = append(list, text)
	}
	return list
}

// keyed reports whether there is a right answer to tell.
func (p Proof) keyed() bool { return len(p.Reveal.Key) > 0 || len(p.Reveal.Options) > 0 }

// tags are those of the question, in words.
func (p Proof) tags() string { return strings.Join(p.Reveal.Tags, ", ") }

// feedbacks are what options answer, in words.
func (p Proof) feedbacks() []quiz.RevealedOption {
	var list []quiz.RevealedOption
	for _, o := range p.Reveal.Options {
		if o.Feedback != "" {
			list = append(list, o)
		}
	}
	return list
}

func setPath(id string) string { return string(path("desk/sets", id)) }

func draftPath(id string) string { return string(path("desk/sets/import", id)) }

func tagPath(tag string) templ.SafeURL {
	return templ.SafeURL("/desk/sets?q=" + url.QueryEscape(tag))
}

// pagePath leads to a page of a long list and to the list itself.
func pagePath(base string, n int) templ.SafeURL {
	return templ.SafeURL(base + "?page=" + strconv.Itoa(n) + "#questions")
}

// firstUnusable leads to the first question that has to be mended.
func (p Draft) firstUnusable() templ.SafeURL {
	return templ.SafeURL(draftPath(p.ID) + "?page=" + strconv.Itoa(p.MendPage) + "#" + Proof{N: p.Mend}.heading())
}
