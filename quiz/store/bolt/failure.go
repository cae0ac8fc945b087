package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime/debug"
	"strings"
	"syscall"

	bbolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"bellwork/quiz/store"
)

// classify turns the error of a bbolt commit into one that wraps store.ErrFull
// if it is certain that nothing of transaction id was saved for want of room,
// and returns it as it is otherwise.
//
// bbolt grows the file, writes data pages to unused places, syncs, and last
// writes its header page. A write that ran out of room is harmless if readers
// still see the older header: then the new one is not in the file. An error of
// a sync is never harmless.
func (db *DB) classify(err error, id int) error {
	var failed *fs.PathError
	switch {
	case errors.Is(err, berrors.ErrMaxSizeReached):
	case strings.HasPrefix(err.Error(), "file resize error: ") && noRoom(err):
		// bbolt does not wrap this one.
	case errors.As(err, &failed) && failed.Op == "write" && noRoom(err) && !db.visible(id):
	default:
		return err
	}
	return fmt.Errorf("%w: %w", store.ErrFull, err)
}

func noRoom(err error) bool {
	for _, no := range []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, no) || strings.HasSuffix(err.Error(), no.Error()) {
			return true
		}
	}
	return false
}

// visible reports whether a transaction has reached the header page.
func (db *DB) visible(id int) bool {
	seen := true
	err := db.bolt.View(func(tx *bbolt.Tx) error {
		seen = tx.ID() >= id
		return nil
	})
	return seen || err != nil
}

// guarded runs f and turns a panic or a memory fault, which is how bbolt meets
// pages that were damaged while it has them open, into store.ErrDamaged.
func guarded(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", store.ErrDamaged, p)
		}
	}()
	return f()
}
