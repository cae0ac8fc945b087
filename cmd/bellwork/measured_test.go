package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// measured is a command of the tests: it runs another one and says at the end of standard error what that cost. A process
// starts with the memory of the one that starts it on its account, so a small one has to.
func measured() {
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	state := cmd.ProcessState
	fmt.Fprintf(os.Stderr, costLine, state.UserTime()+state.SystemTime(), mostResident(state))
	os.Exit(state.ExitCode())
}

const costLine = "\ncost %d %d\n"

// cost is what a process took.
type cost struct {
	time   time.Duration // of the processor
	memory int64         // bytes resident at the most
}

// costOf takes what measured added from what a process said.
func costOf(t *testing.T, stderr string) (said string, c cost) {
	t.Helper()
	at := strings.LastIndex(stderr, "\ncost ")
	if at < 0 {
		t.Fatalf("it was not measured: %s", stderr)
	}
	if _, err := fmt.Sscanf(stderr[at:], costLine, &c.time, &c.memory); err != nil {
		t.Fatal(err)
	}
	return stderr[:at], c
}
