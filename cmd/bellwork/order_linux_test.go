package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
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
	trace := filepath.Join(t.TempDir(), "trace")
	p := b.start(t, newDataFolder(t), needStrace(t), "-D", "-f", "-y", "-s", "32", "-o", trace,
		"-e", "trace=read,write,pwrite64,fdatasync,fsync")
	newPupil("Ana", 1).until(t, p.url, "answer")
	if status := p.stop(t); status != 0 {
		t.Fatalf("exit status %d\n%s", status, p.stderr)
	}
	text, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	return readTrace(string(text))
}
