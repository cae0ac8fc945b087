package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"testing"
	"time"
)

// patience bounds every wait of these tests. It is for machines that are very busy; nothing normally takes a second.
const patience = 30 * time.Second

// process is a running Bellwork.
type process struct {
	cmd    *exec.Cmd
	url    string
	stdout *output
	stderr *output
	ended  chan struct{}
	err    error // of the process, once ended is closed
}

// newDataFolder returns a data folder with the bank that the simulated students take.
func newDataFolder(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, banksFolder), os.DirFS(filepath.Join("testdata", "banks"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// serving returns the arguments that serve a data folder on a free port.
func serving(data string) []string { return []string{"serve", "--addr", "127.0.0.1:0", "--data", data} }

// start starts a server on a data folder and waits until it announces its address. Words given in front, such as
// strace and its options, run it.
func (b *build) start(t testing.TB, data string, front ...string) *process {
	t.Helper()
	p := b.launch(t, serving(data), front...)
	select {
	case p.url = <-p.stdout.address:
	case <-p.ended:
		t.Fatalf("the server ended: %v\n%s", p.err, p.stderr)
	case <-time.After(patience):
		t.Fatalf("the server did not say its address\n%s", p.stderr)
	}
	return p
}

// launch starts the program. It is killed when the test ends, unless it has ended before.
func (b *build) launch(t testing.TB, args []string, front ...string) *process {
	t.Helper()
	words := append(append(front[:len(front):len(front)], b.path(t)), args...)
	p := &process{cmd: exec.Command(words[0], words[1:]...), stdout: newOutput(), stderr: newOutput(), ended: make(chan struct{})}
	p.cmd.Stdout, p.cmd.Stderr = p.stdout, p.stderr
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.err = p.cmd.Wait()
		close(p.ended)
	}()
	t.Cleanup(p.kill)
	return p
}

// kill ends the process as a power cut would, as far as a process can tell, and waits until it is gone.
func (p *process) kill() {
	_ = p.cmd.Process.Kill() // it may have ended
	<-p.ended
}

// wait waits until the process ends by itself and returns its exit status.
func (p *process) wait(t testing.TB, within time.Duration) int {
	t.Helper()
	select {
	case <-p.ended:
	case <-time.After(within):
		t.Fatalf("the process still runs after %v\n%s", within, p.stderr)
	}
	var exit *exec.ExitError
	if p.err != nil && !errors.As(p.err, &exit) {
		t.Fatal(p.err)
	}
	return p.cmd.ProcessState.ExitCode()
}

// output collects what a process prints.
type output struct {
	address chan string // gets the first address that is printed
	setUp   chan string // gets the link for the first account, if one is printed

	mu     sync.Mutex
	text   bytes.Buffer
	told   bool
	linked bool
}

func newOutput() *output {
	return &output{address: make(chan string, 1), setUp: make(chan string, 1)}
}

var (
	announced = regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+\n`)
	setUpLink = regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+(/invitations/[a-z2-7]+)\n`)
)

// Write implements io.Writer.
func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.text.Write(b)
	if url := announced.Find(o.text.Bytes()); url != nil && !o.told {
		o.told = true
		o.address <- string(bytes.TrimSpace(url))
	}
	if link := setUpLink.FindSubmatch(o.text.Bytes()); link != nil && !o.linked {
		o.linked = true
		o.setUp <- string(link[1])
	}
	return len(b), nil
}

// String returns all that was printed so far.
func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}
