package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
)

func openDB(t *testing.T, opts Options) *DB {
	t.Helper()
	db, err := Open(filepath.Join(t.TempDir(), "data.bolt"), opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func newPending(ctx context.Context, ops ...store.Op) *pending {
	return &pending{ctx: ctx, ops: ops, done: make(chan struct{})}
}

// TestBatch settles commits that depend on one another in one transaction.
func TestBatch(t *testing.T) {
	db := openDB(t, Options{})
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	batch := []*pending{
		newPending(t.Context(), store.Put("a", "x", []byte("one"), 0)),
		newPending(t.Context(), store.Put("a", "z", nil, 0), store.Put("a", "x", []byte("two"), 0)),
		newPending(ended, store.Put("a", "late", nil, 0)),
		newPending(t.Context(), store.Check("a", "x", 1), store.Put("a", "y", nil, 0)),
		newPending(t.Context(), store.Put("a", "x", []byte("three"), 1)),
		newPending(t.Context(), store.Check("a", "x", 3)),
		newPending(t.Context(), store.Delete("a", "y", 2)),
	}
	before := lastTx(t, db)
	if err := db.settle(batch); err != nil {
		t.Fatal(err)
	}
	if n := lastTx(t, db) - before; n != 1 {
		t.Errorf("%d transactions, want 1", n)
	}
	for i, want := range []struct {
		rev store.Rev
		err error
	}{{1, nil}, {0, store.ErrConflict}, {0, context.Canceled}, {2, nil}, {3, nil}, {0, nil}, {4, nil}} {
		<-batch[i].done
		if got := batch[i]; got.rev != want.rev || !errors.Is(got.err, want.err) {
			t.Errorf("commit %d: got %d, %v; want %d, %v", i, got.rev, got.err, want.rev, want.err)
		}
	}
	if err := db.settle(batch[5:6]); err != nil || lastTx(t, db) != before+1 {
		t.Errorf("a check made a transaction, error %v", err)
	}
	if e, err := db.Get(t.Context(), "a", "x"); string(e.Value) != "three" || err != nil {
		t.Errorf("got %q, %v", e.Value, err)
	}
}

func lastTx(t *testing.T, db *DB) (id int) {
	t.Helper()
	if err := db.bolt.View(func(tx *bbolt.Tx) error { id = tx.ID(); return nil }); err != nil {
		t.Fatal(err)
	}
	return id
}

func TestBatchIsBounded(t *testing.T) {
	q := newQueue()
	for range 2*batchOps + 1 {
		if err := q.push(newPending(t.Context(), store.Put("a", "x", nil, 0))); err != nil {
			t.Fatal(err)
		}
	}
	for range 10 {
		_ = q.push(newPending(t.Context(), store.Put("a", "x", make([]byte, batchBytes/3+1), 0)))
	}
	for _, want := range []int{batchOps, batchOps, 1 + 3, 3, 3, 1} {
		if got := len(q.take()); got != want {
			t.Errorf("batch of %d, want %d", got, want)
		}
	}
	q.refuse(store.ErrClosed)
	if got := q.take(); len(got) != 0 {
		t.Errorf("%d commits from an empty queue", len(got))
	}
}

// TestCloseDrains closes a store while many commit: each commit either is in the
// file or was told that it is not.
func TestCloseDrains(t *testing.T) {
	db := openDB(t, Options{})
	const n = 200
	errs := make([]error, n)
	started := make(chan struct{}, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			started <- struct{}{}
			_, errs[i] = db.Commit(context.Background(), store.Put("a", fmt.Sprint(i), nil, 0))
		})
	}
	for range n / 2 {
		<-started
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	again, err := Open(db.path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	for i, err := range errs {
		_, missing := again.Get(t.Context(), "a", fmt.Sprint(i))
		if (err == nil) != (missing == nil) || err != nil && !errors.Is(err, store.ErrClosed) {
			t.Errorf("commit %d: %v, later %v", i, err, missing)
		}
	}
}

// TestFull reaches the largest size: what does not fit is refused, an erasure in
// the same batch is not, and nothing is lost.
func TestFull(t *testing.T) {
	db := openDB(t, Options{MaxSize: 1 << 20})
	var saved []store.Rev
	for {
		rev, err := db.Commit(t.Context(), store.Put("a", fmt.Sprint(len(saved)), make([]byte, 2000), 0))
		if errors.Is(err, store.ErrFull) {
			break
		}
		if err != nil || len(saved) > 1000 {
			t.Fatalf("after %d: %v", len(saved), err)
		}
		saved = append(saved, rev)
	}
	large := newPending(t.Context(), store.Put("a", "large", make([]byte, 200_000), 0))
	erasure := newPending(t.Context(), store.Delete("a", "0", saved[0]))
	if err := db.settle([]*pending{large, erasure}); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(large.err, store.ErrFull) || erasure.err != nil {
		t.Errorf("large: %v, erasure: %v", large.err, erasure.err)
	}
	if r, err := db.Verify(t.Context()); err != nil || r.Entries != uint64(len(saved))-1 || db.Err() != nil {
		t.Errorf("%v, %v, %v; want %d entries", r, err, db.Err(), len(saved)-1)
	}
}

// TestFailure takes the file away from bbolt, so that a commit fails half-way.
func TestFailure(t *testing.T) {
	var log bytes.Buffer
	db := openDB(t, Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
	if db.Err() != nil {
		t.Fatal(db.Err())
	}
	if err := db.file.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := db.Commit(t.Context(), store.Put("a", "x", nil, 0)); !errors.Is(err, store.ErrUnknown) || !errors.Is(err, os.ErrClosed) {
			t.Errorf("got %v, want %v", err, store.ErrUnknown)
		}
		<-db.Failed()
	}
	if !errors.Is(db.Err(), store.ErrUnknown) || !strings.Contains(log.String(), "storage failed") {
		t.Errorf("error %v, log %q", db.Err(), &log)
	}
}

func TestWatchdog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		db := &DB{log: slog.New(slog.NewTextHandler(&log, nil))}
		end := db.watch()
		time.Sleep(oldRead - 1)
		end()
		if log.Len() > 0 {
			t.Errorf("a young transaction was reported: %s", &log)
		}
		end = db.watch()
		time.Sleep(oldRead)
		synctest.Wait()
		if !strings.Contains(log.String(), "is old") {
			t.Error("an old transaction was not reported")
		}
		end()
		if !strings.Contains(log.String(), "TestWatchdog") {
			t.Errorf("its end does not say where it was: %s", &log)
		}
	})
}
