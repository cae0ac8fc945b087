package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// attemptKey turns the id that an address names into the key of the student's
// own attempt: the student comes from the login, so another's attempt cannot
// even be named. ok is false where the id has not the form of one.
func attemptKey(s Student, id string) (key string, ok bool) {
	assignment, attempt, ok := strings.Cut(id, "-")
	key = store.Key(s.ID, assignment, attempt)
	return key, ok && store.ValidateKey("attempts", key) == nil && !strings.Contains(attempt, ".")
}

// Sitting returns a student's attempt. Anything else than an id of the
// student's own is quiz.ErrNotFound. Practice that is open rests, with
// quiz.ErrForbidden, while a test withholds its bank: its verdicts, and its
// score once it is handed in, would tell what is right in the test.
func (c *Classroom) Sitting(ctx context.Context, s Student, id string, now time.Time) (Sitting, error) {
	sitting, err := c.load(ctx, s, id)
	switch {
	case err != nil:
		return Sitting{}, err
	case c.rests(s, sitting, now):
		return Sitting{}, fmt.Errorf("practice during a test: %w", quiz.ErrForbidden)
	case sitting.ranOut(now):
		return c.settled(ctx, s, sitting, now)
	}
	return sitting, nil
}

// ranOut reports whether the deadline alone closes the attempt.
func (s Sitting) ranOut(now time.Time) bool {
	return s.Attempt.Submitted.IsZero() && s.Attempt.Closed(now)
}

// settled returns an attempt whose time is up once everything that was on its
// way to the store has arrived. An extension that was received in time can still
// wait for the disk; it must not open an attempt again whose keys were shown.
func (c *Classroom) settled(ctx context.Context, s Student, sitting Sitting, now time.Time) (Sitting, error) {
	return c.change(ctx, s, sitting, now, func(current Sitting) (quiz.Attempt, error) { return current.Attempt, nil })
}

func (c *Classroom) rests(s Student, sitting Sitting, now time.Time) bool {
	a := sitting.Attempt
	return a.Mode == quiz.Practice && !a.Closed(now) && c.Withheld(s, sitting.Bank, now)
}

func (c *Classroom) load(ctx context.Context, s Student, id string) (Sitting, error) {
	key, ok := attemptKey(s, id)
	if !ok {
		return Sitting{}, fmt.Errorf("attempt: %w", quiz.ErrNotFound)
	}
	record, err := c.attempts.Get(ctx, key)
	if errors.Is(err, store.ErrNotFound) {
		return Sitting{}, fmt.Errorf("attempt: %w", quiz.ErrNotFound)
	}
	if err != nil {
		return Sitting{}, fmt.Errorf("attempt: %w", err)
	}
	return c.sitting(ctx, record.Value)
}

func (c *Classroom) sitting(ctx context.Context, a quiz.Attempt) (Sitting, error) {
	edition, err := c.editions.get(ctx, a.BankHash)
	if err != nil {
		return Sitting{}, err
	}
	return Sitting{ID: a.ID, Attempt: a, Bank: edition.Bank}, nil
}

// History returns all attempts of a student, newest first.
func (c *Classroom) History(ctx context.Context, s Student) ([]Sitting, error) {
	var list []Sitting
	for record, err := range c.attempts.Scan(ctx, s.ID) {
		if err != nil {
			return nil, fmt.Errorf("history: %w", err)
		}
		sitting, err := c.sitting(ctx, record.Value)
		if err != nil {
			return nil, fmt.Errorf("history: %w", err)
		}
		list = append(list, sitting)
	}
	slices.SortStableFunc(list, func(a, b Sitting) int { return b.Attempt.Started.Compare(a.Attempt.Started) })
	return list, nil
}

// Extend puts the time limit of an attempt off.
func (c *Classroom) Extend(ctx context.Context, s Student, id string, now time.Time) (Sitting, error) {
	before, err := c.load(ctx, s, id)
	if err != nil {
		return Sitting{}, fmt.Errorf("extend: %w", err)
	}
	return c.change(ctx, s, before, now, func(sitting Sitting) (quiz.Attempt, error) {
		return sitting.Attempt.Apply(quiz.Event{Kind: quiz.Extended, At: now})
	})
}

// Submit hands an attempt in. An attempt that is closed already stays as it
// is.
func (c *Classroom) Submit(ctx context.Context, s Student, id string, now time.Time) (Sitting, error) {
	before, err := c.load(ctx, s, id)
	if err != nil {
		return Sitting{}, fmt.Errorf("submit: %w", err)
	}
	return c.change(ctx, s, before, now, func(sitting Sitting) (quiz.Attempt, error) {
		if sitting.Attempt.Closed(now) {
			return sitting.Attempt, nil
		}
		return sitting.Attempt.Apply(quiz.Event{Kind: quiz.Handed, At: now})
	})
}

// change applies a pure change to an attempt that does not rest and commits it,
// together with the student's record where that names the attempt as the open
// test.
func (c *Classroom) change(ctx context.Context, s Student, before Sitting, now time.Time, do func(Sitting) (quiz.Attempt, error)) (Sitting, error) {
	key, _ := attemptKey(s, before.ID)
	record, err := c.attempts.UpdateWith(ctx, key, func(r store.Record[quiz.Attempt]) (quiz.Attempt, []store.Op, error) {
		current := Sitting{ID: before.ID, Attempt: r.Value, Bank: before.Bank}
		if c.rests(s, current, now) {
			return r.Value, nil, fmt.Errorf("practice during a test: %w", quiz.ErrForbidden)
		}
		next, err := do(current)
		if err != nil {
			return next, nil, err
		}
		ops, err := c.followTest(ctx, s, r.Value, next)
		return next, ops, err
	})
	if err != nil {
		return Sitting{}, fmt.Errorf("change attempt: %w", err)
	}
	return Sitting{ID: before.ID, Attempt: record.Value, Bank: before.Bank}, nil
}

// followTest returns the ops that keep the student's record of open tests in
// step with a test that was handed in or extended.
func (c *Classroom) followTest(ctx context.Context, s Student, before, after quiz.Attempt) ([]store.Op, error) {
	if before.Mode != quiz.Test || before.Submitted.Equal(after.Submitted) && before.Deadline.Equal(after.Deadline) {
		return nil, nil
	}
	student, err := c.students.Get(ctx, s.ID)
	if err != nil {
		return nil, err
	}
	tries := student.Value.tries(Assignment{ID: assignmentOf(after.ID), Set: after.Bank})
	if tries.Open != after.ID {
		return nil, nil
	}
	tries.Until = after.Deadline
	if !after.Submitted.IsZero() {
		tries.Open, tries.Until = "", time.Time{}
	}
	return []store.Op{c.students.Put(s.ID, student.Value.withTries(tries), student.Rev)}, nil
}
