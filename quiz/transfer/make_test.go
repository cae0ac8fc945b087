package transfer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"bellwork/quiz/store"
)

// TestBackupUnderLoad makes backups while many write. Each is clean, and holds
// every write that was acknowledged before it was begun.
func TestBackupUnderLoad(t *testing.T) {
	const writers, backups = 8, 6
	dir := t.TempDir()
	db := openData(t, dir)
	var mu sync.Mutex
	var acked []string
	done := make(chan struct{})
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-done:
					return
				default:
				}
				key := fmt.Sprintf("%d.%d", w, i)
				if _, err := db.Commit(t.Context(), store.Put("students", key, make([]byte, 700), 0)); err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				acked = append(acked, key)
				mu.Unlock()
			}
		})
	}
	for n := range backups {
		mu.Lock()
		ledger := append([]string(nil), acked...)
		mu.Unlock()
		path := filepath.Join(dir, fmt.Sprint(n, ".backup"))
		if _, err := Make(t.Context(), db, realEngine(), path, morning); err != nil {
			t.Fatal(err)
		}
		elsewhere := t.TempDir()
		if _, err := Restore(t.Context(), realEngine(), path, filepath.Join(elsewhere, "bellwork.bolt"), morning); err != nil {
			t.Fatal(err)
		}
		twin := openData(t, elsewhere) // which verifies all of it
		for _, key := range ledger {
			if _, err := twin.Get(t.Context(), "students", key); err != nil {
				t.Fatalf("backup %d of %d writes: %v", n, len(ledger), err)
			}
		}
	}
	close(done)
	wg.Wait()
	t.Logf("%d writes beside %d backups", len(acked), backups)
}

func TestBackupIsPrivate(t *testing.T) {
	path := backupOf(t, school(t, "a"))
	info, err := os.Stat(path)
	if err != nil || info.Mode() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("mode %v, error %v", info.Mode(), err)
	}
	if left := files(t, filepath.Dir(path)); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

// A backup replaces nothing, and one that fails leaves nothing.
func TestMakeRefuses(t *testing.T) {
	dir := school(t, "a")
	db := openData(t, dir)
	out := t.TempDir()
	taken := filepath.Join(out, "mine")
	if err := os.WriteFile(taken, []byte("my thesis"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Make(t.Context(), db, realEngine(), taken, morning); !errors.Is(err, ErrExists) {
		t.Errorf("over another file: %v", err)
	}
	if kept, err := os.ReadFile(taken); err != nil || string(kept) != "my thesis" {
		t.Errorf("the other file is %q, %v", kept, err)
	}
	broken := realEngine()

	broken.Clean = func(ctx context.Context, data Data, size int64) error {
		const heads = 2 * 4096 // what comes after them is a tree and free pages
		if _, err := data.WriteAt(bytes.Repeat([]byte("oops"), int(size-heads)/4), heads); err != nil {
			return err
		}
		return realEngine().Clean(ctx, data, size)
	}
	if _, err := Make(t.Context(), db, broken, filepath.Join(out, "new"), morning); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a copy that is damaged: %v", err)
	}
	if left := files(t, out); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

func TestHead(t *testing.T) {
	want := Head{Made: morning, Size: 1 << 40, Sum: [32]byte{1, 2, 255}}
	got, err := parseHead(want.bytes())
	if err != nil || got != want {
		t.Errorf("parseHead = %v, %v, want %v", got, err, want)
	}
	for at := range headSize {
		for bit := range 8 {
			b := want.bytes()
			b[at] ^= 1 << bit
			if h, err := parseHead(b); err == nil && h == want {
				t.Errorf("byte %d, bit %d was not noticed", at, bit)
			}
		}
	}
	local := Head{Made: morning.In(time.FixedZone("", 3600))}
	if h, err := parseHead(local.bytes()); err != nil || !h.Made.Equal(morning) {
		t.Errorf("in another zone: %v, %v", h, err)
	}
}
