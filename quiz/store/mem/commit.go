package mem

import (
	"context"
	"slices"

	"bellwork/quiz/store"
)

// Commit implements store.KV.
func (db *DB) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if err := store.Validate(ops); err != nil {
		return 0, err
	}
	db.mu.Lock()
	defer db.mu.Unlock()
	if err := db.ready(ctx); err != nil {
		return 0, err
	}
	for _, op := range ops {
		if db.entry(op.Bucket, op.Key).Rev != op.Rev {
			return 0, op.Conflict()
		}
	}
	var last store.Rev
	for _, op := range ops {
		if op.Writes() {
			db.rev++
			last = db.rev
			db.apply(op)
		}
	}
	return last, nil
}

// apply writes one op whose condition holds, at the current revision.
func (db *DB) apply(op store.Op) {
	b := db.buckets[op.Bucket]
	if b == nil {
		b = &bucket{entries: make(map[string]store.Entry)}
		db.buckets[op.Bucket] = b
	}
	i, found := slices.BinarySearch(b.keys, op.Key)
	if op.Kind == store.KindDelete {
		delete(b.entries, op.Key)
		b.keys = slices.Delete(b.keys, i, i+1)
		return
	}
	if !found {
		b.keys = slices.Insert(b.keys, i, op.Key)
	}
	b.entries[op.Key] = clone(store.Entry{Bucket: op.Bucket, Key: op.Key, Value: op.Value, Rev: db.rev})
}
