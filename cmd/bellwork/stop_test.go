package main

import (
	"net"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestStopUnderLoad asks the server to end while a class works: it takes nothing more, finishes what it has begun,
// and leaves all that it acknowledged on disk.
func TestStopUnderLoad(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no SIGTERM")
	}
	s := newSchool(t, 2)
	for range 3 {
		p := program.start(t, s.data)
		s.resume(t, p)
		l := newLesson(p.url, 200)
		status := 0
		for _, err := range s.teach(p, l, func() { status = p.stop(t) }) {
			t.Error(err)
		}
		if status != 0 {
			t.Errorf("exit status %d, want 0\n%s", status, p.stderr)
		}
		if conn, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://")); err == nil {
			conn.Close()
			t.Error("it still accepts connections")
		}
	}
	s.close(t, program.start(t, s.data))
}

// stop asks the process to end and returns its exit status.
func (p *process) stop(t *testing.T) int {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	return p.wait(t, 10*time.Second)
}

// TestSecondStart starts a server on a data folder that another one has open.
func TestSecondStart(t *testing.T) {
	data := newDataFolder(t)
	first := program.start(t, data)
	second := program.launch(t, serving(data))
	if status := second.wait(t, 3*time.Second); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	said := second.stderr.String()
	if !strings.Contains(said, "another Bellwork has the data file open; stop it first") {
		t.Errorf("it does not say what to do: %s", said)
	}
	if pid := "process " + strconv.Itoa(first.cmd.Process.Pid); runtime.GOOS == "linux" && !strings.Contains(said, pid) {
		t.Errorf("it does not say that the file is with %s: %s", pid, said)
	}
	newPupil("Ana", 1).until(t, first.url, "submit") // the first one has not noticed
}
