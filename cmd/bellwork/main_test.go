package main

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) { os.Exit(tidyRun{m}.Run()) }

// tidyRun runs the tests and then removes the binaries that they built.
type tidyRun struct{ *testing.M }

// Run runs the tests and returns the exit status.
func (t tidyRun) Run() int {
	defer removeBuilds()
	return t.M.Run()
}
