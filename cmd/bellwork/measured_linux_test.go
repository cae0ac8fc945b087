package main

import (
	"os"
	"syscall"
)

// mostResident returns the most memory that a process has held, in bytes.
func mostResident(state *os.ProcessState) int64 {
	return state.SysUsage().(*syscall.Rusage).Maxrss * 1024
}
