package bolt_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// TestTampered changes entries in ways that leave every page and every entry
// valid, so that only the sum over all of them can tell.
func TestTampered(t *testing.T) {
	x, y, old := []byte("students/x"), []byte("students/y"), []byte(nil)
	for name, change := range map[string]func(*bbolt.Bucket) error{
		"Missing": func(b *bbolt.Bucket) error { return b.Delete(x) },
		"Stale":   func(b *bbolt.Bucket) error { return b.Put(y, old) },
		"None":    func(b *bbolt.Bucket) error { return b.Put(x, bytes.Clone(b.Get(x))) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "data.bolt")
			rev := once(t, path, store.Put("students", "x", []byte("one"), 0), store.Put("students", "y", []byte("two"), 0))
			edit(t, path, func(tx *bbolt.Tx) error {
				old = bytes.Clone(tx.Bucket([]byte("entries")).Get(y))
				return nil
			})
			once(t, path, store.Put("students", "y", []byte("three"), rev))
			edit(t, path, func(tx *bbolt.Tx) error { return change(tx.Bucket([]byte("entries"))) })
			db, err := bolt.Open(path, bolt.Options{})
			if (name != "None") != errors.Is(err, store.ErrDamaged) {
				t.Errorf("got %v", err)
			}
			if err == nil {
				_ = db.Close()
			}
		})
	}
}

// once opens a file, commits and closes it.
func once(t *testing.T, path string, ops ...store.Op) store.Rev {
	t.Helper()
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rev := commit(t, db, ops...)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return rev
}

func TestNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	once(t, path, store.Put("students", "x", nil, 0))
	edit(t, path, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("bellwork")).Put([]byte("format"), []byte("2"))
	})
	_, err := bolt.Open(path, bolt.Options{})
	if !errors.Is(err, store.ErrNewer) {
		t.Fatalf("got %v, want %v", err, store.ErrNewer)
	}
	t.Log(err)
}

// TestOtherProduct opens a bbolt file that somebody else made.
func TestOtherProduct(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	edit(t, path, func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket([]byte("orders"))
		return err
	})
	if _, err := bolt.Open(path, bolt.Options{}); !errors.Is(err, bolt.ErrForeign) {
		t.Errorf("got %v, want %v", err, bolt.ErrForeign)
	}
}

// edit changes a file behind the back of the store.
func edit(t *testing.T, path string, change func(*bbolt.Tx) error) {
	t.Helper()
	b, err := bbolt.Open(path, os.FileMode(0o600), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.Update(change); err != nil {
		t.Fatal(err)
	}
}
