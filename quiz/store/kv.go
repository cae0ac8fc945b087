package store

import (
	"context"
	"iter"
)

// Rev is the revision of a key. Revisions grow over the whole store, and 0
// means that the key is absent.
type Rev uint64

// Entry is one key with its value, as it was when it was read. The value
// belongs to the caller and may be kept.
type Entry struct {
	Bucket string
	Key    string
	Value  []byte
	Rev    Rev
}

// KV is a revisioned key-value store, safe for use by many goroutines. Every
// implementation passes storetest.Run.
//
// Any method may return an error that wraps ErrInvalid for a malformed bucket
// or key, ErrClosed after Close, or the error of a context that has ended.
type KV interface {
	// Get returns the entry of one key, or an error that wraps ErrNotFound.
	Get(ctx context.Context, bucket, key string) (Entry, error)

	// Scan yields the entries of a bucket whose leading tokens are those of
	// prefix, in byte order of their keys: a.b matches a.b and a.b.c but not
	// a.bc, and the empty prefix matches all. It reads a page at a time and
	// holds nothing open while it yields, so the body of the loop may commit.
	// It is not a snapshot: each entry is whole, but entries on later pages
	// may be younger than those on earlier ones. After an error it yields
	// nothing more.
	Scan(ctx context.Context, bucket, prefix string) iter.Seq2[Entry, error]

	// Commit applies all ops or none, once the revision that each op expects
	// is the one the key has, and returns the revision of the last write, or
	// 0 if all ops are checks. When it returns nil the ops are on disk, and
	// so is everything that they could have read.
	//
	// A revision that differs gives a *ConflictError. ErrTooLarge, ErrFull,
	// ErrInvalid, ErrClosed and conflicts mean that nothing was written. Any
	// other error, that of an ended context included, leaves it unknown
	// whether the ops were or will be applied: read again, or repeat the
	// commit and let its revisions decide. The ops must not change until
	// Commit returns, nor their values after that.
	Commit(ctx context.Context, ops ...Op) (Rev, error)

	// Close finishes the commits that are under way, then releases the
	// engine's resources. A second call returns nil.
	Close() error
}
