package store

import (
	"bytes"
	"context"
)

// Update changes one record and commits extra with it. The function gets the
// current value and returns the new one; it must be pure, as it may run more
// than once, and must not change what it was given. Update returns the record
// that it committed, or ErrNotFound if there is none to change.
//
// To change nothing, return a value that encodes as before; to refuse, return
// an error, which Update returns as it is. Both are confirmed by a commit that
// checks the record, so that "this was saved already" and "it is too late" never
// rest on something that a power cut could take back.
func (c *Collection[T]) Update(ctx context.Context, key string, change func(T) (T, error), extra ...Op) (Record[T], error) {
	return c.UpdateWith(ctx, key, func(r Record[T]) (T, []Op, error) {
		v, err := change(r.Value)
		return v, extra, err
	})
}

// UpdateWith is Update for changes of other keys that depend on the record: the
// function returns their ops along with the new value, and all are committed
// together. The ops are left out if it returns an error.
func (c *Collection[T]) UpdateWith(ctx context.Context, key string, change func(Record[T]) (T, []Op, error)) (Record[T], error) {
	var next Record[T]
	var written bool
	var size int
	rev, err := Transact(ctx, c.kv, func(ctx context.Context) ([]Op, error) {
		e, err := c.kv.Get(ctx, c.schema.Bucket, key)
		if err != nil {
			return nil, err
		}
		now, err := c.record(e)
		if err != nil {
			return nil, err
		}
		v, extra, err := change(now)
		if err != nil {
			return []Op{c.Check(key, now.Rev)}, err
		}
		op := c.Put(key, v, now.Rev)
		if written = op.err != nil || !bytes.Equal(op.Value, e.Value); !written {
			op = c.Check(key, now.Rev)
		}
		next, size = Record[T]{key, v, now.Rev}, len(op.Value)
		// The last write has the revision that the commit returns.
		return append(extra[:len(extra):len(extra)], op), nil
	})
	if err != nil {
		return Record[T]{}, err
	}
	if written {
		next.Rev = rev
		c.keep(key, rev, next.Value, size)
	}
	return next, nil
}
