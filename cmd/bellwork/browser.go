package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/mattn/go-isatty"
)

// launch is what tells a double click from a command typed into a shell.
type launch struct {
	goos       string
	args       []string // as in os.Args
	home       string
	workingDir string
	ownConsole bool // Windows opened a console window for this process alone
	terminal   bool // standard input is a terminal
	display    bool // a graphical session is there
	unit       bool // systemd started it
}

// thisLaunch describes how this process was started.
func thisLaunch() launch {
	home, _ := os.UserHomeDir()
	workingDir, _ := os.Getwd()
	return launch{
		goos:       runtime.GOOS,
		args:       os.Args,
		home:       home,
		workingDir: workingDir,
		ownConsole: ownConsole(),
		terminal:   isatty.IsTerminal(os.Stdin.Fd()) || isatty.IsCygwinTerminal(os.Stdin.Fd()),
		display:    os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "",
		unit:       os.Getenv("STATE_DIRECTORY") != "",
	}
}

// isDoubleClick reports whether the program was most likely started by a double click: then nobody has asked for
// anything yet, and the start page should open by itself.
//
// Windows opens a console window for the process alone. The Finder opens a Terminal window in the home folder and types
// the whole path of the program there. On other systems file managers start it without a terminal.
func (l launch) isDoubleClick() bool {
	if len(l.args) > 1 || l.unit {
		return false
	}
	switch l.goos {
	case "windows":
		return l.ownConsole
	case "darwin":
		return len(l.args) == 1 && filepath.IsAbs(l.args[0]) && l.home != "" && l.workingDir == l.home
	}
	return !l.terminal && l.display
}

// openBrowser opens the URL in the default browser and does not wait for it.
func openBrowser(url string) error {
	cmd := browserCommand(runtime.GOOS, url)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("open the browser: %w; open %s by hand", err, url)
	}
	go cmd.Wait() // so that it is no zombie after it ends
	return nil
}

// browserCommand returns the command by which the system opens a URL. None of them goes through a shell.
func browserCommand(goos, url string) *exec.Cmd {
	switch goos {
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", url)
	case "darwin":
		return exec.Command("open", url)
	}
	return exec.Command("xdg-open", url)
}
