package views

import "github.com/a-h/templ"

// nameProblem reports whether the problem belongs to the name field.
func (j JoinForm) nameProblem() bool {
	return j.Problem != "" && j.Problem != "code-unknown"
}

// code returns the problem's code, or "internal" for one that has no message.
func (p Problem) code() string {
	switch p.Code {
	case "not-found", "not-joined", "closed", "expired", "conflict", "cross-site", "too-large", "method", "unsaved", "invalid":
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
