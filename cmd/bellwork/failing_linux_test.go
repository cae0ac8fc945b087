package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// TestFailingSync lets a sync of the data file fail while a class works. Nobody knows then what is on disk: the server
// stops acknowledging and exits with an error, and the next one has all that was acknowledged.
//
// strace counts the calls of each thread by itself, so which sync of all fails is a matter of chance; over the runs
// some are of data pages and some of header pages.
func TestFailingSync(t *testing.T) {
	strace := needStrace(t)
	s := newSchool(t, 1)
	program.start(t, s.data).kill() // so that the sync that fails is of the class's work
	for n := range 6 {
		p := program.start(t, s.data, strace, "-D", "-f", "-q", "-o", "/dev/null", "-e", "trace=fdatasync",
			"-e", fmt.Sprintf("inject=fdatasync:error=EIO:when=%d", n+1))
		l := newLesson(p.url, 0) // nobody ends this lesson but the disk
		l.ending = http.StatusServiceUnavailable
		status := 0
		for _, err := range s.teach(p, l, func() { status = p.wait(t, patience) }) {
			t.Error(err)
		}
		if said := p.stderr.String(); status != 1 || !strings.Contains(said, "start Bellwork again") {
			t.Errorf("sync %d: exit status %d, want 1 and what to do\n%s", n+1, status, said)
		}
		next := program.start(t, s.data)
		s.resume(t, next)
		next.kill()
	}
	s.close(t, program.start(t, s.data))
}
