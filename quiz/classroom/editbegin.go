package classroom

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Unsaved is a working copy in a list.
type Unsaved struct {
	ID, Title string // Title of a set that has no version yet
	New       bool
	Changed   time.Time
}

// Unsaved returns the working copies of somebody, the one that was changed last
// first.
func (c *Classroom) Unsaved(ctx context.Context, who auth.Actor) ([]Unsaved, error) {
	var list []Unsaved
	for r, err := range c.edits.Scan(ctx, "") {
		if err != nil {
			return nil, fmt.Errorf("unsaved: %w", err)
		}
		if v := r.Value; v.Last > 0 && auth.Can(who, auth.Change, v.object()) {
			list = append(list, Unsaved{ID: r.Key, Title: v.Title, New: v.Base == "", Changed: v.Changed})
		}
	}
	slices.SortFunc(list, func(a, b Unsaved) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// NewSet begins a set without questions, and returns its id. It is a working copy
// alone until it is saved.
func (c *Classroom) NewSet(ctx context.Context, who auth.Actor, title string, now time.Time) (string, error) {
	if !who.SignedIn() {
		return "", fmt.Errorf("new set: %w", quiz.ErrForbidden)
	}
	e := &Edit{ID: newID(), New: true, record: store.Record[editRecord]{Value: editRecord{Owner: who.Account}}}
	title, err := cleanTitle(title)
	if err != nil {
		return "", err
	}
	first := editStep{Do: writeStep, Fields: headFields(&quiz.Bank{Title: title})}
	if _, err := c.kv.Commit(ctx, c.stepOps(e, now, first)...); err != nil {
		return "", fmt.Errorf("new set: %w", err)
	}
	return e.ID, nil
}
