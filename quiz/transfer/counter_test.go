package transfer

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// opened serves a keeper's counter on a data folder until the test ends.
func opened(t *testing.T, k *Keeper, dir string) (note string) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- k.Serve(ctx, dir) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(dir, noteName)); err == nil {
			t.Error("the note is left")
		}
	})
	for { // the note is whole as soon as it is there
		if b, err := os.ReadFile(filepath.Join(dir, noteName)); err == nil {
			return string(b)
		}
		select {
		case err := <-ended:
			t.Fatal(err)
		default:
		}
	}
}

func TestAsk(t *testing.T) {
	dir := school(t, "a")
	want := dumpOf(t, dir)
	db := openData(t, dir)
	k := NewKeeper(filepath.Join(dir, "backups"), db, realEngine(), func() time.Time { return morning }, quiet)
	note := opened(t, k, dir)
	if info, err := os.Stat(filepath.Join(dir, noteName)); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read the note: %v, %v", info.Mode(), err)
	}
	out := filepath.Join(t.TempDir(), "out.backup")
	if _, err := Ask(t.Context(), dir, out); err != nil {
		t.Fatal(err)
	}
	elsewhere := t.TempDir()
	if _, err := Restore(t.Context(), realEngine(), out, filepath.Join(elsewhere, "bellwork.bolt"), morning); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, elsewhere) != want {
		t.Error("what was restored differs")
	}
	addr, secret, _ := strings.Cut(strings.TrimSpace(note), "\n")
	for _, given := range []string{"", "Bearer ", "Bearer x", "Bearer " + secret[1:], secret} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+addr+"/", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", given)
		reply, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		reply.Body.Close()
		if reply.StatusCode != http.StatusNotFound {
			t.Errorf("with %q: status %d", given, reply.StatusCode)
		}
	}
	if n := len(backups(t, k)); n != 1 {
		t.Errorf("%d backups were made", n)
	}
}

// A note that a killed server left leads nowhere, and that is said.
func TestAskNobody(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	if _, err := Ask(t.Context(), dir, out); !errors.Is(err, ErrNoServer) {
		t.Errorf("without a note: %v", err)
	}
	for _, note := range []string{"", "127.0.0.1:1\nsecret\n", "not an address\n\n", "%zz\nx"} {
		if err := os.WriteFile(filepath.Join(dir, noteName), []byte(note), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Ask(t.Context(), dir, out); !errors.Is(err, ErrNoServer) {
			t.Errorf("note %q: %v", note, err)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was left")
	}
}

// Why the server could not make a backup is said at the command.
func TestAskFails(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "backups")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	opened(t, NewKeeper(folder, sourceFunc(someBytes), sound, time.Now, quiet), dir)
	if _, err := Ask(t.Context(), dir, filepath.Join(dir, "out")); err == nil || !strings.Contains(err.Error(), folder) {
		t.Errorf("got %v", err)
	}
}
