package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestTaskVersion sees that the documents give the command that CI runs.
func TestTaskVersion(t *testing.T) {
	version := regexp.MustCompile(`go-task/task/v3/cmd/task@(v[0-9.]+)`)
	root := filepath.Join("..", "..")
	script, err := os.ReadFile(filepath.Join(root, ".ci", "task"))
	if err != nil {
		t.Fatal(err)
	}
	want := version.FindSubmatch(script)
	if want == nil {
		t.Fatal(".ci/task names no version of Task")
	}
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Error(err)
			continue
		}
		found := version.FindAllSubmatch(text, -1)
		if len(found) == 0 {
			t.Errorf("%s does not give the test command", name)
		}
		for _, f := range found {
			if string(f[1]) != string(want[1]) {
				t.Errorf("%s gives Task %s, .ci/task runs %s", name, f[1], want[1])
			}
		}
	}
}
