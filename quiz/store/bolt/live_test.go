package bolt_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// TestVerifyWhileWriting verifies a file that grows and changes meanwhile.
func TestVerifyWhileWriting(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "data.bolt"))
	done := make(chan struct{})
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-done:
					return
				default:
					op := store.Put("students", fmt.Sprintf("%d.%d", w, i), make([]byte, 500), 0)
					if _, err := db.Commit(t.Context(), op); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	for range 30 {
		if _, err := db.Verify(t.Context()); err != nil {
			t.Error(err)
		}
	}
	close(done)
	wg.Wait()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := db.Verify(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

// TestDamagedWhileOpen cuts and overwrites a file that bbolt has mapped: calls
// return errors or what was written, and never crash.
func TestDamagedWhileOpen(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"Cut": func(path string) error { return os.Truncate(path, 3*4096) },
		"Overwritten": func(path string) error {
			f, err := os.OpenFile(path, os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			defer f.Close()
			_, err = f.WriteAt(make([]byte, 1<<18), 2*4096)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "data.bolt")
			db, err := bolt.Open(path, bolt.Options{Log: slog.New(slog.DiscardHandler)})
			if err != nil {
				t.Fatal(err)
			}
			for i := range 100 {
				commit(t, db, store.Put("students", fmt.Sprint(i), make([]byte, 1000), 0))
			}
			if err := damage(path); err != nil {
				t.Fatal(err)
			}
			failed := 0
			for i := range 100 {
				e, err := db.Get(t.Context(), "students", fmt.Sprint(i))
				if err == nil && len(e.Value) == 1000 {
					continue
				}
				if failed++; !errors.Is(err, store.ErrDamaged) {
					t.Errorf("get %d: %v, %v", i, e, err)
				}
			}
			if _, err := db.Verify(t.Context()); failed == 0 || !errors.Is(err, store.ErrDamaged) {
				t.Errorf("%d reads failed, verify: %v", failed, err)
			}
			if _, err := db.Commit(t.Context(), store.Put("students", "x", nil, 0)); err == nil {
				t.Error("a commit succeeded")
			}
			_ = db.Close()
		})
	}
}

// TestKill kills a process that commits, many times, and looks for all that it
// was told is saved. Run with -tags ackearly, it must fail.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.bolt")
	saved := make(map[string]bool)
	cycles := 30
	if testing.Short() {
		cycles = 5
	}
	for cycle := range cycles {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), commitEnv+"="+path, fmt.Sprintf("%s=%d", cycleEnv, cycle))
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(out)
		for range 1 + rand.IntN(300) {
			line, err := lines.ReadString('\n')
			if err != nil {
				t.Fatalf("child: %v", err)
			}
			saved[strings.TrimSpace(line)] = true
		}
		_ = child.Process.Kill()
		rest, _ := io.ReadAll(lines)
		for line := range strings.Lines(string(rest)) {
			if key, whole := strings.CutSuffix(line, "\n"); whole {
				saved[key] = true
			}
		}
		_ = child.Wait()
		lookFor(t, path, saved)
	}
	t.Logf("%d commits in %d lives", len(saved), cycles)
}

func lookFor(t *testing.T, path string, saved map[string]bool) {
	t.Helper()
	consistent(t, path)
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for key := range saved {
		if _, err := db.Get(t.Context(), "students", key); err != nil {
			t.Errorf("lost: %v", err)
		}
	}
}

// commitUntilKilled prints the keys that were committed, each in one write.
func commitUntilKilled(path, cycle string) {
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for w := range 8 {
		go func() {
			for i := 0; ; i++ {
				key := fmt.Sprintf("%s.%d.%d", cycle, w, i)
				if _, err := db.Commit(context.Background(), store.Put("students", key, make([]byte, 300), 0)); err == nil {
					_, _ = os.Stdout.WriteString(key + "\n")
				}
			}
		}()
	}
	<-db.Failed()
}
