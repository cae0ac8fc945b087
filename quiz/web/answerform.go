package web

import (
	"slices"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// command turns the form into what the use case takes.
func (a answerForm) command() classroom.Answer {
	return classroom.Answer{
		Question: a.Question, Key: a.Key, Instead: a.Instead, Given: a.Given, Input: a.Input,
		Check: a.Do == "check", Flag: a.Do == "flag", Unflag: a.Do == "unflag",
	}
}

// next returns where the browser goes after the answer was saved: to the
// question that was asked for, to the overview, or back to the same question.
func (a answerForm) next(sitting classroom.Sitting) string {
	if a.Go == "review" {
		return "/review"
	}
	n, err := strconv.Atoi(a.Go)
	if err != nil || n < 1 || n > len(sitting.Attempt.Items) {
		n = sitting.Attempt.Item(a.Question) + 1
	}
	return "?q=" + strconv.Itoa(n) + "#question"
}

// given puts what was typed or chosen in words, so that a refused answer can
// be shown to who gave it. Without the question's face, options have no words
// and are left out.
func (a answerForm) given(p views.Frame, f quiz.Face) []string {
	var given []string
	say := func(label, text string) {
		if text != "" && label != "" {
			text = label + ": " + text
		}
		if text != "" {
			given = append(given, text)
		}
	}
	for _, id := range a.Input.Choice {
		say("", optionText(p, f, id))
	}
	say("", a.Input.Text)
	for i, id := range a.Input.Order {
		say(strconv.Itoa(i+1), optionText(p, f, id))
	}
	for i, id := range a.Input.Match {
		if i < len(f.Rows) {
			say(p.Plain(f.Rows[i]), optionText(p, f, id))
		}
	}
	for i, text := range a.Input.Gap {
		if i < len(f.Gaps) && len(f.Gaps[i].Options) > 0 {
			text = optionText(p, f.Gaps[i], text)
		}
		say(strconv.Itoa(i+1), text)
	}
	return given
}

// optionText returns the words of the option with an id, or "".
func optionText(p views.Frame, f quiz.Face, id string) string {
	i := slices.IndexFunc(f.Options, func(o quiz.Choice) bool { return o.ID == id })
	switch {
	case i < 0:
		return ""
	case f.Kind == quiz.KindTrueFalse:
		return p.L.T("truefalse." + f.Options[i].Text)
	default:
		return p.Plain(f.Options[i].Text)
	}
}
