package bolt

import (
	"errors"
	"fmt"

	"bellwork/quiz/store"
)

// run is the only goroutine that writes. It ends when the queue is closed and
// empty, or when a write fails in the middle.
func (db *DB) run() {
	defer close(db.stopped)
	for batch := db.queue.take(); len(batch) > 0; batch = db.queue.take() {
		if err := db.settle(batch); err != nil {
			db.fail(batch, err)
			return
		}
	}
}

// settle writes a batch and answers it. It returns an error, and may leave some
// unanswered, only if the engine must stop.
func (db *DB) settle(batch []*pending) error {
	err := db.write(batch)
	full := errors.Is(err, store.ErrFull)
	switch {
	case full && len(batch) > 1:
		// Something small, or an erasure, may still fit.
		for i := range batch {
			if err := db.settle(batch[i : i+1]); err != nil {
				return err
			}
		}
	case full:
		batch[0].rev, batch[0].err = 0, err
	case err != nil:
		return err
	}
	answer(batch)
	return nil
}

func answer(batch []*pending) {
	for _, p := range batch {
		p.answer()
	}
}

// fail stops the engine: what is in the file is only known after a restart, so
// nobody may be told "saved" or "not saved" any more.
func (db *DB) fail(batch []*pending, cause error) {
	err := fmt.Errorf("%w: %w", store.ErrUnknown, cause)
	db.log.Error("storage failed, restart to find out what was saved", "path", db.path, "error", cause)
	db.failure = err
	close(db.failed)
	db.queue.refuse(err)
	for ; len(batch) > 0; batch = db.queue.take() {
		for _, p := range batch {
			if !p.answered {
				p.rev, p.err = 0, err
			}
		}
		answer(batch)
	}
}

// Failed is closed when a commit failed half-way. The engine then refuses all
// writes, and the process should exit with an error and be started again.
func (db *DB) Failed() <-chan struct{} { return db.failed }

// Err returns the error that closed Failed, which wraps store.ErrUnknown, or
// nil if nothing failed.
func (db *DB) Err() error {
	select {
	case <-db.failed:
		return db.failure
	default:
		return nil
	}
}
