package views

import (
	"strconv"

	"bellwork/quiz"
)

// scoreSentence says the score in words.
func scoreSentence(p Result) string {
	s := p.Row.Score
	if s.Max == 0 {
		return p.L.T("result.no-score")
	}
	return p.L.T("result.score", "Count", exact(s.Max),
		"Points", p.L.Number(s.Points), "Max", p.L.Number(s.Max), "Share", p.L.Percent(s.Share()))
}

// exact spells a number the way plural rules want it.
func exact(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// resultGroup is a heading with the questions under it.
type resultGroup struct {
	title     string
	open      bool
	questions []Reveal
}

// resultGroups puts what was missed first, then what a teacher still has to
// read, what was right, what a practice did not reach, and what counts for
// nothing.
func resultGroups(p Result) []resultGroup {
	missed := resultGroup{title: "result.missed", open: true}
	waiting := resultGroup{title: "result.waiting", open: true}
	right := resultGroup{title: "result.right"}
	untried := resultGroup{title: "result.untried"}
	other := resultGroup{title: "result.other"}
	for _, r := range p.Questions {
		group := &other
		switch {
		case r.Missed():
			group = &missed
		case r.Mark.State == quiz.Pending:
			group = &waiting
		case r.Mark.Verdict() == quiz.Right:
			group = &right
		case r.Untried && r.Mark.State == quiz.Graded:
			group = &untried
		case r.Kind == quiz.KindInfo:
			continue
		}
		group.questions = append(group.questions, r)
	}
	return []resultGroup{missed, waiting, right, untried, other}
}
