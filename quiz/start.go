package quiz

import (
	"fmt"
	"slices"
	"time"
)

// Begin says how an attempt is to be started.
type Begin struct {
	ID       string // not guessable
	Student  string
	BankHash string
	Mode     Mode
	Policy   Policy
	Seed     uint64
	Only     []string  // ids of the questions to give; nil: all
	Time     float64   // factor on the time limit; 0: as the policy says
	Untimed  bool      // no time limit for this student
	Until    time.Time // the attempt ends then at the latest; zero: no such moment
}

// Start draws the attempt of a student: the event that begins it. The
// questions keep the bank's order; their options are shuffled by the seed.
func Start(b *Bank, how Begin, now time.Time) (Event, error) {
	a := &Attempt{
		ID: how.ID, Student: how.Student, Bank: b.ID, BankHash: how.BankHash,
		Mode: how.Mode, Policy: how.Policy, Seed: how.Seed, Deadline: how.deadline(now),
	}
	shuffle := Shuffle(how.Seed)
	for i := range b.Questions {
		q := &b.Questions[i]
		if how.Only != nil && !slices.Contains(how.Only, q.ID) {
			continue
		}
		a.Items = append(a.Items, Item{Question: q.ID, Draw: q.Body.Draw(shuffle, q.FixedOrder)})
	}
	if len(a.Items) == 0 {
		return Event{}, fmt.Errorf("start: no such questions: %w", ErrNotFound)
	}
	return Event{Kind: Started, At: now, Start: a}, nil
}

// deadline returns the earlier of the time limit and the moment at which
// everybody's attempts end.
func (how Begin) deadline(now time.Time) time.Time {
	limit := how.Policy.TimeLimit
	if how.Mode != Test || limit == 0 || how.Untimed {
		return how.Until
	}
	if how.Time > 0 {
		limit = time.Duration(float64(limit) * how.Time)
	}
	if own := now.Add(limit); how.Until.IsZero() || own.Before(how.Until) {
		return own
	}
	return how.Until
}
