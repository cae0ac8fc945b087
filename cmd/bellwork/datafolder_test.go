package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestDataFolder(t *testing.T) {
	const home = "/home/ana"
	tests := []struct {
		name   string
		goos   string
		option string
		env    map[string]string
		noHome bool
		want   string
	}{
		{name: "Linux", goos: "linux", want: "/home/ana/.local/share/bellwork"},
		{name: "LinuxXDG", goos: "linux", env: map[string]string{"XDG_DATA_HOME": "/data"}, want: "/data/bellwork"},
		{name: "LinuxRelativeXDGIsIgnored", goos: "linux", env: map[string]string{"XDG_DATA_HOME": "data"}, want: "/home/ana/.local/share/bellwork"},
		{name: "Mac", goos: "darwin", want: "/home/ana/Library/Application Support/Bellwork"},
		{name: "MacIgnoresXDG", goos: "darwin", env: map[string]string{"XDG_DATA_HOME": "/data"}, want: "/home/ana/Library/Application Support/Bellwork"},
		{name: "Windows", goos: "windows", env: map[string]string{"LOCALAPPDATA": "/c/local"}, want: "/c/local/Bellwork"},
		{name: "WindowsWithoutVariable", goos: "windows", want: "/home/ana/AppData/Local/Bellwork"},
		{name: "Unit", goos: "linux", env: map[string]string{"STATE_DIRECTORY": "/var/lib/bellwork", "XDG_DATA_HOME": "/data"}, noHome: true, want: "/var/lib/bellwork"},
		{name: "UnitWithSeveral", goos: "linux", env: map[string]string{"STATE_DIRECTORY": "/var/lib/a:/var/lib/b"}, want: "/var/lib/a"},
		{name: "VariableBeatsUnit", goos: "linux", env: map[string]string{"BELLWORK_DATA": "/mine", "STATE_DIRECTORY": "/var/lib/a"}, want: "/mine"},
		{name: "OptionBeatsVariable", goos: "linux", option: "/there", env: map[string]string{"BELLWORK_DATA": "/mine"}, want: "/there"},
	}
	if runtime.GOOS == "windows" {
		t.Skip("the paths of this table are not absolute on Windows")
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := dataFolder(tt.option, surroundings{
				goos:   tt.goos,
				getenv: func(key string) string { return tt.env[key] },
				home: func() (string, error) {
					if tt.noHome {
						return "", errors.New("no home")
					}
					return home, nil
				},
			})
			if err != nil || got != tt.want {
				t.Errorf("dataFolder = %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestDataFolderWithoutHome(t *testing.T) {
	nowhere := surroundings{
		goos:   "linux",
		getenv: func(string) string { return "" },
		home:   func() (string, error) { return "", errors.New("no home") },
	}
	if got, err := dataFolder("", nowhere); err == nil {
		t.Errorf("dataFolder = %q, want an error", got)
	}
}

func TestMakeDataFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	file, err := makeDataFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(dir, "bellwork.bolt"); file != want {
		t.Errorf("file = %q, want %q", file, want)
	}
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); runtime.GOOS != "windows" && got != 0o700 {
		t.Errorf("permissions = %o, want 700", got)
	}
	if _, err := makeDataFolder(dir); err != nil {
		t.Errorf("a second time: %v", err)
	}
}
