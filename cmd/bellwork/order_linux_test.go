package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// TestSyncComesBeforeReply looks at the system calls behind one answer. A kill cannot show this order, since what was
// written survives it without a sync.
func TestSyncComesBeforeReply(t *testing.T) {
	if err := syncedBeforeReply(traceAnswer(t, program), "POST /attempts/"); err != nil {
		t.Error(err)
	}
}

// TestSyncOrderCatchesEarlyAcknowledgement shows that the test above can fail.
func TestSyncOrderCatchesEarlyAcknowledgement(t *testing.T) {
	err := syncedBeforeReply(traceAnswer(t, early), "POST /attempts/")
	if !errors.Is(err, errUnwritten) && !errors.Is(err, errUnsynced) {
		t.Errorf("a build that acknowledges early: %v, want a reply that is too early", err)
	}
}

// traceAnswer runs a server under strace and lets a pupil work on an attempt.
func traceAnswer(t *testing.T, b *build) []call {
	t.Helper()
	strace := needStrace(t)
	// The tracer outlives the server for a moment; a named pipe ends when it has written everything.
	pipe := filepath.Join(t.TempDir(), "trace")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	trace := make(chan string, 1)
	go func() {
		text, _ := os.ReadFile(pipe) // what is missing will be missed
		trace <- string(text)
	}()
	p := b.start(t, newDataFolder(t), strace, "-D", "-f", "-y", "-s", "32", "-o", pipe,
		"-e", "trace=read,write,pwrite64,fdatasync,fsync")
	newPupil("Ana", 1).until(t, p.url, "answer")
	if status := p.stop(t); status != 0 {
		t.Fatalf("exit status %d\n%s", status, p.stderr)
	}
	return readTrace(<-trace)
}
