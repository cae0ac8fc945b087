package bolt_test

import (
	"context"
	"path/filepath"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/store/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.KV { return open(t, filepath.Join(t.TempDir(), "data.bolt")) })
}

// open opens a store whose file is verified when the test ends, by this package
// and by bbolt itself.
func open(t testing.TB, path string) *bolt.DB {
	t.Helper()
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
		consistent(t, path)
	})
	return db
}

func consistent(t testing.TB, path string) {
	t.Helper()
	if _, err := bolt.VerifyFile(context.Background(), path); err != nil {
		t.Errorf("verify: %v", err)
	}
	b, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Errorf("open with bbolt: %v", err)
		return
	}
	defer b.Close()
	err = b.View(func(tx *bbolt.Tx) error {
		for err := range tx.Check() {
			t.Errorf("bbolt check: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Errorf("bbolt check: %v", err)
	}
}
