package transfer

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

var morning = time.Date(2026, 11, 24, 10, 30, 0, 0, time.UTC)

var quiet = slog.New(slog.DiscardHandler)

// realEngine is the one that the program uses, with an end of logins that shows.
func realEngine() Engine {
	return Engine{
		Clean: func(ctx context.Context, data Data, size int64) error { return bolt.Clean(ctx, data, size) },
		Open: func(path string) (store.KV, error) {
			return bolt.Open(path, bolt.Options{Log: quiet, Inspect: store.Readable(store.Schema{Bucket: "students", Version: 1})})
		},
		Hold: bolt.Hold,
		SignOut: func(ctx context.Context, kv store.KV) error {
			for e, err := range kv.Scan(ctx, "logins", "") {
				if err != nil {
					return err
				}
				if _, err := kv.Commit(ctx, store.Delete("logins", e.Key, e.Rev)); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// openData opens the data file of a folder.
func openData(t *testing.T, dir string) *bolt.DB {
	t.Helper()
	db, err := bolt.Open(filepath.Join(dir, "bellwork.bolt"), bolt.Options{Log: quiet, Timeout: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func put(t *testing.T, kv store.KV, bucket, key, value string) {
	t.Helper()
	if _, err := kv.Commit(t.Context(), store.Put(bucket, key, []byte(value), 0)); err != nil {
		t.Fatal(err)
	}
}

// dump returns all that the tests store, logins apart.
func dump(t *testing.T, kv store.KV) string {
	t.Helper()
	var b strings.Builder
	for _, bucket := range []string{"blobs", "students", "attempts"} {
		for e, err := range kv.Scan(t.Context(), bucket, "") {
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%s %s %d %s\n", bucket, e.Key, e.Rev, e.Value)
		}
	}
	return b.String()
}

// dumpOf returns what a folder's data file holds.
func dumpOf(t *testing.T, dir string) string {
	t.Helper()
	db := openData(t, dir)
	defer db.Close()
	return dump(t, db)
}

// school makes a data file with a few hundred entries and returns its folder.
func school(t *testing.T, mark string) string {
	t.Helper()
	dir := t.TempDir()
	db := openData(t, dir)
	for i := range 60 {
		put(t, db, "students", fmt.Sprint("s", i), `{"v":1,"name":"`+mark+`"}`)
		put(t, db, "blobs", fmt.Sprint("b", i), strings.Repeat(mark, 100*i))
	}
	put(t, db, "logins", "l1", `{"v":1}`)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// backupOf makes a backup of a folder's data file.
func backupOf(t *testing.T, dir string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "school.backup")
	db := openData(t, dir)
	defer db.Close()
	if _, err := Make(t.Context(), db, realEngine(), path, morning); err != nil {
		t.Fatal(err)
	}
	return path
}

// files lists the names in a folder.
func files(t *testing.T, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range list {
		names = append(names, f.Name())
	}
	return names
}

// sourceFunc is a Source by one function.
type sourceFunc func(ctx context.Context, w io.Writer) error

// Snapshot implements Source.
func (f sourceFunc) Snapshot(ctx context.Context, w io.Writer) error { return f(ctx, w) }
