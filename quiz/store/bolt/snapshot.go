package bolt

import (
	"context"
	"io"
	"slices"

	bbolt "go.etcd.io/bbolt"
)

// Snapshot writes a copy of the file as it is at one moment: all that was
// committed before the call, and nothing by half. Commits go on meanwhile, but
// a file that has to grow waits until the copy is written, so w must be a local
// file and never a network connection.
func (db *DB) Snapshot(ctx context.Context, w io.Writer) error {
	return db.view(ctx, func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(&inOrder{w: attended{ctx, w}, page: db.bolt.Info().PageSize, swap: tx.ID()%2 == 1})
		return err
	})
}

// inOrder puts the header pages of a copy where bbolt looks for them later: it
// writes the one of an odd transaction first, but goes on as if it were second.
type inOrder struct {
	w    io.Writer
	page int // size
	swap bool
	held []byte // the header pages, until both are there
}

// Write implements io.Writer.
func (o *inOrder) Write(b []byte) (int, error) {
	if !o.swap || len(o.held) >= 2*o.page {
		return o.w.Write(b)
	}
	if o.held = append(o.held, b...); len(o.held) < 2*o.page {
		return len(b), nil
	}
	both := slices.Concat(o.held[o.page:2*o.page], o.held[:o.page], o.held[2*o.page:])
	native.PutUint64(both, 0)
	native.PutUint64(both[o.page:], 1)
	_, err := o.w.Write(both)
	return len(b), err
}

// attended is a writer that stops when a context ends.
type attended struct {
	ctx context.Context
	io.Writer
}

// Write implements io.Writer.
func (w attended) Write(b []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(b)
}

// Copy is a copy of a store that is open for writing, be it a whole file or a
// part of one.
type Copy interface {
	io.ReaderAt
	io.WriterAt
}

// Clean verifies a copy as Open would, and overwrites the pages that are not in
// use: they still hold what was deleted.
func Clean(ctx context.Context, c Copy, size int64) error {
	a, err := audit(ctx, c, size, nil)
	if err != nil {
		return err
	}
	blank := make([]byte, a.meta.pageSize)
	for _, id := range a.free {
		if _, err := c.WriteAt(blank, int64(id)*int64(a.meta.pageSize)); err != nil {
			return err
		}
	}
	return nil
}
