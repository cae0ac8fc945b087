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
// questions keep the bank's order; which they are, and the order of their
// options, goes by the seed. Where the questions are named, none is drawn, and
// the attempt's policy says so.
func Start(b *Bank, how Begin, now time.Time) (Event, error) {
	a := &Attempt{
		ID: how.ID, Student: how.Student, Bank: b.ID, BankHash: how.BankHash,
		Mode: how.Mode, Policy: how.Policy, Seed: how.Seed, Limit: how.limit(), Closing: how.Until,
	}
	a.Deadline = a.due(now)
	only := how.Only
	if only == nil && !how.Policy.Draw.IsZero() {
		only = how.Policy.Draw.Pick(b, how.Seed)
	} else {
		a.Policy.Draw = Selection{}
	}
	shuffle := Shuffle(how.Seed)
	for i := range b.Questions {
		q := &b.Questions[i]
		if only != nil && !slices.Contains(only, q.ID) {
			continue
		}
		a.Items = append(a.Items, Item{Question: q.ID, Draw: q.Body.Draw(shuffle, q.FixedOrder)})
	}
	if len(a.Items) == 0 {
		return Event{}, fmt.Errorf("start: no such questions: %w", ErrNotFound)
	}
	return Event{Kind: Started, At: now, Start: a}, nil
}

// limit returns the student's time limit; 0: none.
func (how Begin) limit() time.Duration {
	limit := how.Policy.TimeLimit
	switch {
	case how.Mode != Test || how.Untimed:
		return 0
	case how.Time > 0:
		return time.Duration(float64(limit) * how.Time)
	default:
		return limit
	}
}

// due returns the deadline of an attempt begun at a moment, without extensions:
// the earlier of the time limit and the moment at which everybody's attempts end.
func (a Attempt) due(began time.Time) time.Time {
	if a.Limit == 0 {
		return a.Closing
	}
	if own := began.Add(a.Limit); a.Closing.IsZero() || own.Before(a.Closing) {
		return own
	}
	return a.Closing
}
