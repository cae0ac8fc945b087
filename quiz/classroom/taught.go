package classroom

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz/auth"
)

// TaughtClass is a class of a teacher's with what is open to it, the latest in
// front.
type TaughtClass struct {
	ID, Name string // Name is empty for the open class
	Offers   []Offer
}

// Usable is a set that can be opened to a class.
type Usable struct {
	ID, Title string
	Sample    bool
}

// Assignments returns the actor's classes with all that is, was or will be open
// to them.
func (c *Classroom) Assignments(ctx context.Context, who auth.Actor, now time.Time) ([]TaughtClass, error) {
	classes, err := c.taughtClasses(ctx, who)
	if err != nil {
		return nil, fmt.Errorf("assignments: %w", err)
	}
	for i := range classes {
		list, err := c.assignmentsOf(ctx, classes[i].ID)
		if err != nil {
			return nil, fmt.Errorf("assignments: %w", err)
		}
		for _, r := range list {
			if edition, err := c.edition(ctx, r.Value.Set); err == nil {
				classes[i].Offers = append(classes[i].Offers, c.offer(r, edition, 1, now))
			}
		}
		slices.SortStableFunc(classes[i].Offers, func(a, b Offer) int { return b.Created.Compare(a.Created) })
	}
	return classes, nil
}

// taughtClasses returns the classes that the actor may open sets to: their own,
// and the open one where it is theirs.
func (c *Classroom) taughtClasses(ctx context.Context, who auth.Actor) ([]TaughtClass, error) {
	classes, err := c.Classes(ctx, who)
	if err != nil {
		return nil, err
	}
	var list []TaughtClass
	for _, k := range classes {
		if !k.Archived {
			list = append(list, TaughtClass{ID: k.ID, Name: k.Name})
		}
	}
	if c.mayTeach(ctx, who, openClass) == nil {
		list = append(list, TaughtClass{ID: openClass})
	}
	return list, nil
}

// Usable returns the sets that the actor may open to a class, their own in
// front.
func (c *Classroom) Usable(ctx context.Context, who auth.Actor) ([]Usable, error) {
	var list []Usable
	sets, err := c.Sets(ctx, who)
	if err != nil {
		return nil, fmt.Errorf("usable sets: %w", err)
	}
	for _, s := range sets {
		if !s.Archived {
			list = append(list, Usable{ID: s.ID, Title: s.Title})
		}
	}
	for _, e := range c.Editions() {
		if c.mayUse(ctx, who, e.Bank.ID) == nil {
			list = append(list, Usable{ID: e.Bank.ID, Title: e.Bank.Title, Sample: true})
		}
	}
	return list, nil
}

// Samples returns how each sample is open to the open class, in the order of
// their ids.
func (c *Classroom) Samples(ctx context.Context, now time.Time) ([]Offer, error) {
	var list []Offer
	for _, e := range c.Editions() {
		record, err := c.assignmentNamed(ctx, openClass, assignmentID(e.Bank.ID))
		if err != nil {
			return nil, fmt.Errorf("samples: %w", err)
		}
		list = append(list, c.offer(record, e, 1, now))
	}
	return list, nil
}
