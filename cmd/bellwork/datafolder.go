package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// dataFileName is the one file that holds all that was given and answered. Beside it lie at most the files of the host's
// own question sets, see banksFolder.
const dataFileName = "bellwork.bolt"

// dataHelp is the sentence for the --data option of every subcommand that takes one.
const dataHelp = "`folder` that holds " + dataFileName + " (or set BELLWORK_DATA; default: this system's custom)"

// surroundings are what the choice of the data folder depends on, so that each system's custom is tested on every other.
type surroundings struct {
	goos   string
	getenv func(string) string
	home   func() (string, error)
}

// thisSystem returns the surroundings of this process.
func thisSystem() surroundings {
	return surroundings{goos: runtime.GOOS, getenv: os.Getenv, home: os.UserHomeDir}
}

// dataFolder returns the absolute path of the folder to keep data in. The option wins, then BELLWORK_DATA, then the
// folder that systemd gives to a unit with StateDirectory=, then what is customary on the system. It makes nothing.
func dataFolder(option string, s surroundings) (string, error) {
	dir := option
	if dir == "" {
		dir = s.getenv("BELLWORK_DATA")
	}
	if dir == "" {
		// systemd lists several folders with colons; the first is the main one.
		dir, _, _ = strings.Cut(s.getenv("STATE_DIRECTORY"), ":")
	}
	if dir == "" {
		var err error
		if dir, err = customaryDataFolder(s); err != nil {
			return "", fmt.Errorf("find the data folder: %w; name one with --data", err)
		}
	}
	return filepath.Abs(dir)
}

// customaryDataFolder returns where programs of the system keep their data for one user.
func customaryDataFolder(s surroundings) (string, error) {
	home, err := s.home()
	if err != nil {
		home = ""
	}
	switch s.goos {
	case "windows":
		return under(s.getenv("LOCALAPPDATA"), home, "AppData/Local", "Bellwork")
	case "darwin":
		return under("", home, "Library/Application Support", "Bellwork")
	}
	base := s.getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(base) {
		base = "" // the XDG specification asks to ignore a relative path
	}
	return under(base, home, ".local/share", "bellwork")
}

// under returns base/name, or home/custom/name where there is no base.
func under(base, home, custom, name string) (string, error) {
	switch {
	case base != "":
		return filepath.Join(base, name), nil
	case home != "":
		return filepath.Join(home, filepath.FromSlash(custom), name), nil
	}
	return "", errors.New("this account has no home folder")
}

// makeDataFolder makes the folder, readable by its owner alone because it holds names and marks, and returns the path
// of the data file in it.
func makeDataFolder(dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("make the data folder: %w; name another with --data", err)
	}
	return filepath.Join(dir, dataFileName), nil
}
