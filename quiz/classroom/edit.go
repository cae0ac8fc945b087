package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/fields"
	"bellwork/quiz/store"
)

// Edit is the working copy of a set: the version it began from, with the steps
// that were taken since. Each step is on disk before anybody is told, and can be
// taken back. The working copy may be unsound at any time; students see nothing
// of it until it is saved as a version.
//
// A set that nobody edits has a working copy too: its current version, of which
// nothing is stored until the first step.
type Edit struct {
	ID       string    // of the set
	New      bool      // the set has no version yet; saving makes it
	Versions int       // that the set has
	Newer    time.Time // when it got a version after this began; zero: it did not
	Changed  time.Time // when the last step was taken; zero: nothing is stored
	At       string    // names this state, for what may only happen to it
	CanUndo  bool
	CanRedo  bool
	Slots    []Slot // the questions in their order

	head   Slot
	base   *quiz.Bank // never changed
	set    store.Record[Set]
	record store.Record[editRecord]
	steps  []store.Record[editStep] // those that are kept, with what can be taken again
	issues map[string][]quiz.Issue
}

// Slot is the place of a question in a working copy. What was typed last is kept
// as typed: it may not be readable yet.
type Slot struct {
	ID   string // of the question
	Seen string // names this state of it, so that two windows cannot overwrite each other

	Fresh bool // it was added empty, and nothing was typed into it yet

	origin string // id of the question of the base that it comes from, itself or as a copy; empty: none
	base   *quiz.Question
	typed  fields.Values // nil: nothing was typed
}

// Question returns the question as far as it can be read, with the form of it.
func (s Slot) Question() (quiz.Question, fields.Form) { return fields.Fill(*s.base, s.typed) }

// Try returns the question as it would be if this was typed; nothing is kept.
func (s Slot) Try(typed fields.Values) (quiz.Question, fields.Form) {
	return fields.Fill(*s.base, typed)
}

// Touched reports whether anything was typed into the question.
func (s Slot) Touched() bool { return s.typed != nil }

// Find returns the index of the question with an id.
func (e *Edit) Find(question string) (int, bool) {
	i := slices.IndexFunc(e.Slots, func(s Slot) bool { return s.ID == question })
	return i, i >= 0
}

// Pictures returns the paths of the pictures that questions can show.
func (e *Edit) Pictures() (paths []string) {
	for _, f := range e.base.Files {
		paths = append(paths, f.Path)
	}
	return paths
}

// editRecord says what a working copy consists of.
type editRecord struct {
	Owner    string    `json:"owner"` // account
	Copy     string    `json:"copy"`  // what the keys of its steps have behind the set's
	Base     string    `json:"base,omitempty"`
	Versions int       `json:"versions,omitempty"`
	First    int       `json:"first,omitempty"` // the last step that cannot be taken back any more
	Last     int       `json:"last,omitempty"`  // the last step that counts
	Head     int       `json:"head,omitempty"`  // the last step that can be taken again
	Title    string    `json:"title,omitempty"` // of a set that has no version yet
	Changed  time.Time `json:"changed"`
}

func (r editRecord) object() auth.Object { return auth.Object{Kind: auth.Set, Owner: r.Owner} }

// Editing returns the working copy of a set for who may change it.
func (c *Classroom) Editing(ctx context.Context, who auth.Actor, id string) (*Edit, error) {
	e, err := c.editing(ctx, who, id)
	if err != nil {
		return nil, fmt.Errorf("editing: %w", err)
	}
	return e, nil
}

// editing reads until the record and the steps belong together: a scan is no
// snapshot.
func (c *Classroom) editing(ctx context.Context, who auth.Actor, id string) (*Edit, error) {
	for {
		e, err := c.readEdit(ctx, who, id)
		if err != nil {
			return nil, err
		}
		again, err := c.edits.Get(ctx, id)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
		if again.Rev == e.record.Rev {
			e.fold()
			return e, nil
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
}

func (c *Classroom) readEdit(ctx context.Context, who auth.Actor, id string) (e *Edit, err error) {
	e = &Edit{ID: id, base: &quiz.Bank{ID: id}}
	e.set, err = owned(ctx, c.sets, who, id, auth.Change)
	if e.New = errors.Is(err, quiz.ErrNotFound); err != nil && !e.New {
		return nil, err
	}
	e.record, err = owned(ctx, c.edits, who, id, auth.Change)
	switch {
	case errors.Is(err, quiz.ErrNotFound) && !e.New:
		current := e.set.Value.Current()
		e.record.Value = editRecord{Owner: e.set.Value.Owner, Base: current.Hash, Versions: len(e.set.Value.Versions)}
	case err != nil:
		return nil, err
	}
	if hash := e.record.Value.Base; hash != "" {
		edition, err := c.editions.get(ctx, hash)
		if err != nil {
			return nil, err
		}
		e.base = edition.Bank
	}
	e.steps, err = c.stepsOf(ctx, id, e.record.Value)
	return e, err
}

// stepsOf returns the steps of a working copy in their order.
func (c *Classroom) stepsOf(ctx context.Context, id string, r editRecord) (list []store.Record[editStep], err error) {
	if r.Head == 0 {
		return nil, nil
	}
	for s, err := range c.steps.Scan(ctx, store.Key(id, r.Copy)) {
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}
