package bench

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"

	bbolt "go.etcd.io/bbolt"
)

// bareSite writes pages that are known beforehand: what net/http costs alone.
func bareSite(pages map[string][]byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(pages[r.URL.RequestURI()])
	})
}

// bareStore commits single values with bbolt alone, many waiting ones in one transaction.
type bareStore struct {
	bolt    *bbolt.DB
	waiting chan bareWrite
}

type bareWrite struct {
	key, value []byte
	done       chan error
}

// bareEntries is the bbolt bucket that Bellwork keeps everything in.
var bareEntries = []byte("entries")

// openBare opens a copy of a classroom's file, so that the yardstick has a file of the same size and shape.
func openBare(tb testing.TB, file string) *bareStore {
	tb.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(tb.TempDir(), "bare.bolt")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		tb.Fatal(err)
	}
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{FreelistType: bbolt.FreelistMapType, NoStatistics: true})
	if err != nil {
		tb.Fatal(err)
	}
	s := &bareStore{bolt: db, waiting: make(chan bareWrite, 2000)}
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		s.run()
	}()
	tb.Cleanup(func() {
		close(s.waiting)
		<-stopped
		db.Close()
	})
	return s
}

// put is one bare transaction.
func (s *bareStore) put(key, value []byte) error {
	return s.bolt.Update(func(tx *bbolt.Tx) error { return tx.Bucket(bareEntries).Put(key, value) })
}

// putWithOthers shares a transaction with all that wait.
func (s *bareStore) putWithOthers(key, value []byte) error {
	w := bareWrite{key, value, make(chan error, 1)}
	s.waiting <- w
	return <-w.done
}

func (s *bareStore) run() {
	for w := range s.waiting {
		batch := []bareWrite{w}
		for len(s.waiting) > 0 {
			batch = append(batch, <-s.waiting)
		}
		err := s.bolt.Update(func(tx *bbolt.Tx) error {
			for _, w := range batch {
				if err := tx.Bucket(bareEntries).Put(w.key, w.value); err != nil {
					return err
				}
			}
			return nil
		})
		for _, w := range batch {
			w.done <- err
		}
	}
}
