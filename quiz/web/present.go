package web

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// This file turns what use cases return into what pages show.

// history returns the attempts of who is asking, newest first; none for
// somebody who has not joined.
func (s *site) history(c echo.Context) ([]classroom.Sitting, error) {
	v := visitOf(c)
	if !v.joined {
		return nil, nil
	}
	return s.class.History(c.Request().Context(), v.student)
}

// secondsPerQuestion is a rough guess that tells a ten-minute quiz from an
// hour's.
const secondsPerQuestion = 40

func bankCard(e *classroom.Edition, history []classroom.Sitting, now time.Time) views.BankCard {
	b := e.Bank
	card := views.BankCard{
		ID: b.ID, Title: b.Title, Description: b.Description, Reading: b.Reading.Text != "",
	}
	for _, k := range kindCounts(b) {
		if k.Kind.Answerable() {
			card.Questions += k.Count
		}
	}
	card.Minutes = (card.Questions*secondsPerQuestion + 59) / 60
	for _, sitting := range history {
		if sitting.Attempt.Bank == b.ID {
			addTry(&card, sitting, now)
		}
	}
	return card
}

// addTry counts an attempt on its bank's card. Attempts come newest first.
func addTry(card *views.BankCard, sitting classroom.Sitting, now time.Time) {
	switch closed := sitting.Attempt.Closed(now); {
	case closed:
		score, _ := sitting.Score()
		card.Tries++
		card.Best = max(card.Best, score.Share())
	case sitting.Attempt.Mode == quiz.Test && card.OpenTest == "":
		card.OpenTest = sitting.ID
	case sitting.Attempt.Mode == quiz.Practice && card.OpenPractice == "":
		card.OpenPractice = sitting.ID
	}
}

func kindCounts(b *quiz.Bank) []views.KindCount {
	counts := map[quiz.Kind]int{}
	for i := range b.Questions {
		counts[b.Questions[i].Kind()]++
	}
	var list []views.KindCount
	for _, k := range quiz.Kinds() {
		if counts[k] > 0 {
			list = append(list, views.KindCount{Kind: k, Count: counts[k]})
		}
	}
	return list
}

func attemptRow(sitting classroom.Sitting, now time.Time) views.AttemptRow {
	a := sitting.Attempt
	row := views.AttemptRow{
		ID: sitting.ID, Bank: a.Bank, Title: sitting.Bank.Title, Mode: a.Mode, Started: a.Started.Local(),
		Hidden: !a.Closed(now),
	}
	if closed := a.ClosedAt(now); !closed.IsZero() {
		row.ClosedAt = closed.Local()
		row.Expired = a.Expired || a.Submitted.IsZero()
	}
	row.Answered, row.Of = sitting.Answered()
	if !row.Hidden {
		row.Score, _ = sitting.Score()
	}
	return row
}

func timer(a quiz.Attempt) views.Timer {
	if a.Deadline.IsZero() {
		return views.Timer{}
	}
	return views.Timer{Deadline: a.Deadline, Extensions: quiz.MaxExtensions - a.Extensions}
}

// steps lists the questions of an attempt for its overview; current is the
// index of the one that is shown, or -1.
func steps(sitting classroom.Sitting, current int) []views.Step {
	list := make([]views.Step, len(sitting.Attempt.Items))
	for n, item := range sitting.Attempt.Items {
		list[n] = views.Step{
			N: n + 1, Answered: item.Response != nil, Flagged: item.Flagged, Current: n == current,
			Info: sitting.Kind(n) == quiz.KindInfo,
		}
		if item.Checked() {
			list[n].Verdict = sitting.Latest(n).Verdict()
		}
	}
	return list
}

// questionPage shows the n-th question. In practice a checked question comes
// with its verdict.
func (s *site) questionPage(c echo.Context, sitting classroom.Sitting, n int) views.Question {
	a := sitting.Attempt
	item := a.Items[n]
	page := views.Question{
		Frame: s.frame(c), Attempt: sitting.ID, Bank: a.Bank, Title: sitting.Bank.Title, Mode: a.Mode, N: n + 1,
		Steps: steps(sitting, n), Face: sitting.Face(n), Input: sitting.Input(n), Flagged: item.Flagged,
		Checks: item.Checks, Timer: timer(a), OpenBook: a.Policy.OpenBook && sitting.Bank.Reading.Text != "",
	}
	if !item.Saved.IsZero() {
		page.Saved = item.Saved.Local()
		page.ReadAs = readAs(sitting, n)
	}
	if item.Checked() {
		r := reveal(sitting, n, sitting.Reveal(n), known(sitting, n))
		page.Reveal = &r
	}
	return page
}

// readAs returns how the saved date was read, so that nobody is surprised
// later.
func readAs(sitting classroom.Sitting, n int) quiz.DateRange {
	if lines := sitting.Given(n); sitting.Kind(n) == quiz.KindDate && len(lines) > 0 {
		return lines[0].Date
	}
	return quiz.DateRange{}
}

func reveal(sitting classroom.Sitting, n int, r quiz.Reveal, known []views.KnownDate) views.Reveal {
	v := views.Reveal{Reveal: r, N: n + 1, Show: quiz.ReviewFull, Known: known}
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
		list = append(list, views.KnownDate{N: i + 1, Stem: r.Stem, Date: r.Span.Key})
	}
	return list
}

func (s *site) resultPage(c echo.Context, student classroom.Student, sitting classroom.Sitting) views.Result {
	now := visitOf(c).received
	page := views.Result{
		Frame: s.frame(c), Row: attemptRow(sitting, now), Show: sitting.Review(),
		Locked: student.OpenTest(sitting.Attempt.Bank, now) != "",
	}
	if page.Locked {
		page.Show = quiz.ReviewScore
	}
	if page.Show == quiz.ReviewScore {
		return page
	}
	page.Tags = tagScores(sitting)
	for n := range sitting.Attempt.Items {
		page.Questions = append(page.Questions, shown(sitting, n, page.Show))
	}
	for _, r := range page.Questions {
		if v := r.Mark.Verdict(); v == quiz.Wrong || v == quiz.Partly {
			page.Missed++
		}
	}
	return page
}

// shown cuts a closed question down to what the policy lets the student see.
func shown(sitting classroom.Sitting, n int, show quiz.Review) views.Reveal {
	if show == quiz.ReviewFull {
		return reveal(sitting, n, sitting.Counted(n), nil)
	}
	r := sitting.Counted(n)
	r.Key, r.Options, r.Explanation, r.Evidence, r.Span = nil, nil, "", quiz.Evidence{}, quiz.Span{}
	r.Mark.Feedback = nil
	return views.Reveal{Reveal: r, N: n + 1, Show: show}
}

// tagScores adds the score up by tag, tags in alphabetical order.
func tagScores(sitting classroom.Sitting) []views.TagScore {
	_, marks := sitting.Score()
	sums := map[string]quiz.Score{}
	for n, m := range marks {
		if m.State != quiz.Graded {
			continue
		}
		for _, tag := range sitting.Tags(n) {
			sum := sums[tag]
			sum.Points += m.Fraction * sitting.Face(n).Points
			sum.Max += sitting.Face(n).Points
			sums[tag] = sum
		}
	}
	list := make([]views.TagScore, 0, len(sums))
	for tag, sum := range sums {
		list = append(list, views.TagScore{Tag: tag, Score: sum})
	}
	slices.SortFunc(list, func(a, b views.TagScore) int { return cmp.Compare(a.Tag, b.Tag) })
	return list
}
