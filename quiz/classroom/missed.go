package classroom

import (
	"cmp"
	"context"
	"slices"
	"time"

	"bellwork/quiz"
)

// Missed is a question that a student got wrong, wholly or in part, the last
// time it was marked.
type Missed struct {
	Bank, Title string // of the bank
	Question    string
	Stem        string
	Missed, Of  int // how often it was missed, of how often it was marked
}

// Missed returns the questions of the current banks that a student missed the
// last time, most often missed first. History comes newest first. Questions
// that a review policy or an open test keeps secret are left out.
func (c *Classroom) Missed(ctx context.Context, history []Sitting, s Student, now time.Time) []Missed {
	counts := map[[2]string]*Missed{}
	var order []*Missed
	for _, sitting := range history {
		if !sitting.Attempt.Closed(now) || sitting.Review() == quiz.ReviewScore || c.Withheld(s, sitting.Bank, now) {
			continue
		}
		_, marks := sitting.Score()
		for n, mark := range marks {
			if mark.State != quiz.Graded || sitting.Untried(n) {
				continue
			}
			id := [2]string{sitting.Attempt.Bank, sitting.Attempt.Items[n].Question}
			m := counts[id]
			if m == nil {
				m = &Missed{Bank: id[0], Question: id[1], Title: sitting.Bank.Title, Stem: sitting.Face(n).Stem}
				counts[id] = m
				if mark.Verdict() != quiz.Right {
					order = append(order, m)
				}
			}
			m.Of++
			if mark.Verdict() != quiz.Right {
				m.Missed++
			}
		}
	}
	slices.SortStableFunc(order, func(a, b *Missed) int { return cmp.Compare(b.Missed, a.Missed) })
	return c.present(ctx, order)
}

// present keeps what the current editions still ask.
func (c *Classroom) present(ctx context.Context, list []*Missed) []Missed {
	var out []Missed
	for _, m := range list {
		if e, err := c.edition(ctx, m.Bank); err == nil {
			if _, ok := e.Bank.Question(m.Question); ok {
				out = append(out, *m)
			}
		}
	}
	return out
}

// missedOn returns the ids of the missed questions of one bank, never nil.
func (c *Classroom) missedOn(ctx context.Context, s Student, bank *quiz.Bank, now time.Time) ([]string, error) {
	history, err := c.History(ctx, s)
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, m := range c.Missed(ctx, history, s, now) {
		if m.Bank == bank.ID {
			ids = append(ids, m.Question)
		}
	}
	if len(ids) == 0 {
		return nil, nothingMissed()
	}
	return ids, nil
}

// PractiseMissed starts a practice of what a student missed on a bank and
// returns its id; on the bank of what was missed most often where none is
// named. Errors are those of [Classroom.Begin].
func (c *Classroom) PractiseMissed(ctx context.Context, s Student, bank string, now time.Time) (string, error) {
	if bank == "" {
		history, err := c.History(ctx, s)
		if err != nil {
			return "", err
		}
		offers, err := c.Offers(ctx, s, now)
		if err != nil {
			return "", err
		}
		if bank = Practicable(c.Missed(ctx, history, s, now), offers); bank == "" {
			return "", nothingMissed()
		}
	}
	return c.Begin(ctx, s, bank, Begin{Mode: quiz.Practice, Missed: true}, now)
}

// Practicable returns the bank of the first of the missed questions that can be
// practised now, or "".
func Practicable(missed []Missed, offers []Offer) string {
	for _, m := range missed {
		if _, ok := OpenFor(offers, m.Bank, quiz.Practice); ok {
			return m.Bank
		}
	}
	return ""
}

func nothingMissed() error {
	return quiz.Invalid("nothing-missed", "There is nothing to practise again on this quiz.", "Take it once more, or try another one.")
}
