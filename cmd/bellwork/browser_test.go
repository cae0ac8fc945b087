package main

import (
	"slices"
	"testing"
)

func TestIsDoubleClick(t *testing.T) {
	finder := launch{goos: "darwin", args: []string{"/Users/ana/Downloads/bellwork"}, home: "/Users/ana", workingDir: "/Users/ana", terminal: true}
	with := func(l launch, change func(*launch)) launch { change(&l); return l }
	explorer := launch{goos: "windows", args: []string{`C:\bellwork.exe`}, ownConsole: true}
	files := launch{goos: "linux", args: []string{"/home/ana/bellwork"}, display: true}

	tests := []struct {
		name string
		l    launch
		want bool
	}{
		{"Windows", explorer, true},
		{"WindowsFromAShell", with(explorer, func(l *launch) { l.ownConsole = false }), false},
		{"WindowsShortcutWithOptions", with(explorer, func(l *launch) { l.args = append(l.args, "--addr", ":80") }), false},
		{"Mac", finder, true},
		{"MacTypedInAShell", with(finder, func(l *launch) { l.args = []string{"./bellwork"} }), false},
		{"MacFromSourceTree", with(finder, func(l *launch) { l.workingDir = "/Users/ana/src/bellwork" }), false},
		{"Linux", files, true},
		{"LinuxFromAShell", with(files, func(l *launch) { l.terminal = true }), false},
		{"LinuxWithoutDisplay", with(files, func(l *launch) { l.display = false }), false},
		{"LinuxUnit", with(files, func(l *launch) { l.unit = true }), false},
		{"LinuxWithOptions", with(files, func(l *launch) { l.args = []string{"bellwork", "serve"} }), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.l.isDoubleClick(); got != tt.want {
				t.Errorf("isDoubleClick = %v, want %v", got, tt.want)
			}
		})
	}
}

// The URL must arrive as one argument of its own, whatever is in it.
func TestBrowserCommand(t *testing.T) {
	const url = "http://localhost:8080/?a=1&b=2"
	for _, goos := range []string{"windows", "darwin", "linux"} {
		cmd := browserCommand(goos, url)
		if got := cmd.Args[len(cmd.Args)-1]; got != url {
			t.Errorf("%s: last argument = %q, want %q", goos, got, url)
		}
		if slices.Contains([]string{"sh", "cmd"}, cmd.Args[0]) {
			t.Errorf("%s goes through a shell: %q", goos, cmd.Args)
		}
	}
}
