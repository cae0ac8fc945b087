package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets scripts run the real main as a command of its own.
func TestMain(m *testing.M) {
	testscript.Main(tidyRun{m}, map[string]func(){"bellwork": main, "measured": measured})
}

// tidyRun runs the tests and then removes the binaries that they built.
type tidyRun struct{ *testing.M }

// Run runs the tests and returns the exit status.
func (t tidyRun) Run() int {
	defer removeBuilds()
	return t.M.Run()
}
