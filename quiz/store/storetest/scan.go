package storetest

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz/store"
)

func testPrefix(t *testing.T, kv store.KV) {
	all := []string{"a", "a-b", "a-b.c", "a.b", "a.b-c", "a.b.c", "a.b.c.d", "a.b0", "a.bc", "a.bc.d", "a.c", "ab", "b"}
	for _, key := range all {
		commit(t, kv, store.Put("x", key, []byte(key), 0), store.Put("x-y", key, nil, 0), store.Put("w", key, nil, 0))
	}
	for prefix, want := range map[string][]string{
		"":        all,
		"a":       {"a", "a.b", "a.b-c", "a.b.c", "a.b.c.d", "a.b0", "a.bc", "a.bc.d", "a.c"},
		"a.b":     {"a.b", "a.b.c", "a.b.c.d"},
		"a.b.c":   {"a.b.c", "a.b.c.d"},
		"a.b.c.d": {"a.b.c.d"},
		"a.bc":    {"a.bc", "a.bc.d"},
		"a-b":     {"a-b", "a-b.c"},
		"aa":      {},
		"b":       {"b"},
		"b.a":     {},
		"z":       {},
	} {
		if diff := cmp.Diff(want, keys(t, kv, "x", prefix)); diff != "" {
			t.Errorf("prefix %q (-want +got):\n%s", prefix, diff)
		}
	}
	if got := keys(t, kv, "none", ""); len(got) > 0 {
		t.Errorf("a bucket that was never written has keys %q", got)
	}
}

func testPageOfEntries(t *testing.T, kv store.KV) {
	all := fill(t, kv, "a", 3*store.PageEntries, 1)
	commit(t, kv, store.Put("a", "l", nil, 0), store.Put("a", "j", nil, 0))
	if diff := cmp.Diff(all, keys(t, kv, "a", "k")); diff != "" {
		t.Errorf("exact pages (-want +got):\n%s", diff)
	}
	commit(t, kv, store.Put("a", "k", nil, 0), store.Put("a", "k-", nil, 0))
	if diff := cmp.Diff(append([]string{"k"}, all...), keys(t, kv, "a", "k")); diff != "" {
		t.Errorf("one more (-want +got):\n%s", diff)
	}
}

func testPageOfBytes(t *testing.T, kv store.KV) {
	all := fill(t, kv, "a", 40, store.MaxValue)
	if diff := cmp.Diff(all, keys(t, kv, "a", "")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// testCommitInScan would deadlock on an engine that holds a transaction over
// the body of the loop.
func testCommitInScan(t *testing.T, kv store.KV) {
	all := fill(t, kv, "a", store.PageEntries+50, 100)
	seen := []string{}
	for e, err := range kv.Scan(t.Context(), "a", "") {
		if err != nil {
			t.Fatal(err)
		}
		seen = append(seen, e.Key)
		commit(t, kv, store.Delete("a", e.Key, e.Rev), store.Put("b", e.Key, make([]byte, 10_000), 0))
	}
	if diff := cmp.Diff(all, seen); diff != "" {
		t.Errorf("scanned (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(all, keys(t, kv, "b", "")); diff != "" {
		t.Errorf("moved (-want +got):\n%s", diff)
	}
	if got := keys(t, kv, "a", ""); len(got) > 0 {
		t.Errorf("%d keys were not deleted", len(got))
	}
}

// testScanStops checks that a scan can be left and that one value can be
// ranged over twice.
func testScanStops(t *testing.T, kv store.KV) {
	all := fill(t, kv, "a", store.PageEntries+1, 1)
	scan := kv.Scan(t.Context(), "a", "")
	for _, n := range []int{1, store.PageEntries, len(all)} {
		var got []string
		for e := range scan {
			if got = append(got, e.Key); len(got) == n {
				break
			}
		}
		if !slices.Equal(got, all[:n]) {
			t.Errorf("left after %d: got %d keys", n, len(got))
		}
	}
}
