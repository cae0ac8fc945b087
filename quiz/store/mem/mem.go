// Package mem is a store in memory, for tests and trials. It means what every
// engine means, except that nothing outlives the process.
package mem

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"

	"bellwork/quiz/store"
)

// DB is a store in memory. Make one with New.
type DB struct {
	mu      sync.RWMutex
	buckets map[string]*bucket
	rev     store.Rev
	closed  bool
}

// bucket keeps its keys sorted beside the map, so that a scan can start
// anywhere.
type bucket struct {
	entries map[string]store.Entry
	keys    []string
}

var _ store.KV = (*DB)(nil)

// New returns an empty store.
func New() *DB { return &DB{buckets: make(map[string]*bucket)} }

// Get implements store.KV.
func (db *DB) Get(ctx context.Context, bucket, key string) (store.Entry, error) {
	if err := store.ValidateKey(bucket, key); err != nil {
		return store.Entry{}, err
	}
	db.mu.RLock()
	defer db.mu.RUnlock()
	if err := db.ready(ctx); err != nil {
		return store.Entry{}, err
	}
	e := db.entry(bucket, key)
	if e.Rev == 0 {
		return store.Entry{}, store.NotFound(bucket, key)
	}
	return clone(e), nil
}

// Scan implements store.KV.
func (db *DB) Scan(ctx context.Context, bucket, prefix string) iter.Seq2[store.Entry, error] {
	return store.Scan(ctx, bucket, prefix, func(span store.Span) ([]store.Entry, bool, error) {
		db.mu.RLock()
		defer db.mu.RUnlock()
		if err := db.ready(ctx); err != nil {
			return nil, false, err
		}
		page, more := db.buckets[bucket].page(span)
		return page, more, nil
	})
}

// Close implements store.KV.
func (db *DB) Close() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	db.closed = true
	return nil
}

// ready says why a call cannot go on, if so.
func (db *DB) ready(ctx context.Context) error {
	if db.closed {
		return store.ErrClosed
	}
	return ctx.Err()
}

// entry returns the entry of a key, or the zero entry.
func (db *DB) entry(bucket, key string) store.Entry {
	if b := db.buckets[bucket]; b != nil {
		return b.entries[key]
	}
	return store.Entry{}
}

func (b *bucket) page(span store.Span) ([]store.Entry, bool) {
	var page store.Page
	if b == nil {
		return nil, false
	}
	if e := b.entries[span.Self]; e.Rev != 0 && !page.Add(clone(e)) {
		return page.Entries, true
	}
	i, _ := slices.BinarySearch(b.keys, span.From)
	for _, key := range b.keys[i:] {
		if !strings.HasPrefix(key, span.Within) {
			break
		}
		if !page.Add(clone(b.entries[key])) {
			return page.Entries, true
		}
	}
	return page.Entries, false
}

// clone keeps callers from changing what is stored.
func clone(e store.Entry) store.Entry {
	e.Value = append([]byte{}, e.Value...)
	return e
}
