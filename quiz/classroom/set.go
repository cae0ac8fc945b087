package classroom

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

// Set is a question set of a teacher's own. What it holds is an edition, named
// by the hash in its last version.
type Set struct {
	ID       string    `json:"id"` // also that of the bank in it
	Owner    string    `json:"owner"`
	Title    string    `json:"title"`
	Tags     []string  `json:"tags,omitempty"`
	Archived bool      `json:"archived,omitempty"`
	Created  time.Time `json:"created"`
	Changed  time.Time `json:"changed"`
	Versions []Version `json:"versions"` // at least one, the oldest first
}

// Version is what a set held at a time.
type Version struct {
	Hash      string    `json:"hash"`
	At        time.Time `json:"at"`
	By        string    `json:"by"` // account
	Questions int       `json:"questions"`
}

// Current returns the version that counts now.
func (s Set) Current() Version { return s.Versions[len(s.Versions)-1] }

func (s Set) object() auth.Object { return auth.Object{Kind: auth.Set, Owner: s.Owner} }

// Sets returns the sets that somebody may read, archived ones included: the one
// that was changed last comes first.
func (c *Classroom) Sets(ctx context.Context, who auth.Actor) ([]Set, error) {
	if !who.SignedIn() {
		return nil, fmt.Errorf("sets: %w", quiz.ErrForbidden)
	}
	var list []Set
	for r, err := range c.sets.Scan(ctx, "") {
		if err != nil {
			return nil, fmt.Errorf("sets: %w", err)
		}
		if auth.Can(who, auth.Read, r.Value.object()) {
			list = append(list, r.Value)
		}
	}
	slices.SortFunc(list, func(a, b Set) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// Set returns a set with what it holds now. One that does not exist or may not
// be read is quiz.ErrNotFound.
func (c *Classroom) Set(ctx context.Context, who auth.Actor, id string) (Set, *Edition, error) {
	r, err := owned(ctx, c.sets, who, id, auth.Read)
	if err != nil {
		return Set{}, nil, fmt.Errorf("set: %w", err)
	}
	edition, err := c.editions.get(ctx, r.Value.Current().Hash)
	if err != nil {
		return Set{}, nil, fmt.Errorf("set: %w", err)
	}
	return r.Value, edition, nil
}

// changeSet commits a pure change to a set of somebody who may change it.
func (c *Classroom) changeSet(ctx context.Context, who auth.Actor, id string, now time.Time, change func(Set) Set) error {
	_, err := c.sets.Update(ctx, id, func(s Set) (Set, error) {
		if err := permit(who, auth.Change, s.object()); err != nil {
			return s, err
		}
		next := change(s)
		next.Changed = now
		return next, nil
	})
	if err != nil {
		return fmt.Errorf("change set: %w", absent(err))
	}
	return nil
}

// Archive puts a set away, or back among the others. What was asked with it
// stays as it is.
func (c *Classroom) Archive(ctx context.Context, who auth.Actor, id string, away bool, now time.Time) error {
	return c.changeSet(ctx, who, id, now, func(s Set) Set {
		s.Archived = away
		return s
	})
}

// TagSet gives a set other tags. Tags that cannot be used are an *InvalidError.
func (c *Classroom) TagSet(ctx context.Context, who auth.Actor, id string, tags []string, now time.Time) error {
	tags, err := cleanTags(tags)
	if err != nil {
		return err
	}
	return c.changeSet(ctx, who, id, now, func(s Set) Set {
		s.Tags = tags
		return s
	})
}
