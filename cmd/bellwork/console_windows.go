package main

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// ownConsole reports whether Windows opened the console window for this process alone, as it does on a double click. In
// a window that was there before, the shell is attached too.
func ownConsole() bool {
	getConsoleProcessList := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList")
	var ids [2]uint32
	n, _, _ := getConsoleProcessList.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}

// enableColour asks the console to obey colour sequences, which it does not by itself, and reports whether it does.
func enableColour(out *os.File) bool {
	console := windows.Handle(out.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
