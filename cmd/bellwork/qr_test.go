package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"rsc.io/qr"
)

const phoneURL = "http://192.168.178.20:8080"

// TestWriteQR reads the printed characters back into modules and compares them with the code, margin included.
func TestWriteQR(t *testing.T) {
	code, err := qr.Encode(phoneURL, qr.L)
	if err != nil {
		t.Fatal(err)
	}
	for name, colour := range map[string]bool{"Colour": true, "Plain": false} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			if err := writeQR(&b, phoneURL, colour); err != nil {
				t.Fatal(err)
			}
			got := modules(b.String(), colour)
			side := code.Size + 2*quietZone
			if len(got) < side {
				t.Fatalf("%d rows, want at least %d", len(got), side)
			}
			for y, row := range got {
				if len(row) != side {
					t.Fatalf("row %d has %d modules, want %d", y, len(row), side)
				}
				for x, black := range row {
					if want := code.Black(x-quietZone, y-quietZone); black != want {
						t.Fatalf("module %d,%d: black = %v, want %v", x, y, black, want)
					}
				}
			}
		})
	}
}

// modules reads half blocks back: which modules are black, given that ink is black in colour and light without.
func modules(text string, inkIsBlack bool) [][]bool {
	text = regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(text, "")
	var rows [][]bool
	for line := range strings.Lines(text) {
		var upper, lower []bool
		for _, r := range strings.TrimSuffix(line, "\n") {
			upper = append(upper, strings.ContainsRune("█▀", r) == inkIsBlack)
			lower = append(lower, strings.ContainsRune("█▄", r) == inkIsBlack)
		}
		rows = append(rows, upper, lower)
	}
	return rows
}

func TestWriteQRColoursEveryLine(t *testing.T) {
	var b strings.Builder
	if err := writeQR(&b, phoneURL, true); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if !strings.HasPrefix(line, "\x1b[38;5;16;48;5;231m") || !strings.HasSuffix(line, "\x1b[0m\n") {
			t.Fatalf("line %q does not set and reset its colours", line)
		}
	}
}

func TestColourAllowed(t *testing.T) {
	tests := []struct {
		name string
		env  map[string]string
		want bool
	}{
		{"Usual", map[string]string{"TERM": "xterm-256color"}, true},
		{"NoColor", map[string]string{"TERM": "xterm-256color", "NO_COLOR": "1"}, false},
		{"EmptyNoColorCountsForNothing", map[string]string{"NO_COLOR": ""}, true},
		{"Dumb", map[string]string{"TERM": "dumb"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := colourAllowed(func(key string) string { return tt.env[key] }); got != tt.want {
				t.Errorf("colourAllowed = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestShowQRPrintsNothingIntoAFile(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "log")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := showQR(file, phoneURL); err != nil {
		t.Fatal(err)
	}
	if info, err := file.Stat(); err != nil || info.Size() != 0 {
		t.Errorf("size = %d, %v, want nothing written", info.Size(), err)
	}
}
