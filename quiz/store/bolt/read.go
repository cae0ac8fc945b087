package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"

	bbolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"bellwork/quiz/store"
)

// Get implements store.KV.
func (db *DB) Get(ctx context.Context, bucket, key string) (store.Entry, error) {
	if err := store.ValidateKey(bucket, key); err != nil {
		return store.Entry{}, err
	}
	var e store.Entry
	err := db.view(ctx, func(tx *bbolt.Tx) error {
		n := name(bucket, key)
		stored := tx.Bucket(entriesBucket).Get(n)
		if stored == nil {
			return store.NotFound(bucket, key)
		}
		var err error
		e, err = entry(bucket, n, stored)
		return err
	})
	return e, err
}

// Scan implements store.KV.
func (db *DB) Scan(ctx context.Context, bucket, prefix string) iter.Seq2[store.Entry, error] {
	return store.Scan(ctx, bucket, prefix, func(span store.Span) (page []store.Entry, more bool, err error) {
		err = db.view(ctx, func(tx *bbolt.Tx) error {
			page, more, err = readPage(tx.Bucket(entriesBucket), bucket, span)
			return err
		})
		return page, more, err
	})
}

func readPage(entries *bbolt.Bucket, bucket string, span store.Span) ([]store.Entry, bool, error) {
	var page store.Page
	if span.Self != "" {
		n := name(bucket, span.Self)
		if stored := entries.Get(n); stored != nil {
			e, err := entry(bucket, n, stored)
			if err != nil || !page.Add(e) {
				return page.Entries, true, err
			}
		}
	}
	cursor, within := entries.Cursor(), name(bucket, span.Within)
	for n, stored := cursor.Seek(name(bucket, span.From)); bytes.HasPrefix(n, within); n, stored = cursor.Next() {
		e, err := entry(bucket, n, stored)
		if err != nil || !page.Add(e) {
			return page.Entries, true, err
		}
	}
	return page.Entries, false, nil
}

// entry checks a stored record and copies it out of the transaction.
func entry(bucket string, name, stored []byte) (store.Entry, error) {
	r, err := parseRecord(name, stored)
	if err != nil {
		return store.Entry{}, err
	}
	return store.Entry{
		Bucket: bucket,
		Key:    string(name[len(bucket)+1:]),
		Value:  append([]byte{}, r.value...),
		Rev:    r.rev,
	}, nil
}

// view runs read in a transaction that ends with it. Readers share nothing but
// what bbolt makes them share.
func (db *DB) view(ctx context.Context, read func(*bbolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	defer db.watch()()
	err := guarded(func() error { return db.bolt.View(read) })
	if errors.Is(err, berrors.ErrDatabaseNotOpen) {
		return fmt.Errorf("read: %w", store.ErrClosed)
	}
	return err
}
