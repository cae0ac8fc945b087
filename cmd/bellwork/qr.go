package main

import (
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"
	"rsc.io/qr"
)

// quietZone is the margin, in modules, that the QR standard asks for around the code; scanners rely on it.
const quietZone = 4

// showQR prints the URL as a QR code when out is a terminal, and nothing otherwise: in a log file or a pipe nobody can
// scan it.
func showQR(out *os.File, url string) error {
	if !isatty.IsTerminal(out.Fd()) {
		return nil
	}
	if err := writeQR(out, url, colourAllowed(os.Getenv) && enableColour(out)); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\n")
	return err
}

// colourAllowed reports whether the person and the terminal accept colour (https://no-color.org).
func colourAllowed(getenv func(string) string) bool {
	return getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
}

// writeQR writes the URL as a QR code of half blocks, two modules a character. With colour it is black on white whatever
// the terminal's own colours are. Without, the light modules are drawn, which is right on a dark terminal; on a light
// one the code is inverted, which the cameras of most phones read as well.
func writeQR(w io.Writer, url string, colour bool) error {
	code, err := qr.Encode(url, qr.L)
	if err != nil {
		return err
	}
	var b strings.Builder
	for y := -quietZone; y < code.Size+quietZone; y += 2 {
		if colour {
			b.WriteString("\x1b[38;5;16;48;5;231m") // fixed black and white of the 256 colours, which no theme changes
		}
		for x := -quietZone; x < code.Size+quietZone; x++ {
			b.WriteString(halfBlock(code.Black(x, y) == colour, code.Black(x, y+1) == colour))
		}
		if colour {
			b.WriteString("\x1b[0m")
		}
		b.WriteByte('\n')
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// halfBlock returns the character whose upper and lower halves are inked as asked.
func halfBlock(upper, lower bool) string {
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}
