package bolt_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// sample makes a file with branches, leaves, overflow pages, and free pages,
// and returns its bytes and its entries.
func sample(t *testing.T) ([]byte, []store.Entry) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.bolt")
	db := open(t, path)
	for i := range 60 {
		var ops []store.Op
		for j := range 5 {
			ops = append(ops, store.Put("students", fmt.Sprintf("s.%d.%d", i, j), make([]byte, 40+10*j), 0))
		}
		ops = append(ops, store.Put("blobs", fmt.Sprint(i), make([]byte, 100*i), 0))
		commit(t, db, ops...)
	}
	for e := range db.Scan(t.Context(), "students", "s.1") {
		commit(t, db, store.Delete(e.Bucket, e.Key, e.Rev))
	}
	entries := all(t, db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file, entries
}

func commit(t testing.TB, db *bolt.DB, ops ...store.Op) store.Rev {
	t.Helper()
	rev, err := db.Commit(t.Context(), ops...)
	if err != nil {
		t.Fatal(err)
	}
	return rev
}

// all returns the entries of the buckets that these tests write.
func all(t testing.TB, db *bolt.DB) []store.Entry {
	t.Helper()
	var entries []store.Entry
	for _, bucket := range []string{"blobs", "students"} {
		for e, err := range db.Scan(t.Context(), bucket, "") {
			if err != nil {
				t.Fatal(err)
			}
			entries = append(entries, e)
		}
	}
	return entries
}

// opened tries to open a file of these bytes and reports whether it did; then
// it must hold the entries, be writable and be consistent afterwards.
func opened(t *testing.T, path string, file []byte, want []store.Entry) bool {
	t.Helper()
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, bolt.Options{})
	var refused *bolt.OpenError
	if errors.As(err, &refused) {
		if !errors.Is(err, store.ErrDamaged) && !errors.Is(err, bolt.ErrForeign) && !errors.Is(err, store.ErrNewer) {
			t.Errorf("refused for another reason: %v", err)
		}
		return false
	}
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	if !reflect.DeepEqual(all(t, db), want) {
		t.Error("opened with other contents")
	}
	commit(t, db, store.Put("later", "x", make([]byte, 50_000), 0))
	if !reflect.DeepEqual(all(t, db), want) {
		t.Error("a write changed other entries")
	}
	if err := db.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	consistent(t, path)
	return true
}

func TestTruncated(t *testing.T) {
	file, entries := sample(t)
	path := filepath.Join(t.TempDir(), "data.bolt")
	if !opened(t, path, file, entries) {
		t.Fatal("the whole file was refused")
	}
	used := used(file)
	if !opened(t, path, file[:used], entries) {
		t.Error("refused a file without room for more")
	}
	lengths := []int64{0, 1, 15, 16, 20, 79, 80, 81, 4095, 4096, 4097, 8192, used - 4096, used - 1}
	for n := used / 40; n < used; n += used / 40 {
		lengths = append(lengths, n)
	}
	for _, n := range lengths {
		if opened(t, path, file[:n], entries) {
			t.Errorf("opened the first %d of %d bytes", n, used)
		}
		if kept, err := os.ReadFile(path); err != nil || int64(len(kept)) != n {
			t.Errorf("a refused file of %d bytes has %d, error %v", n, len(kept), err)
		}
	}
}

// used returns the size of the pages in a file, which may have room for more
// behind them, from bbolt's newer header page.
func used(file []byte) int64 {
	pages := uint64(0)
	for _, meta := range [][]byte{file[16:], file[4096+16:]} {
		pages = max(pages, binary.NativeEndian.Uint64(meta[40:]))
	}
	return int64(pages) * 4096
}

func TestBitFlips(t *testing.T) {
	file, entries := sample(t)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	path := filepath.Join(t.TempDir(), "data.bolt")
	branches := branchPages(t, file)
	refused, flips := 0, 1500
	if testing.Short() {
		flips = 100
	}
	for range flips {
		at, bit := random.IntN(int(used(file))), random.IntN(8)
		switch random.IntN(3) {
		case 0: // hit the header and the elements of any page
			at = at&^4095 | random.IntN(200)
		case 1: // hit a page that others hang from
			at = branches[random.IntN(len(branches))] + random.IntN(4096)
		}
		file[at] ^= 1 << bit
		if !opened(t, path, file, entries) {
			refused++
		}
		if t.Failed() {
			t.Fatalf("byte %d, bit %d", at, bit)
		}
		file[at] ^= 1 << bit
	}
	t.Logf("%d of %d flips were refused, the others hit nothing in use", refused, flips)
	if refused == 0 {
		t.Error("no flip was noticed")
	}
}

// branchPages returns where the pages are that refer to others.
func branchPages(t *testing.T, file []byte) (offsets []int) {
	t.Helper()
	for at := 2 * 4096; at < int(used(file)); at += 4096 {
		id, flags := binary.NativeEndian.Uint64(file[at:]), binary.NativeEndian.Uint16(file[at+8:])
		if id == uint64(at/4096) && flags == 1 {
			offsets = append(offsets, at)
		}
	}
	if len(offsets) == 0 {
		t.Fatal("the sample is too small to have branches")
	}
	return offsets
}

func TestForeign(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	for name, file := range map[string][]byte{
		"Text":  []byte("Dear school,\nplease find enclosed\n"),
		"Zeros": make([]byte, 1<<16),
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := bolt.Open(path, bolt.Options{}); !errors.Is(err, bolt.ErrForeign) {
				t.Errorf("got %v, want %v", err, bolt.ErrForeign)
			}
		})
	}
}
