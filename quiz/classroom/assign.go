package classroom

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
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
	p, err := c.planned(ctx, p, Assignment{Set: p.Set}, now)
	if err != nil {
		return Assignment{}, err
	}
	a := Assignment{
		ID: newID()[:12], Class: p.Class, Set: p.Set, Title: p.Title, Mode: p.Mode, From: p.From, Until: p.Until,
		By: who.Account, Created: now, Policy: p.Policy,
	}
	if _, err := c.Edition(p.Set); err == nil && p.Class == openClass {
		a.ID = assignmentID(p.Set)
	}
	return a, c.keepAssignment(ctx, a.Class, a.ID, now, func(store.Record[Assignment]) (Assignment, error) { return a, nil })
}

// keepAssignment stores what becomes of an assignment, unless another one offers
// the same. One that is not there yet has revision 0.
func (c *Classroom) keepAssignment(ctx context.Context, class, id string, now time.Time, change func(store.Record[Assignment]) (Assignment, error)) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		list, err := c.assignmentsOf(ctx, class)
		if err != nil {
			return nil, err
		}
		var old store.Record[Assignment]
		if i := slices.IndexFunc(list, func(r store.Record[Assignment]) bool { return r.Value.ID == id }); i >= 0 {
			old = list[i]
		}
		a, err := change(old)
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			if r.Value.ID != a.ID && r.Rev != 0 && a.overlaps(r.Value, now) {
				return nil, quiz.Invalid("already-open", "This is open to the class already.", "Close it first, or choose a time after it.")
			}
		}
		return []store.Op{c.assignments.Put(assignmentKey(class, id), a, old.Rev)}, nil
	})
	if err != nil {
		return fmt.Errorf("assign: %w", err)
	}
	return nil
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
	return c.keepAssignment(ctx, record.Value.Class, record.Value.ID, now, func(r store.Record[Assignment]) (Assignment, error) {
		a := r.Value.madeBy(who, now)
		switch {
		case closed && a.Closed.IsZero():
			a.Closed = now
		case !closed:
			a = a.reopened(now)
		}
		return a, nil
	})
}

// madeBy notes who made a record of an implicit assignment.
func (a Assignment) madeBy(who auth.Actor, now time.Time) Assignment {
	if a.Created.IsZero() {
		a.By, a.Created = who.Account, now
	}
	return a
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
