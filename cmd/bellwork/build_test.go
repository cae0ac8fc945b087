package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// build is one way of building the program, done once a test run.
type build struct {
	tags string
	once func() (path string, err error)
}

// The builds that tests start. The early one acknowledges before it commits: a test of durability that passes
// against it shows nothing.
var (
	program = newBuild("")
	early   = newBuild("ackearly")
)

func newBuild(tags string) *build {
	b := &build{tags: tags}
	b.once = sync.OnceValues(b.make)
	return b
}

// buildFolder is made by the first build.
var buildFolder = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "bellwork-test-") })

func (b *build) make() (string, error) {
	dir, err := buildFolder()
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "bellwork"+b.tags)
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	if out, err := exec.Command("go", "build", "-tags", b.tags, "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
}

// path returns the program's path; it builds it when that is asked first.
func (b *build) path(t testing.TB) string {
	t.Helper()
	path, err := b.once()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func removeBuilds() {
	if dir, err := buildFolder(); err == nil {
		os.RemoveAll(dir)
	}
}

// needStrace returns where strace is. The set-up of the tests installs it; without the set-up the test is skipped.
func needStrace(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("strace")
	switch {
	case err == nil:
		return path
	case os.Getenv("BELLWORK_SETUP") != "":
		t.Fatal("strace is missing although the tests were set up; run .ci/task setup")
	default:
		t.Skip("strace is not installed; .ci/task test installs it")
	}
	return ""
}
