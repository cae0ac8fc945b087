package classroom

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Plan is what a teacher asks for: a set for a class, as what, from when and
// until when.
type Plan struct {
	Set, Class  string
	Title       string    // empty: the set's
	Mode        quiz.Mode // empty: practice and test
	From, Until time.Time // zero: now; until it is closed
}

// Limits of a plan.
const (
	maxTitle = 100                       // characters
	maxAhead = 10 * 366 * 24 * time.Hour // of both moments
)

// Assign opens a set to a class. A sample is open to the class in this way alone
// from then on. Errors: quiz.ErrNotFound for a set
// or class that is not there for who asks, and an *InvalidError.
func (c *Classroom) Assign(ctx context.Context, who auth.Actor, p Plan, now time.Time) (Assignment, error) {
	if err := c.mayUse(ctx, who, p.Set); err != nil {
		return Assignment{}, fmt.Errorf("assign: %w", err)
	}
	if err := c.mayTeach(ctx, who, p.Class); err != nil {
		return Assignment{}, fmt.Errorf("assign: %w", err)
	}
	p, err := p.checked(now)
	if err != nil {
		return Assignment{}, err
	}
	a := Assignment{
		ID: newID()[:12], Class: p.Class, Set: p.Set, Title: p.Title, Mode: p.Mode, From: p.From, Until: p.Until,
		By: who.Account, Created: now,
	}
	if _, err := c.Edition(p.Set); err == nil && p.Class == openClass {
		a.ID = assignmentID(p.Set)
	}
	return a, c.keepAssignment(ctx, a, now)
}

// keepAssignment stores an assignment unless another one offers the same.
func (c *Classroom) keepAssignment(ctx context.Context, a Assignment, now time.Time) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		list, err := c.assignmentsOf(ctx, a.Class)
		if err != nil {
			return nil, err
		}
		var rev store.Rev
		for _, r := range list {
			switch {
			case r.Value.ID == a.ID:
				rev = r.Rev
			case r.Rev != 0 && a.overlaps(r.Value, now):
				return nil, quiz.Invalid("already-open", "This is open to the class already.", "Close it first, or choose a time after it.")
			}
		}
		return []store.Op{c.assignments.Put(assignmentKey(a.Class, a.ID), a, rev)}, nil
	})
	if err != nil {
		return fmt.Errorf("assign: %w", err)
	}
	return nil
}

// checked returns a plan that can be carried out. What begins in the past has
// begun now.
func (p Plan) checked(now time.Time) (Plan, error) {
	p.Title = quiz.OneLine(p.Title)
	if !p.From.After(now) {
		p.From = time.Time{}
	}
	switch {
	case p.Mode != "" && p.Mode != quiz.Practice && p.Mode != quiz.Test:
		return p, quiz.Invalid("assign-mode", "A set can be opened as practice or as a test.", "Choose one of them, or both.")
	case utf8.RuneCountInString(p.Title) > maxTitle:
		return p, quiz.Invalid("assign-title", "This title is too long.", "A few words are enough for the students to know it by.")
	case p.From.After(now.Add(maxAhead)) || p.Until.After(now.Add(maxAhead)):
		return p, quiz.Invalid("assign-far", "That is more than ten years away.", "Check the year.")
	case !p.Until.IsZero() && !p.Until.After(now):
		return p, quiz.Invalid("assign-past", "The end is in the past.", "Choose a later moment, or leave it empty and close it yourself.")
	case !p.Until.IsZero() && !p.Until.After(p.From):
		return p, quiz.Invalid("assign-order", "It would end before it begins.", "Choose an end after the beginning.")
	}
	return p, nil
}

// SetClosed closes an assignment, or opens it again from now on. An attempt that
// is open when it closes can be finished until its own deadline. Errors:
// quiz.ErrNotFound for an assignment that is not there for who asks, and an
// *InvalidError where opening it would offer something twice.
func (c *Classroom) SetClosed(ctx context.Context, who auth.Actor, address string, closed bool, now time.Time) error {
	record, err := c.taught(ctx, who, address)
	if err != nil {
		return fmt.Errorf("close: %w", err)
	}
	a := record.Value
	switch {
	case closed && a.Closed.IsZero():
		a.Closed = now
	case !closed:
		a = a.reopened(now)
	}
	if a.Created.IsZero() {
		a.By, a.Created = who.Account, now
	}
	return c.keepAssignment(ctx, a, now)
}

// CloseSample closes a sample to the open class, or opens it again. It is
// quiz.ErrForbidden for who may only use the sample.
func (c *Classroom) CloseSample(ctx context.Context, who auth.Actor, sample string, closed bool, now time.Time) error {
	if err := c.mayUse(ctx, who, sample); err != nil {
		return fmt.Errorf("close sample: %w", err)
	}
	if err := permit(who, auth.Change, auth.Object{Kind: auth.Sample}); err != nil {
		return fmt.Errorf("close sample: %w", err)
	}
	return c.SetClosed(ctx, who, implicit(sample).Address(), closed, now)
}

// reopened returns the assignment open at a moment: what would keep it shut then
// is taken away.
func (a Assignment) reopened(now time.Time) Assignment {
	a.Closed = time.Time{}
	if now.Before(a.From) {
		a.From = time.Time{}
	}
	if !now.Before(a.Until) {
		a.Until = time.Time{}
	}
	return a
}

// taught returns an assignment of a class that is the actor's to teach.
func (c *Classroom) taught(ctx context.Context, who auth.Actor, address string) (store.Record[Assignment], error) {
	class, id, _ := strings.Cut(address, "-")
	if err := c.mayTeach(ctx, who, class); err != nil {
		return store.Record[Assignment]{}, err
	}
	return c.assignmentNamed(ctx, class, id)
}

// mayTeach returns nil for a class that is the actor's, and quiz.ErrNotFound for
// any other. The open class is the host's: who opens samples to it sees what
// becomes of them.
func (c *Classroom) mayTeach(ctx context.Context, who auth.Actor, class string) error {
	if class != openClass {
		_, err := c.ownClass(ctx, who, class, auth.Change)
		return err
	}
	if !auth.Can(who, auth.Change, auth.Object{Kind: auth.Sample}) {
		return fmt.Errorf("class: %w", quiz.ErrNotFound)
	}
	return nil
}

// mayUse returns nil for a set that the actor may open to a class, and
// quiz.ErrNotFound for any other.
func (c *Classroom) mayUse(ctx context.Context, who auth.Actor, set string) error {
	if _, err := c.Edition(set); err == nil && auth.Can(who, auth.Read, auth.Object{Kind: auth.Sample}) {
		return nil
	}
	if _, err := owned(ctx, c.sets, who, set, auth.Read); err != nil {
		return fmt.Errorf("set: %w", err)
	}
	return nil
}
