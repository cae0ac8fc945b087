package storetest

import (
	"errors"
	"testing"

	"bellwork/quiz/store"
)

func testGet(t *testing.T, kv store.KV) {
	absent(t, kv, "a", "x")
	rev := commit(t, kv, store.Put("a", "x", []byte("one"), 0))
	holds(t, kv, "a", "x", "one", rev)
	absent(t, kv, "a", "x.y")
	absent(t, kv, "b", "x")
}

// testValues checks that the store and its callers share no memory.
func testValues(t *testing.T, kv store.KV) {
	rev := commit(t, kv, store.Put("a", "empty", nil, 0))
	holds(t, kv, "a", "empty", "", rev)
	rev = commit(t, kv, store.Put("a", "x", []byte("\x00one\xff"), 0))
	e, err := kv.Get(t.Context(), "a", "x")
	if err != nil {
		t.Fatal(err)
	}
	clear(e.Value)
	for e := range kv.Scan(t.Context(), "a", "x") {
		clear(e.Value)
	}
	holds(t, kv, "a", "x", "\x00one\xff", rev)
}

func testPut(t *testing.T, kv store.KV) {
	first := commit(t, kv, store.Put("a", "x", []byte("one"), 0))
	refused(t, kv, store.ErrConflict, store.Put("a", "x", []byte("two"), 0))
	refused(t, kv, store.ErrConflict, store.Put("a", "y", []byte("two"), first))
	holds(t, kv, "a", "x", "one", first)
	absent(t, kv, "a", "y")

	second := commit(t, kv, store.Put("a", "x", []byte("two"), first))
	if second <= first {
		t.Errorf("revision after %d is %d", first, second)
	}
	refused(t, kv, store.ErrConflict, store.Put("a", "x", []byte("three"), first))
	holds(t, kv, "a", "x", "two", second)
}

func testDelete(t *testing.T, kv store.KV) {
	first := commit(t, kv, store.Put("a", "x", []byte("one"), 0))
	refused(t, kv, store.ErrConflict, store.Delete("a", "x", first+1))
	holds(t, kv, "a", "x", "one", first)
	second := commit(t, kv, store.Delete("a", "x", first))
	absent(t, kv, "a", "x")
	refused(t, kv, store.ErrConflict, store.Delete("a", "x", first))

	third := commit(t, kv, store.Put("a", "x", []byte("one"), 0))
	if first >= second || second >= third {
		t.Errorf("revisions %d, %d, %d do not grow", first, second, third)
	}
	refused(t, kv, store.ErrConflict, store.Put("a", "x", nil, first))
	holds(t, kv, "a", "x", "one", third)
}

func testCheck(t *testing.T, kv store.KV) {
	rev := commit(t, kv, store.Put("a", "x", []byte("one"), 0))
	if got := commit(t, kv, store.Check("a", "x", rev), store.Check("a", "y", 0)); got != 0 {
		t.Errorf("a commit of checks returned revision %d, want 0", got)
	}
	refused(t, kv, store.ErrConflict, store.Check("a", "x", 0))
	refused(t, kv, store.ErrConflict, store.Check("a", "y", rev))
	second := commit(t, kv, store.Put("a", "y", []byte("two"), 0), store.Check("a", "x", rev))
	holds(t, kv, "a", "y", "two", second)
	holds(t, kv, "a", "x", "one", rev)
	refused(t, kv, store.ErrConflict, store.Put("a", "z", nil, 0), store.Check("a", "x", rev+1))
	absent(t, kv, "a", "z")
}

// testRevisions checks that the writes of a commit take revisions in order, and
// that they span all buckets.
func testRevisions(t *testing.T, kv store.KV) {
	first := commit(t, kv, store.Put("a", "old", nil, 0))
	last := commit(t, kv,
		store.Put("b", "x", []byte("1"), 0),
		store.Check("b", "other", 0),
		store.Delete("a", "old", first),
		store.Put("a", "x", []byte("2"), 0),
	)
	holds(t, kv, "b", "x", "1", last-2)
	holds(t, kv, "a", "x", "2", last)
	if last-2 <= first {
		t.Errorf("revision %d follows %d", last-2, first)
	}
	for e := range kv.Scan(t.Context(), "b", "") {
		if e.Rev != last-2 {
			t.Errorf("scan: revision %d, want %d", e.Rev, last-2)
		}
	}
}

func testAllOrNothing(t *testing.T, kv store.KV) {
	rev := commit(t, kv, store.Put("a", "x", []byte("one"), 0), store.Put("a", "y", []byte("one"), 0))
	refused(t, kv, store.ErrConflict,
		store.Put("a", "x", []byte("two"), rev-1),
		store.Put("b", "new", []byte("two"), 0),
		store.Delete("a", "y", rev),
		store.Put("b", "other", nil, 99),
	)
	holds(t, kv, "a", "x", "one", rev-1)
	holds(t, kv, "a", "y", "one", rev)
	absent(t, kv, "b", "new")
	if got := keys(t, kv, "b", ""); len(got) > 0 {
		t.Errorf("keys %q are left of a refused commit", got)
	}
}

func testConflictNamesKey(t *testing.T, kv store.KV) {
	commit(t, kv, store.Put("names", "taken", nil, 0))
	_, err := kv.Commit(t.Context(), store.Put("a", "x", nil, 0), store.Put("names", "taken", nil, 0), store.Check("a", "z", 7))
	var conflict *store.ConflictError
	if !errors.As(err, &conflict) || *conflict != (store.ConflictError{Bucket: "names", Key: "taken"}) {
		t.Errorf("got %v, want a conflict of names taken", err)
	}
}
