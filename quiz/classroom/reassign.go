package classroom

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Revision names the state of the assignment that was read, for
// [Classroom.Reassign].
func (o Offer) Revision() string { return revision(o.rev) }

// revision spells a revision for a form, which sends it back.
func revision(r store.Rev) string { return strconv.FormatUint(uint64(r), 10) }

// Reassign changes an assignment that a teacher has looked at in a revision. Its
// set and class stay, and so do the rules of attempts that have begun; where it
// closes later, they may go on until then. Errors: quiz.ErrNotFound for an
// assignment that is not there for who asks, a *FewError, and an *InvalidError,
// also where the assignment was changed since it was looked at.
func (c *Classroom) Reassign(ctx context.Context, who auth.Actor, address, seen string, p Plan, now time.Time) error {
	record, err := c.taught(ctx, who, address)
	if err != nil {
		return fmt.Errorf("change assignment: %w", err)
	}
	var next Assignment
	err = c.keepAssignment(ctx, record.Value.Class, record.Value.ID, now, func(r store.Record[Assignment]) (Assignment, error) {
		if revision(r.Rev) != seen {
			return r.Value, quiz.Invalid("assign-changed", "This was changed in the meantime.", "Look at how it is now, and change it again.")
		}
		p, err := c.planned(ctx, p, r.Value, now)
		if err != nil {
			return r.Value, err
		}
		next = r.Value.madeBy(who, now)
		next.Title, next.Mode, next.From, next.Until, next.Policy = p.Title, p.Mode, p.From, p.Until, p.Policy
		return next, nil
	})
	if err != nil {
		return err
	}
	return c.deferAttempts(ctx, next, now)
}

// deferAttempts lets the attempts that are open under an assignment go on until
// it closes now. Attempts that begin from now on know it already, so none is
// left out; where the storage fails in the middle, changing the assignment again
// reaches the others.
func (c *Classroom) deferAttempts(ctx context.Context, a Assignment, now time.Time) error {
	for name, err := range c.names.Scan(ctx, a.Class) {
		if err != nil {
			return fmt.Errorf("defer attempts: %w", err)
		}
		for record, err := range c.attempts.Scan(ctx, store.Key(name.Value.Student, a.ID)) {
			if err == nil && !record.Value.Closed(now) {
				err = c.deferAttempt(ctx, record, name.Value.Student, a, now)
			}
			if err != nil {
				return fmt.Errorf("defer attempts: %w", err)
			}
		}
	}
	return nil
}

func (c *Classroom) deferAttempt(ctx context.Context, record store.Record[quiz.Attempt], student string, a Assignment, now time.Time) error {
	s, err := c.students.Get(ctx, student)
	if err != nil {
		return absent(err)
	}
	a.Mode = record.Value.Mode
	until := a.Closing(record.Value.Policy.TimeLimit, s.Value.TimeFactor())
	if !record.Value.DefersTo(until) {
		return nil
	}
	_, err = c.attempts.UpdateWith(ctx, record.Key, func(r store.Record[quiz.Attempt]) (quiz.Attempt, []store.Op, error) {
		next, err := r.Value.Apply(quiz.Event{Kind: quiz.Deferred, At: now, Until: until})
		if err != nil {
			return next, nil, err
		}
		ops, err := c.followTest(ctx, s.Value, r.Value, next)
		return next, ops, err
	})
	if errors.Is(err, quiz.ErrExpired) || errors.Is(err, quiz.ErrClosed) {
		return nil // it ended in the meantime
	}
	return err
}
