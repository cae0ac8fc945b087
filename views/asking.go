package views

import (
	"strconv"

	"bellwork/quiz"
)

// id returns what an element or a field of the question is called on its page.
func (p *Question) id(name string) string { return p.Among + name }

// asks reports whether the page has a form that answers.
func (p *Question) asks() bool {
	return p.Reveal == nil && p.Face.Kind.Answerable()
}

// checks reports whether the answer can be checked here: then that comes
// before moving on.
func (p *Question) checks() bool {
	return p.Mode == quiz.Practice && p.Face.Kind.Scored() && p.Face.Kind != quiz.KindEssay
}

// step is this question's place in the strip, answered or not.
func (p *Question) step(answered bool) Step {
	return Step{N: p.N, Answered: answered, Flagged: p.Flagged}
}

// savedText is what the saved line says before anything changes.
func savedText(p *Question) string {
	switch {
	case p.Saved.IsZero():
		return ""
	case p.ReadAs.IsZero():
		return p.L.T("saved.at", "Time", p.L.Time(p.local(p.Saved)))
	default:
		return p.L.T("saved.read-as", "Time", p.L.Time(p.local(p.Saved)), "Date", p.L.Date(p.ReadAs))
	}
}

// finishWord names the way from the last question to the overview.
func finishWord(p *Question) string {
	if p.Mode == quiz.Practice {
		return p.L.T("question.finish-practice")
	}
	return p.L.T("question.review")
}

// onwardTo is where the way on leads: the next question or the overview.
func onwardTo(p *Question) string {
	if p.N < len(p.Steps) {
		return strconv.Itoa(p.N + 1)
	}
	return "review"
}
