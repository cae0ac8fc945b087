package bolt_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// TestSnapshotWhileWriting copies a file that grows and changes meanwhile. Each
// copy opens as it is, and holds whatever was acknowledged before it began.
func TestSnapshotWhileWriting(t *testing.T) {
	const writers, copies = 4, 20
	dir := t.TempDir()
	db := open(t, filepath.Join(dir, "data.bolt"))
	acked := make([]int, writers) // commits of each writer, as known to the copier
	var mu sync.Mutex
	done := make(chan struct{})
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-done:
					return
				default:
				}
				if _, err := db.Commit(t.Context(), store.Put("students", fmt.Sprintf("%d.%d", w, i), make([]byte, 500), 0)); err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				acked[w] = i + 1
				mu.Unlock()
			}
		})
	}
	for n := range copies { // of odd and even transactions
		mu.Lock()
		before := append([]int(nil), acked...)
		mu.Unlock()
		path := filepath.Join(dir, fmt.Sprintf("copy%d.bolt", n))
		snapshot(t, db, path)
		twin := open(t, path)
		for w, count := range before {
			for i := range count {
				if _, err := twin.Get(t.Context(), "students", fmt.Sprintf("%d.%d", w, i)); err != nil {
					t.Fatalf("copy %d: commit %d of writer %d: %v", n, i, w, err)
				}
			}
		}
		commit(t, twin, store.Put("later", "x", []byte("goes on"), 0))
		if _, err := twin.Verify(t.Context()); err != nil {
			t.Errorf("copy %d, written to: %v", n, err)
		}
	}
	close(done)
	wg.Wait()
}

// snapshot copies a store to a new file.
func snapshot(t *testing.T, db *bolt.DB, path string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := db.Snapshot(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if err := bolt.Clean(t.Context(), f, info.Size()); err != nil {
		t.Fatal(err)
	}
}

// TestCleanForgets looks for what was deleted in the bytes of a copy.
func TestCleanForgets(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "data.bolt")
	db := open(t, path)
	secret := bytes.Repeat([]byte("forget me "), 900)
	rev := commit(t, db, store.Put("students", "a", secret, 0))
	commit(t, db, store.Put("students", "b", []byte("stays"), 0))
	commit(t, db, store.Delete("students", "a", rev))
	commit(t, db, store.Put("students", "c", []byte("stays"), 0))
	if file, err := os.ReadFile(path); err != nil || !bytes.Contains(file, []byte("forget me")) {
		t.Fatalf("the file itself has forgotten already, error %v: the test shows nothing", err)
	}
	twin := filepath.Join(dir, "copy.bolt")
	snapshot(t, db, twin)
	if file, err := os.ReadFile(twin); err != nil || bytes.Contains(file, []byte("forget me")) {
		t.Errorf("the copy still holds what was deleted, error %v", err)
	}
	open(t, twin)
}

func TestHold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	if _, err := bolt.Hold(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	db := open(t, path)
	if _, err := bolt.Hold(path); !errors.Is(err, bolt.ErrLocked) {
		t.Errorf("an open file: %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	release, err := bolt.Hold(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := bolt.Open(path, bolt.Options{Timeout: 1}); !errors.Is(err, bolt.ErrLocked) {
		t.Errorf("open while it is held: %v", err)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
}
