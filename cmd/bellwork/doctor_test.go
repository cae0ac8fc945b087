package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDoctor runs the whole command: one line a check, and nothing left behind.
func TestDoctor(t *testing.T) {
	root := t.TempDir()
	var stdout, stderr strings.Builder
	status := doctor([]string{"--addr", "127.0.0.1:0", "--data", filepath.Join(root, "new", "folder")}, nil, &stdout, &stderr)
	if status != 0 || stderr.Len() > 0 {
		t.Errorf("status = %d, stderr = %q, want 0 and nothing", status, stderr.String())
	}
	line := regexp.MustCompile(`^(ok|warn|fail) +(port|addresses|data folder|sync|file system|disk|clock) {2,}\S`)
	checks := map[string]bool{}
	for l := range strings.Lines(stdout.String()) {
		found := line.FindStringSubmatch(l)
		if found == nil {
			t.Fatalf("line %q is not of the form \"verdict check found\"", l)
		}
		checks[found[2]] = true
	}
	if len(checks) != 7 {
		t.Errorf("checks = %v, want 7:\n%s", checks, stdout.String())
	}
	if left, _ := os.ReadDir(root); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestDoctorStatus(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		want int
	}{
		{"Help", []string{"-h"}, 0},
		{"UnknownOption", []string{"--colour"}, 2},
		{"Argument", []string{"everything"}, 2},
		{"DataFolderIsAFile", []string{"--addr", "127.0.0.1:0", "--data", file}, 1},
		{"DataFolderBelowAFile", []string{"--addr", "127.0.0.1:0", "--data", filepath.Join(file, "sub")}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stdout, stderr strings.Builder
			if got := doctor(tt.args, nil, &stdout, &stderr); got != tt.want {
				t.Errorf("status = %d, want %d\n%s%s", got, tt.want, stdout.String(), stderr.String())
			}
		})
	}
}

func TestReport(t *testing.T) {
	var b strings.Builder
	status := report(&b, []finding{{"port", ok, ":8080 is free", ""}, {"disk", fail, "5 MiB free", "Make room"}})
	const want = "ok    port         :8080 is free\nfail  disk         5 MiB free. Make room\n"
	if status != 1 || b.String() != want {
		t.Errorf("report = %d,\n%s\nwant 1,\n%s", status, b.String(), want)
	}
	if status := report(&b, []finding{{"disk", warn, "500 MiB free", "Make room"}}); status != 0 {
		t.Errorf("status of a warning = %d, want 0", status)
	}
}
