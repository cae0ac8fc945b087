package store

import (
	"context"
	"fmt"
	"iter"
)

// Record is one decoded record. Its value must be treated as immutable: others
// may have been given the same one. To change it, build another.
type Record[T any] struct {
	Key   string
	Value T
	Rev   Rev
}

// Collection keeps records of one type in a bucket, as JSON objects that carry
// the version of their schema. It is safe for use by many goroutines.
type Collection[T any] struct {
	kv     KV
	schema Schema
	cache  *cache[T]
}

// NewCollection returns the collection of a bucket. It keeps up to cached
// decoded records in memory, so that reading a record again costs no decoding.
func NewCollection[T any](kv KV, schema Schema, cached int) *Collection[T] {
	return &Collection[T]{kv: kv, schema: schema, cache: newCache[T](cached)}
}

// Get returns one record, or an error that wraps ErrNotFound, ErrNewer or
// ErrDamaged, or another of KV.Get.
func (c *Collection[T]) Get(ctx context.Context, key string) (Record[T], error) {
	e, err := c.kv.Get(ctx, c.schema.Bucket, key)
	if err != nil {
		return Record[T]{}, err
	}
	return c.record(e)
}

// Scan yields the records whose leading tokens are those of prefix, in key
// order, with the guarantees of KV.Scan. After an error it yields nothing more.
func (c *Collection[T]) Scan(ctx context.Context, prefix string) iter.Seq2[Record[T], error] {
	return func(yield func(Record[T], error) bool) {
		for e, err := range c.kv.Scan(ctx, c.schema.Bucket, prefix) {
			var r Record[T]
			if err == nil {
				r, err = c.record(e)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// Put returns the op that writes a record whose revision is rev, or a new one if
// rev is 0. A value that cannot be encoded makes the commit fail.
func (c *Collection[T]) Put(key string, value T, rev Rev) Op {
	b, err := encode(c.schema.Version, value)
	op := Put(c.schema.Bucket, key, b, rev)
	op.err = err
	return op
}

// Delete returns the op that removes a record whose revision is rev.
func (c *Collection[T]) Delete(key string, rev Rev) Op {
	return Delete(c.schema.Bucket, key, rev)
}

// Check returns the op that expects a record to have revision rev, or to be
// absent if rev is 0.
func (c *Collection[T]) Check(key string, rev Rev) Op {
	return Check(c.schema.Bucket, key, rev)
}

// record decodes an entry unless that has been done for its revision.
func (c *Collection[T]) record(e Entry) (Record[T], error) {
	if v, ok := c.cache.get(e.Key, e.Rev); ok {
		return Record[T]{e.Key, v, e.Rev}, nil
	}
	v, err := decode[T](c.schema, e.Value)
	if err != nil {
		return Record[T]{}, fmt.Errorf("%s %s: %w", e.Bucket, e.Key, err)
	}
	c.keep(e.Key, e.Rev, v, len(e.Value))
	return Record[T]{e.Key, v, e.Rev}, nil
}

// maxCached is the size of the largest record that is kept decoded, in bytes.
// It bounds what the cache holds; larger records are rare and decoded anew.
const maxCached = 16 << 10

func (c *Collection[T]) keep(key string, rev Rev, value T, size int) {
	if size <= maxCached {
		c.cache.put(key, rev, value)
	}
}
