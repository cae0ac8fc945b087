package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz/store"
)

func testLimits(t *testing.T, kv store.KV) {
	largest := make([]byte, store.MaxValue)
	rev := commit(t, kv, store.Put("a", "x", largest, 0))
	holds(t, kv, "a", "x", string(largest), rev)
	refused(t, kv, store.ErrTooLarge, store.Put("a", "y", nil, 0), store.Put("a", "z", append(largest, 0), 0))
	absent(t, kv, "a", "y")

	var ops []store.Op
	for i := range store.MaxOps + 1 {
		ops = append(ops, store.Put("many", fmt.Sprint(i), nil, 0))
	}
	refused(t, kv, store.ErrInvalid, ops...)
	refused(t, kv, store.ErrInvalid)
	commit(t, kv, ops[1:]...)

	longest := strings.Repeat("k", store.MaxKey)
	rev = commit(t, kv, store.Put(longest[:store.MaxBucket], longest, nil, 0))
	holds(t, kv, longest[:store.MaxBucket], longest, "", rev)
}

func testMalformed(t *testing.T, kv store.KV) {
	long := strings.Repeat("k", store.MaxKey+1)
	for _, at := range []struct{ bucket, key string }{
		{"", "x"}, {"a.b", "x"}, {"a/b", "x"}, {"A", "x"}, {long[:store.MaxBucket+1], "x"},
		{"a", ""}, {"a", "."}, {"a", ".x"}, {"a", "x."}, {"a", "x..y"}, {"a", "X"}, {"a", "é"},
		{"a", "x/y"}, {"a", "x y"}, {"a", "x\x00"}, {"a", "x_y"}, {"a", "*"}, {"a", ">"}, {"a", long},
	} {
		if _, err := kv.Get(t.Context(), at.bucket, at.key); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("get %q %q: %v", at.bucket, at.key, err)
		}
		refused(t, kv, store.ErrInvalid, store.Put(at.bucket, at.key, nil, 0))
		refused(t, kv, store.ErrInvalid, store.Check(at.bucket, at.key, 0))
		if at.key == "" {
			continue
		}
		if n, err := drain(kv, t.Context(), at.bucket, at.key); n != 0 || !errors.Is(err, store.ErrInvalid) {
			t.Errorf("scan %q %q: %d entries, %v", at.bucket, at.key, n, err)
		}
	}
	refused(t, kv, store.ErrInvalid, store.Delete("a", "x", 0))
	refused(t, kv, store.ErrInvalid, store.Op{Bucket: "a", Key: "x"})
	refused(t, kv, store.ErrInvalid, store.Put("a", "x", nil, 0), store.Check("a", "x", 0))
	commit(t, kv, store.Put("a", "x", nil, 0), store.Put("b", "x", nil, 0))
}

// drain counts the entries of a scan that come before its error, and fails to
// end if anything follows the error.
func drain(kv store.KV, ctx context.Context, bucket, prefix string) (n int, failed error) {
	for _, err := range kv.Scan(ctx, bucket, prefix) {
		if failed != nil {
			return n, errors.New("a scan went on after an error")
		}
		if failed = err; err == nil {
			n++
		}
	}
	return n, failed
}

func testContext(t *testing.T, kv store.KV) {
	fill(t, kv, "a", store.PageEntries+2, 1)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var failed error
	for _, err := range kv.Scan(ctx, "a", "") {
		if n++; n == 1 {
			cancel()
		}
		failed = err
	}
	if !errors.Is(failed, context.Canceled) || n > store.PageEntries+1 {
		t.Errorf("scan: %v after %d entries", failed, n)
	}
	if _, err := kv.Get(ctx, "a", "k.00000"); !errors.Is(err, context.Canceled) {
		t.Errorf("get: %v", err)
	}
	if _, err := kv.Commit(ctx, store.Put("a", "x", nil, 0)); !errors.Is(err, context.Canceled) {
		t.Errorf("commit: %v", err)
	}
	absent(t, kv, "a", "x")
}

func testClosed(t *testing.T, kv store.KV) {
	fill(t, kv, "a", store.PageEntries+1, 1)
	n := 0
	var failed error
	for _, err := range kv.Scan(t.Context(), "a", "") {
		if n++; n == 1 {
			if err := kv.Close(); err != nil {
				t.Fatal(err)
			}
		}
		failed = err
	}
	if !errors.Is(failed, store.ErrClosed) {
		t.Errorf("scan: %v after %d entries", failed, n)
	}
	if _, err := kv.Get(t.Context(), "a", "k.00000"); !errors.Is(err, store.ErrClosed) {
		t.Errorf("get: %v", err)
	}
	refused(t, kv, store.ErrClosed, store.Put("a", "x", nil, 0))
}
