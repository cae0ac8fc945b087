package store

import (
	"context"
	"errors"
	"fmt"
)

// maxTries bounds Transact. Someone else succeeds whenever a try fails, so only
// a decision that never reads what it expects gets this far.
const maxTries = 1000

// Transact commits the ops that decide returns and calls it again after a
// conflict; it is the only such loop. The function must read what it decides
// on, and be pure apart from that, as it may run many times. Each record that
// the decision rests on should have an op, if only a check.
//
// If decide returns an error, its ops should be checks: once they are committed,
// what the error rests on is known to be on disk, and Transact returns the error
// as it is. With an error and no ops it returns at once. Errors of the commit
// are those of KV.Commit.
func Transact(ctx context.Context, kv KV, decide func(context.Context) ([]Op, error)) (Rev, error) {
	for range maxTries {
		ops, refusal := decide(ctx)
		if refusal != nil && len(ops) == 0 {
			return 0, refusal
		}
		rev, err := kv.Commit(ctx, ops...)
		if err == nil {
			return rev, refusal
		}
		if !errors.Is(err, ErrConflict) {
			return 0, err
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
	}
	return 0, fmt.Errorf("%w %d times", ErrConflict, maxTries)
}
