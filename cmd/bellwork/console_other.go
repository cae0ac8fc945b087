//go:build !windows

package main

import "os"

// ownConsole is a question about Windows' console windows.
func ownConsole() bool { return false }

// enableColour has nothing to do: terminals obey colour sequences.
func enableColour(*os.File) bool { return true }
