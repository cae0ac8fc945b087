package web

import (
	"cmp"
	"errors"
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
	"bellwork/views/lang"
)

// readPlan reads what the form sends that opens a set, or changes how one is
// open, with times in the school's zone. Of two moments that a clock shows alike,
// opening takes the first and closing the second: nobody has less time than is
// written there. A moment whose field was left as it was stays to the second, and
// so do rules that the form does not have.
func readPlan(f url.Values, was classroom.Plan, zone *time.Location) (classroom.Plan, error) {
	from, fromErr := readMoments(f.Get("from"), zone)
	until, untilErr := readMoments(f.Get("until"), zone)
	p := classroom.Plan{
		Set: f.Get("set"), Class: f.Get("class"), Title: f.Get("title"), Mode: quiz.Mode(f.Get("mode")),
		From: was.From, Until: was.Until, Policy: was.Policy,
	}
	if err := cmp.Or(fromErr, untilErr); err != nil {
		return p, err
	}
	if f.Get("from") != momentText(was.From, zone) {
		p.From = from[0]
	}
	if f.Get("until") != momentText(was.Until, zone) {
		p.Until = until[len(until)-1]
	}
	if f.Has("review") {
		p.Policy = readRules(f)
	}
	return p, nil
}

// readRules reads the rules of an assignment. What is no number comes out as one
// that the use case refuses.
func readRules(f url.Values) *quiz.Policy {
	return &quiz.Policy{
		TimeLimit: readMinutes(f.Get("limit")),
		OpenBook:  f.Has("book"),
		Review:    quiz.Review(f.Get("review")),
		MaxTests:  readCount(f.Get("tests")),
		Draw:      quiz.Selection{Count: readCount(f.Get("draw")), PerTag: readCount(f.Get("pertag"))},
	}
}

func readCount(text string) int {
	if text = strings.TrimSpace(text); text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

// readMinutes reads a time limit to the second.
func readMinutes(text string) time.Duration {
	if text = strings.TrimSpace(text); text == "" {
		return 0
	}
	minutes, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64)
	if err != nil || !(minutes >= 0 && minutes <= math.MaxInt32/60) { // NaN is neither
		return -1
	}
	return time.Duration(math.Round(minutes*60)) * time.Second
}

// rulesForm spells rules as the form does.
func rulesForm(p quiz.Policy) views.RulesForm {
	count := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	form := views.RulesForm{Book: p.OpenBook, Review: string(p.Plain().Review), Tests: count(p.MaxTests), Draw: count(p.Draw.Count), PerTag: count(p.Draw.PerTag)}
	if p.TimeLimit > 0 {
		form.Limit = number(p.TimeLimit.Minutes())
	}
	return form
}

// typedForm shows what was typed again.
func typedForm(f url.Values) views.AssignForm {
	return views.AssignForm{
		Set: f.Get("set"), Class: f.Get("class"), Title: f.Get("title"), Mode: f.Get("mode"), From: f.Get("from"), Until: f.Get("until"),
		Rules: views.RulesForm{
			Limit: f.Get("limit"), Tests: f.Get("tests"), Book: f.Has("book"), Review: f.Get("review"), Draw: f.Get("draw"), PerTag: f.Get("pertag"),
		},
	}
}

// planIssue is firstIssue for a plan.
func planIssue(l *lang.Printer, err error) *quiz.Issue {
	var few *classroom.FewError
	if errors.As(err, &few) {
		return views.FewQuestions(l, few.Most, few.Of)
	}
	return firstIssue(err)
}
