package web

import (
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

// offerCard shows what is open to a student, or was, with what became of it.
func offerCard(o classroom.Offer, history []classroom.Sitting, now time.Time) views.BankCard {
	card := bankCard(o.Edition)
	card.Title, card.Only, card.Until = o.Name(), o.Mode, o.Ends
	if draw := o.Rules.Draw; !draw.IsZero() {
		card.Among, card.Questions = card.Questions, draw.Most(o.Edition.Bank)
		card.Minutes = minutes(card.Questions)
	}
	if o.Stage == classroom.Upcoming {
		card.Opens = o.From
	}
	for _, sitting := range history {
		if sitting.Under(o.Assignment) {
			addTry(&card, sitting, now)
		}
	}
	return card
}

func bankCard(e *classroom.Edition) views.BankCard {
	b := e.Bank
	card := views.BankCard{
		ID: b.ID, Title: b.Title, Description: b.Description, Questions: b.Answerable(), Reading: b.Reading.Text != "",
	}
	card.Minutes = minutes(card.Questions)
	return card
}

func minutes(questions int) int { return (questions*secondsPerQuestion + 59) / 60 }

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
		ID: sitting.ID, Bank: a.Bank, Title: sitting.Bank.Title, Mode: a.Mode, Started: a.Started,
		Hidden: !a.Closed(now),
	}
	if closed := a.ClosedAt(now); !closed.IsZero() {
		row.ClosedAt = closed
		row.Expired = a.Expired || a.Submitted.IsZero()
	}
	row.Answered, row.Of = sitting.Answered()
	row.Among = sitting.Among()
	if !row.Hidden {
		row.Score, _ = sitting.Score()
	}
	return row
}

// clockFrom is how long before a deadline a countdown begins to help.
const clockFrom = 3 * time.Hour

func timer(a quiz.Attempt, now time.Time) views.Timer {
	if a.Deadline.IsZero() {
		return views.Timer{}
	}
	return views.Timer{Deadline: a.Deadline, Extensions: a.ExtensionsLeft(), Far: a.Deadline.Sub(now) > clockFrom}
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
