package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// DiscardEdit ends a working copy: the set is as its last version has it, and one
// without a version is gone.
func (c *Classroom) DiscardEdit(ctx context.Context, who auth.Actor, id string) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		e, err := c.editing(ctx, who, id)
		switch {
		case err != nil:
			return nil, err
		case e.record.Rev == 0:
			return []store.Op{c.edits.Check(id, 0)}, nil
		}
		return []store.Op{c.edits.Delete(id, e.record.Rev)}, nil
	})
	if err != nil {
		return fmt.Errorf("discard edit: %w", err)
	}
	return c.sweepSteps(ctx, id)
}

// sweepSteps deletes the steps of working copies of a set that have ended, also
// of those that a power cut kept from it. They belong to nothing: the next working
// copy has other keys.
func (c *Classroom) sweepSteps(ctx context.Context, id string) error {
	const atOnce = 50
	now, err := c.edits.Get(ctx, id)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	var ops []store.Op
	for s, err := range c.steps.Scan(ctx, id) {
		if err != nil {
			return fmt.Errorf("sweep steps: %w", err)
		}
		if now.Value.Copy == "" || !strings.HasPrefix(s.Key, store.Key(id, now.Value.Copy)+".") {
			ops = append(ops, c.steps.Delete(s.Key, s.Rev))
		}
	}
	for ops := range slices.Chunk(ops, atOnce) {
		if _, err := c.kv.Commit(ctx, ops...); err != nil {
			return fmt.Errorf("sweep steps: %w", err)
		}
	}
	return nil
}
