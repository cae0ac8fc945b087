package classroom

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Offer is an assignment as one student sees it.
type Offer struct {
	Assignment
	Edition *Edition
	Rules   quiz.Policy
	Stage   Stage
	Ends    time.Time // for this student; zero: no end is set

	check store.Op // expects the assignment as it was read
	rev   store.Rev
}

// Name returns the title that the assignment goes by.
func (o Offer) Name() string { return cmp.Or(o.Title, o.Edition.Bank.Title) }

// classOf returns the class that a student is in.
func classOf(s Student) string { return cmp.Or(s.Class, openClass) }

// Offers returns what is or was open to a student's class, or will be: what
// ends first in front. Nobody in particular is in the open class.
func (c *Classroom) Offers(ctx context.Context, s Student, now time.Time) ([]Offer, error) {
	list, err := c.assignmentsOf(ctx, classOf(s))
	if err != nil {
		return nil, fmt.Errorf("offers: %w", err)
	}
	var offers []Offer
	for _, r := range list {
		edition, err := c.edition(ctx, r.Value.Set)
		if errors.Is(err, quiz.ErrNotFound) {
			continue // its file is gone
		}
		if err != nil {
			return nil, fmt.Errorf("offers: %w", err)
		}
		offers = append(offers, c.offer(r, edition, s.TimeFactor(), now))
	}
	slices.SortStableFunc(offers, endsFirst)
	return offers, nil
}

// endsFirst compares two offers by when they end; what has no end comes last.
func endsFirst(a, b Offer) int {
	switch {
	case a.Ends.Equal(b.Ends):
		return 0
	case a.Ends.IsZero():
		return 1
	case b.Ends.IsZero():
		return -1
	}
	return a.Ends.Compare(b.Ends)
}

func (c *Classroom) offer(r store.Record[Assignment], e *Edition, factor float64, now time.Time) Offer {
	a := r.Value
	o := Offer{Assignment: a, Edition: e, Rules: c.policyOf(a), check: c.assignments.Check(assignmentKey(a.Class, a.ID), r.Rev), rev: r.Rev}
	o.Ends = a.Closing(o.Rules.TimeLimit, factor)
	o.Stage = a.Stage(o.Ends, now)
	return o
}

func (c *Classroom) policyOf(a Assignment) quiz.Policy {
	if a.Policy != nil {
		return *a.Policy
	}
	return c.policy
}

// edition returns what a set holds now, whosever it is.
func (c *Classroom) edition(ctx context.Context, set string) (*Edition, error) {
	if sample, err := c.Edition(set); err == nil {
		return sample, nil
	}
	record, err := c.sets.Get(ctx, set)
	if err != nil {
		return nil, fmt.Errorf("set %q: %w", set, absent(err))
	}
	return c.editions.get(ctx, record.Value.Current().Hash)
}

// OffersOf returns the offers of one set, never none: a set that the student's
// class has nothing to do with is quiz.ErrNotFound.
func (c *Classroom) OffersOf(ctx context.Context, s Student, set string, now time.Time) ([]Offer, error) {
	offers, err := c.Offers(ctx, s, now)
	if err != nil {
		return nil, err
	}
	offers = slices.DeleteFunc(offers, func(o Offer) bool { return o.Set != set })
	if len(offers) == 0 {
		return nil, fmt.Errorf("set %q: %w", set, quiz.ErrNotFound)
	}
	return offers, nil
}

// Shown returns a set as its teachers see it: as if it were open.
func (c *Classroom) Shown(ctx context.Context, who auth.Actor, set string) ([]Offer, error) {
	if err := c.mayUse(ctx, who, set); err != nil {
		return nil, fmt.Errorf("show: %w", err)
	}
	edition, err := c.edition(ctx, set)
	if err != nil {
		return nil, fmt.Errorf("show: %w", err)
	}
	return []Offer{{Assignment: implicit(set), Edition: edition, Rules: c.policy, Stage: Open}}, nil
}

// OpenFor returns the offer under which attempts of a mode can be begun now: the
// one that ends first where there are several. The list is that of
// [Classroom.OffersOf] or [Classroom.Offers].
func OpenFor(offers []Offer, set string, mode quiz.Mode) (o Offer, ok bool) {
	i := slices.IndexFunc(offers, func(o Offer) bool { return o.Set == set && o.Stage == Open && o.Allows(mode) })
	if i < 0 {
		return Offer{}, false
	}
	return offers[i], true
}

// assignmentsOf returns the assignments of a class in the order in which they
// were made, and then those of samples that are as they were at the start, in
// the order of the samples.
func (c *Classroom) assignmentsOf(ctx context.Context, class string) ([]store.Record[Assignment], error) {
	var list []store.Record[Assignment]
	for record, err := range c.assignments.Scan(ctx, class) {
		if err != nil {
			return nil, err
		}
		list = append(list, record)
	}
	slices.SortStableFunc(list, func(a, b store.Record[Assignment]) int { return a.Value.Created.Compare(b.Value.Created) })
	for _, e := range c.Editions() {
		sample := store.Record[Assignment]{Value: implicit(e.Bank.ID)}
		own := func(r store.Record[Assignment]) bool { return r.Value.ID == sample.Value.ID }
		if class != openClass {
			own = func(r store.Record[Assignment]) bool { return r.Value.Set == e.Bank.ID }
		}
		i := slices.IndexFunc(list, own)
		switch {
		case i >= 0 && class == openClass:
			sample = list[i]
			list = slices.Delete(list, i, i+1)
		case i >= 0:
			continue // assigned to the class, in whatever way
		case class != openClass:
			var err error
			if sample, err = c.sampleIn(ctx, class, sample.Value); err != nil {
				return nil, err
			}
		}
		list = append(list, sample)
	}
	return list, nil
}

// sampleIn returns the implicit assignment of a sample to a class: what it is to
// the open one.
func (c *Classroom) sampleIn(ctx context.Context, class string, a Assignment) (store.Record[Assignment], error) {
	record, err := c.assignments.Get(ctx, assignmentKey(openClass, a.ID))
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return record, err
	}
	if err == nil {
		a = record.Value
	}
	a.Class, a.Created = class, time.Time{}
	return store.Record[Assignment]{Value: a}, nil
}

// assignmentNamed returns the assignment of a class with an id. One without a
// record has revision 0.
func (c *Classroom) assignmentNamed(ctx context.Context, class, id string) (store.Record[Assignment], error) {
	list, err := c.assignmentsOf(ctx, class)
	if err != nil {
		return store.Record[Assignment]{}, err
	}
	for _, r := range list {
		if r.Value.ID == id {
			return r, nil
		}
	}
	return store.Record[Assignment]{}, quiz.ErrNotFound
}
