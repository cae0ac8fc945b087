package storetest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"bellwork/quiz/store"
)

const (
	writers = 16
	rounds  = 25
)

// testCounters has many goroutines add to a few counters by compare-and-swap.
func testCounters(t *testing.T, kv store.KV) {
	counters := []string{"a", "b", "c"}
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := range rounds {
				add(t, kv, counters[(w+i)%len(counters)], 1)
			}
		})
	}
	wg.Wait()
	total := uint64(0)
	for _, key := range counters {
		n, _ := count(t, kv, key)
		total += n
	}
	if total != writers*rounds {
		t.Errorf("counted %d, want %d", total, writers*rounds)
	}
}

// add changes a counter, again and again until nobody was faster.
func add(t *testing.T, kv store.KV, key string, by uint64) {
	for {
		n, rev := count(t, kv, key)
		_, err := kv.Commit(t.Context(), store.Put("count", key, binary.BigEndian.AppendUint64(nil, n+by), rev))
		if err == nil {
			return
		}
		if !errors.Is(err, store.ErrConflict) {
			t.Errorf("commit: %v", err)
			return
		}
	}
}

func count(t *testing.T, kv store.KV, key string) (uint64, store.Rev) {
	e, err := kv.Get(t.Context(), "count", key)
	if errors.Is(err, store.ErrNotFound) {
		return 0, 0
	}
	if err != nil {
		t.Errorf("get: %v", err)
		return 0, 0
	}
	return binary.BigEndian.Uint64(e.Value), e.Rev
}

// testTransfers moves units between two keys in one commit while others read:
// the sum of both never changes for a commit that checks both revisions.
func testTransfers(t *testing.T, kv store.KV) {
	const start = 1000
	add(t, kv, "left", start)
	add(t, kv, "right", start)
	var wg sync.WaitGroup
	for range writers / 2 {
		wg.Go(func() {
			for range rounds {
				transfer(t, kv, start)
			}
		})
	}
	wg.Wait()
	left, _ := count(t, kv, "left")
	right, _ := count(t, kv, "right")
	if left != start-writers/2*rounds || left+right != 2*start {
		t.Errorf("got %d and %d", left, right)
	}
}

func transfer(t *testing.T, kv store.KV, start uint64) {
	for {
		left, leftRev := count(t, kv, "left")
		right, rightRev := count(t, kv, "right")
		_, err := kv.Commit(t.Context(),
			store.Put("count", "left", binary.BigEndian.AppendUint64(nil, left-1), leftRev),
			store.Put("count", "right", binary.BigEndian.AppendUint64(nil, right+1), rightRev))
		switch {
		case err == nil && left+right != 2*start:
			t.Errorf("committed against a sum of %d", left+right)
			return
		case err == nil:
			return
		case !errors.Is(err, store.ErrConflict):
			t.Errorf("commit: %v", err)
			return
		}
	}
}

// testOneWinner has many goroutines claim the same name, each together with a
// key of its own.
func testOneWinner(t *testing.T, kv store.KV) {
	var wg sync.WaitGroup
	var won atomic.Int32
	for w := range writers {
		wg.Go(func() {
			_, err := kv.Commit(t.Context(),
				store.Put("students", fmt.Sprint(w), nil, 0), store.Put("names", "taken", nil, 0))
			if err == nil {
				won.Add(1)
			} else if !errors.Is(err, store.ErrConflict) {
				t.Errorf("commit: %v", err)
			}
		})
	}
	wg.Wait()
	if got := keys(t, kv, "students", ""); won.Load() != 1 || len(got) != 1 {
		t.Errorf("%d won, keys %q", won.Load(), got)
	}
}
