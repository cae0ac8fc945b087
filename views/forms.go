package views

import (
	"github.com/a-h/templ"

	"bellwork/quiz"
	"bellwork/views/lang"
)

// nameProblem reports whether the problem belongs to the name field.
func (j JoinForm) nameProblem() bool {
	return j.Problem != "" && j.Problem != "code-unknown" && !j.classProblem()
}

// classProblem reports whether the problem belongs to the join code of a class.
func (j JoinForm) classProblem() bool {
	return j.Problem == "class-code" || j.Problem == "class-locked"
}

// TakenName says that somebody has a name, and what to do: come back, or take
// the free one close to it, if there is one.
func TakenName(l *lang.Printer, free string) *quiz.Issue {
	i := &quiz.Issue{Code: "name-taken", Message: l.T("issue.name-taken"), Hint: l.T("issue.name-taken.none-free")}
	if free != "" {
		i.Hint = l.T("issue.name-taken.free", "Name", free)
	}
	return i
}

// code returns the problem's code, or "internal" for one that has no message.
func (p Problem) code() string {
	switch p.Code {
	case "not-found", "not-joined", "closed", "expired", "conflict", "cross-site", "too-large", "method", "unsaved", "invalid",
		"malformed", "forbidden", "full", "not-signed-in", "too-soon":
		return p.Code
	default:
		return "internal"
	}
}

// back returns where to go on; the start page where nothing is known.
func (p Problem) back() templ.SafeURL {
	if p.Back == "" {
		return "/"
	}
	return templ.URL(p.Back)
}

// Words returns the problem in two sentences: what happened, and what to do.
// The page shows them, and the script shows them beside a question.
func (p Problem) Words() (message, hint string) {
	if p.Detail != nil {
		return p.L.Issue(p.Detail.Code, p.Detail.Message), p.L.IssueHint(p.Detail.Code, p.Detail.Hint)
	}
	return p.L.T("problem." + p.code() + ".title"), p.L.T("problem." + p.code() + ".what")
}
