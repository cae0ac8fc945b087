package web

import (
	"strconv"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// This file decides how much of a question's key reaches a page.

// questionPage shows the n-th question. In practice a checked question comes
// with its verdict.
func (s *site) questionPage(c echo.Context, sitting classroom.Sitting, n int) views.Question {
	a := sitting.Attempt
	item := a.Items[n]
	page := views.Question{
		Frame: s.frame(c), Attempt: sitting.ID, Bank: a.Bank, Title: sitting.Bank.Title, Mode: a.Mode, N: n + 1,
		Steps: steps(sitting, n), Face: sitting.Face(n), Input: sitting.Input(n), Flagged: item.Flagged,
		Checks: item.Checks, Timer: timer(a, visitOf(c).received), OpenBook: a.Policy.OpenBook && sitting.Bank.Reading.Text != "",
	}
	if !item.Saved.IsZero() {
		page.Saved = item.Saved
		page.ReadAs = readAs(sitting, n, sitting.Given(n))
	}
	if item.Checked() {
		r := reveal(sitting, n, sitting.Reveal(n))
		r.Known = known(sitting, n)
		page.Reveal = &r
	}
	return page
}

// readAs returns how a date was read, so that nobody is surprised later.
func readAs(sitting classroom.Sitting, n int, lines []quiz.Line) quiz.DateRange {
	if sitting.Kind(n) == quiz.KindDate && len(lines) > 0 {
		return lines[0].Date
	}
	return quiz.DateRange{}
}

// reveal shows all of a closed question.
func reveal(sitting classroom.Sitting, n int, r quiz.Reveal) views.Reveal {
	v := views.Reveal{Reveal: r, N: n + 1, Show: quiz.ReviewFull}
	if sitting.Bank.Reading.Text != "" && r.Evidence.Quote != "" {
		v.Reading = "/attempts/" + sitting.ID + "/reading?q=" + strconv.Itoa(n+1) + "#quote"
	}
	return v
}

// known returns the dates that the student has already been shown in this
// attempt, apart from the n-th question's: the neighbours on its time line.
func known(sitting classroom.Sitting, n int) []views.KnownDate {
	var list []views.KnownDate
	for i, item := range sitting.Attempt.Items {
		if i == n || sitting.Kind(i) != quiz.KindDate || !(item.Checked() || !sitting.Attempt.Submitted.IsZero()) {
			continue
		}
		r := sitting.Counted(i)
		list = append(list, views.KnownDate{N: i + 1, Date: r.Span.Key})
	}
	return list
}

// resultPage shows an attempt that is closed as far as its policy allows, and
// no more than the score while a test withholds its bank.
func (s *site) resultPage(c echo.Context, sitting classroom.Sitting) (views.Result, error) {
	v := visitOf(c)
	offers, err := s.class.Offers(c.Request().Context(), v.student, v.received)
	if err != nil {
		return views.Result{}, err
	}
	page := views.Result{
		Frame: s.frame(c), Row: attemptRow(sitting, v.received), Show: sitting.Review(),
		Locked: s.class.Withheld(v.student, sitting.Bank, v.received),
	}
	if page.Locked {
		page.Show = quiz.ReviewScore
	}
	_, page.Practise = classroom.OpenFor(offers, sitting.Attempt.Bank, quiz.Practice)
	if page.Show == quiz.ReviewScore {
		return page, nil
	}
	page.Tags = sitting.TagScores()
	for n := range sitting.Attempt.Items {
		r := shown(sitting, n, page.Show)
		r.Untried = sitting.Untried(n)
		if r.Missed() {
			page.Missed++
		}
		page.Questions = append(page.Questions, r)
	}
	return page, nil
}

// shown cuts a closed question down to what the policy lets the student see.
func shown(sitting classroom.Sitting, n int, show quiz.Review) views.Reveal {
	if show == quiz.ReviewFull {
		return reveal(sitting, n, sitting.Counted(n))
	}
	r := sitting.Counted(n)
	r.Key, r.Explanation, r.Evidence, r.Span = nil, "", quiz.Evidence{}, quiz.Span{}
	r.Mark.Feedback = nil
	for i := range r.Options {
		r.Options[i].Right, r.Options[i].Feedback = false, ""
	}
	return views.Reveal{Reveal: r, N: n + 1, Show: show}
}
