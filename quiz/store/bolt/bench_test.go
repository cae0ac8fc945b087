package bolt_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// valueSize is that of a usual answer, in bytes.
const valueSize = 300

// BenchmarkCommit compares this engine with three yardsticks that write the same
// bytes by other means: one bbolt transaction per write, bbolt's own Batch, and a
// group commit with nothing around it.
func BenchmarkCommit(b *testing.B) {
	for _, writers := range []int{1, 30, 300, 1000} {
		for _, by := range []struct {
			name string
			open func(b *testing.B, path string) (put func(key string, value []byte) error)
		}{{"Bellwork", openBellwork}, {"Update", openUpdate}, {"Batch", openBatch}, {"BareGroup", openBareGroup}} {
			b.Run(fmt.Sprintf("%s/%d", by.name, writers), func(b *testing.B) {
				put := by.open(b, filepath.Join(b.TempDir(), "data.bolt"))
				benchmark(b, writers, put)
			})
		}
	}
}

// benchmark spreads b.N writes over the writers, each of which waits for one
// answer before it sends the next.
func benchmark(b *testing.B, writers int, put func(string, []byte) error) {
	took := make([]time.Duration, b.N)
	var next atomic.Int64
	var wg sync.WaitGroup
	value := make([]byte, valueSize)
	b.ResetTimer()
	for range writers {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(b.N); i = next.Add(1) - 1 {
				start := time.Now()
				if err := put(fmt.Sprintf("s.%d", i*7919%1_000_003), value); err != nil {
					b.Error(err)
				}
				took[i] = time.Since(start)
			}
		})
	}
	wg.Wait()
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
	b.ReportMetric(took[len(took)*99/100].Seconds()*1000, "p99-ms")
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "writes/s")
}

func openBellwork(b *testing.B, path string) func(string, []byte) error {
	db := open(b, path)
	return func(key string, value []byte) error {
		_, err := db.Commit(context.Background(), store.Put("a", key, value, 0))
		return err
	}
}

var bareBucket = []byte("a")

func openBare(b *testing.B, path string) *bbolt.DB {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{FreelistType: bbolt.FreelistMapType, NoStatistics: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	err = db.Update(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket(bareBucket)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return db
}

func openUpdate(b *testing.B, path string) func(string, []byte) error {
	db := openBare(b, path)
	return func(key string, value []byte) error {
		return db.Update(func(tx *bbolt.Tx) error { return tx.Bucket(bareBucket).Put([]byte(key), value) })
	}
}

func openBatch(b *testing.B, path string) func(string, []byte) error {
	db := openBare(b, path)
	return func(key string, value []byte) error {
		return db.Batch(func(tx *bbolt.Tx) error { return tx.Bucket(bareBucket).Put([]byte(key), value) })
	}
}

// bareWrite is a put that waits, for openBareGroup.
type bareWrite struct {
	key   string
	value []byte
	done  chan error
}

func openBareGroup(b *testing.B, path string) func(string, []byte) error {
	db := openBare(b, path)
	queue := make(chan bareWrite, 1000)
	b.Cleanup(func() { close(queue) })
	go func() {
		for first := range queue {
			batch := []bareWrite{first}
			for range len(queue) {
				batch = append(batch, <-queue)
			}
			err := db.Update(func(tx *bbolt.Tx) error {
				for _, w := range batch {
					if err := tx.Bucket(bareBucket).Put([]byte(w.key), w.value); err != nil {
						return err
					}
				}
				return nil
			})
			for _, w := range batch {
				w.done <- err
			}
		}
	}()
	return func(key string, value []byte) error {
		w := bareWrite{key, value, make(chan error, 1)}
		queue <- w
		return <-w.done
	}
}

// BenchmarkVerify verifies 100,000 records of 2 KB.
func BenchmarkVerify(b *testing.B) {
	path := filepath.Join(b.TempDir(), "data.bolt")
	db := open(b, path)
	fillRecords(b, db, 100_000, 2000)
	b.Run("Verify", func(b *testing.B) {
		for b.Loop() {
			r, err := db.Verify(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(r.Size)
		}
	})
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			db, err := bolt.Open(path, bolt.Options{})
			if err != nil {
				b.Fatal(err)
			}
			_ = db.Close()
		}
	})
}

func fillRecords(b *testing.B, db *bolt.DB, n, size int) {
	for i := 0; i < n; i += store.MaxOps {
		var ops []store.Op
		for j := range store.MaxOps {
			ops = append(ops, store.Put("attempts", fmt.Sprintf("s.%06d", i+j), make([]byte, size), 0))
		}
		commit(b, db, ops...)
	}
}

// BenchmarkGet reads single records from all processors at once.
func BenchmarkGet(b *testing.B) {
	db := open(b, filepath.Join(b.TempDir(), "data.bolt"))
	fillRecords(b, db, 10_000, 2000)
	var next atomic.Int64
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := db.Get(context.Background(), "attempts", fmt.Sprintf("s.%06d", next.Add(7919)%10_000)); err != nil {
				b.Error(err)
			}
		}
	})
}
