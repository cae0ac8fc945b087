package bolt

import (
	"context"
	"slices"

	"bellwork/quiz/store"
)

// Commit implements store.KV. If ctx ends while the commit waits, it returns the
// error of ctx and the outcome is unknown to the caller, although known to the
// file; a commit whose ctx ended before its turn is not applied.
func (db *DB) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if err := store.Validate(ops); err != nil {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	// The committer may still read the ops after ctx has ended.
	p := &pending{ctx: ctx, ops: slices.Clone(ops), done: make(chan struct{})}
	if err := db.queue.push(p); err != nil {
		return 0, err
	}
	select {
	case <-p.done:
		return p.rev, p.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}
