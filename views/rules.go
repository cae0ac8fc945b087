package views

import (
	"strings"

	"bellwork/quiz"
	"bellwork/views/lang"
)

// FewQuestions says that a set has too few questions for a draw, or too many with
// the same tags.
func FewQuestions(l *lang.Printer, most, of int) *quiz.Issue {
	if most == of {
		return &quiz.Issue{Code: "draw-few", Message: l.T("rules.few.all", "Count", of), Hint: l.T("rules.few.all.hint")}
	}
	return &quiz.Issue{
		Code: "draw-few", Message: l.T("rules.few", "Count", most, "Of", of), Hint: l.T("rules.few.hint"),
	}
}

// zone names the zone in which the page shows times.
func (f Frame) zone() string {
	name := f.Now.Location().String()
	if name == "Local" { // the machine's, which does not tell its name
		return "UTC" + f.Now.Format("-07:00")
	}
	return strings.ReplaceAll(name, "_", " ")
}

// taskRules lists what an assignment's students are given, where that is
// anything else than all questions in their own time.
func taskRules(f Frame, t Task) []string {
	var list []string
	if t.Rules.Draw.Count > 0 {
		list = append(list, f.L.T("bank.drawn", "Count", t.Questions, "Given", min(t.Rules.Draw.Count, t.Questions)))
	}
	if t.Mode == quiz.Practice {
		return list
	}
	if limit := t.Rules.TimeLimit.Minutes(); limit > 0 {
		list = append(list, f.L.T("time.minutes", "Count", exact(limit), "Minutes", f.L.Number(limit)))
	}
	if t.Rules.MaxTests > 0 {
		list = append(list, f.L.T("rules.tests.most", "Count", t.Rules.MaxTests))
	}
	if t.Rules.OpenBook {
		list = append(list, f.L.T("rules.book"))
	}
	if r := t.Rules.Plain().Review; r != quiz.ReviewFull {
		list = append(list, f.L.T("rules.review."+string(r)))
	}
	return list
}

// questionsText says how many questions are asked, and of how many.
func questionsText(f Frame, asked, among int) string {
	if among == 0 {
		return f.L.T("bank.questions", "Count", asked)
	}
	return f.L.T("bank.drawn", "Count", among, "Given", asked)
}
