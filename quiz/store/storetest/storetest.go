// Package storetest is the conformance suite of store.KV. Whatever passes Run
// means the same to the rest of Bellwork.
package storetest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz/store"
)

// Run tests an engine. The function open returns a new and empty store each
// time it is called; Run closes it.
func Run(t *testing.T, open func(t *testing.T) store.KV) {
	for _, group := range []struct {
		name string
		test func(*testing.T, store.KV)
	}{
		{"Get", testGet},
		{"Values", testValues},
		{"Put", testPut},
		{"Delete", testDelete},
		{"Check", testCheck},
		{"Revisions", testRevisions},
		{"AllOrNothing", testAllOrNothing},
		{"ConflictNamesKey", testConflictNamesKey},
		{"Limits", testLimits},
		{"Malformed", testMalformed},
		{"Prefix", testPrefix},
		{"PageOfEntries", testPageOfEntries},
		{"PageOfBytes", testPageOfBytes},
		{"CommitInScan", testCommitInScan},
		{"ScanStops", testScanStops},
		{"Context", testContext},
		{"Closed", testClosed},
		{"Counters", testCounters},
		{"Transfers", testTransfers},
		{"OneWinner", testOneWinner},
	} {
		t.Run(group.name, func(t *testing.T) {
			kv := open(t)
			t.Cleanup(func() {
				if err := kv.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			})
			group.test(t, kv)
		})
	}
	t.Run("Model", func(t *testing.T) { testModel(t, open) })
}

// commit fails the test unless the ops are applied.
func commit(t *testing.T, kv store.KV, ops ...store.Op) store.Rev {
	t.Helper()
	rev, err := kv.Commit(t.Context(), ops...)
	if err != nil {
		t.Fatalf("commit: %v", err)
	}
	return rev
}

// refused fails the test unless the commit returns an error of a kind.
func refused(t *testing.T, kv store.KV, kind error, ops ...store.Op) {
	t.Helper()
	if rev, err := kv.Commit(t.Context(), ops...); !errors.Is(err, kind) || rev != 0 {
		t.Errorf("commit: got revision %d, error %v; want 0, %v", rev, err, kind)
	}
}

// holds fails the test unless a key has a value and a revision.
func holds(t *testing.T, kv store.KV, bucket, key, value string, rev store.Rev) {
	t.Helper()
	got, err := kv.Get(t.Context(), bucket, key)
	want := store.Entry{Bucket: bucket, Key: key, Value: []byte(value), Rev: rev}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("get %s %s: error %v, difference (-want +got):\n%s", bucket, key, err, diff)
	}
}

// absent fails the test unless a key does not exist.
func absent(t *testing.T, kv store.KV, bucket, key string) {
	t.Helper()
	if e, err := kv.Get(t.Context(), bucket, key); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("get %s %s: got revision %d, error %v; want %v", bucket, key, e.Rev, err, store.ErrNotFound)
	}
}

// keys returns the keys of a scan in the order in which they come.
func keys(t *testing.T, kv store.KV, bucket, prefix string) []string {
	t.Helper()
	got := []string{}
	for e, err := range kv.Scan(t.Context(), bucket, prefix) {
		if err != nil {
			t.Fatalf("scan %s %q: %v", bucket, prefix, err)
		}
		got = append(got, e.Key)
	}
	return got
}

// fill puts n entries of a size, with keys in order, and returns the keys.
func fill(t *testing.T, kv store.KV, bucket string, n, size int) []string {
	t.Helper()
	var all []string
	var ops []store.Op
	for i := range n {
		key := fmt.Sprintf("k.%05d", i)
		all = append(all, key)
		ops = append(ops, store.Put(bucket, key, make([]byte, size), 0))
		if len(ops) == store.MaxOps || i == n-1 {
			commit(t, kv, ops...)
			ops = nil
		}
	}
	return all
}
