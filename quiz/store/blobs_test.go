package store_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"
	"testing"

	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

// content returns n bytes that differ from chunk to chunk.
func content(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i * i >> 8)
	}
	return b
}

func TestBlobs(t *testing.T) {
	const chunk = store.MaxValue - 8
	kv := &spy{KV: mem.New()}
	blobs := store.NewBlobs(kv, "blobs")
	for _, n := range []int{0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 11*chunk + 7} {
		want := content(n)
		hash, err := blobs.Write(t.Context(), want)
		sum := sha256.Sum256(want)
		if err != nil || hash != hex.EncodeToString(sum[:]) {
			t.Fatalf("%d bytes: hash %s, error %v", n, hash, err)
		}
		if got, err := blobs.Read(t.Context(), hash); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bytes: read %d, error %v", n, len(got), err)
		}
		kv.commits = nil
		if _, err := blobs.Write(t.Context(), want); err != nil || len(kv.commits) != 1 || kv.commits[0][0].Writes() {
			t.Errorf("%d bytes again: error %v, commits %v", n, err, len(kv.commits))
		}
	}
	if _, err := blobs.Write(t.Context(), make([]byte, store.MaxBlob+1)); !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("got %v, want %v", err, store.ErrTooLarge)
	}
}

// TestBlobsInterrupted ends the context before each of the commits of a blob.
func TestBlobsInterrupted(t *testing.T) {
	want := content(10 * store.MaxValue)
	sum := sha256.Sum256(want)
	hash := hex.EncodeToString(sum[:])
	for n := 1; ; n++ {
		kv := &spy{KV: mem.New()}
		blobs := store.NewBlobs(kv, "blobs")
		if _, err := blobs.Write(cancelAt(t, kv, n), want); err == nil {
			if n < 4 {
				t.Errorf("the blob took %d commits", n-1)
			}
			return
		}
		kv.before = nil
		if _, err := blobs.Read(t.Context(), hash); !errors.Is(err, store.ErrNotFound) {
			t.Fatalf("half a blob: %v", err)
		}
		if _, err := blobs.Write(t.Context(), want); err != nil {
			t.Fatal(err)
		}
		if got, err := blobs.Read(t.Context(), hash); err != nil || !bytes.Equal(got, want) {
			t.Errorf("read %d bytes, error %v", len(got), err)
		}
	}
}

// cancelAt returns a context that ends before the n-th commit from now.
func cancelAt(t *testing.T, kv *spy, n int) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	var count func()
	count = func() {
		if n--; n == 0 {
			cancel()
		}
		kv.before = count
	}
	kv.before = count
	return ctx
}

func TestBlobsDamaged(t *testing.T) {
	for n := range 3 {
		kv := mem.New()
		blobs := store.NewBlobs(kv, "blobs")
		hash, err := blobs.Write(t.Context(), content(2*store.MaxValue))
		if err != nil {
			t.Fatal(err)
		}
		e, err := kv.Get(t.Context(), "blobs", store.Key(hash, fmt.Sprint(n)))
		if err != nil {
			t.Fatal(err)
		}
		e.Value[len(e.Value)-1]++
		mustCommit(t, kv, store.Put("blobs", e.Key, e.Value, e.Rev))
		if _, err := blobs.Read(t.Context(), hash); !errors.Is(err, store.ErrDamaged) {
			t.Errorf("chunk %d: got %v, want %v", n, err, store.ErrDamaged)
		}
	}
}

func TestBlobsConcurrently(t *testing.T) {
	blobs := store.NewBlobs(mem.New(), "blobs")
	want := content(6 * store.MaxValue)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			hash, err := blobs.Write(t.Context(), want)
			if err != nil {
				t.Error(err)
				return
			}
			if got, err := blobs.Read(t.Context(), hash); err != nil || !bytes.Equal(got, want) {
				t.Errorf("read %d bytes, error %v", len(got), err)
			}
		})
	}
	wg.Wait()
}
