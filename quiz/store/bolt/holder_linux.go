package bolt

import (
	"fmt"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// holder names the process that has locked a file, as far as /proc/locks tells.
func holder(f *os.File) string {
	info, err := f.Stat()
	if err != nil {
		return ""
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		return ""
	}
	file := fmt.Sprintf("%02x:%02x:%d", unix.Major(uint64(stat.Dev)), unix.Minor(uint64(stat.Dev)), stat.Ino)
	return describe(parseHolder(string(locks), file))
}

// parseHolder finds the process in lines such as
// "1: FLOCK  ADVISORY  WRITE 812 fe:00:131 0 EOF", or returns "". Another
// container shows as process 0, and a process that only waits has an arrow.
func parseHolder(locks, file string) (pid string) {
	for line := range strings.Lines(locks) {
		f := strings.Fields(line)
		if len(f) >= 6 && f[1] == "FLOCK" && f[5] == file && f[4] != "0" && f[4] != "-1" {
			return f[4]
		}
	}
	return ""
}

func describe(pid string) string {
	if pid == "" {
		return ""
	}
	if command, err := os.ReadFile("/proc/" + pid + "/comm"); err == nil {
		return fmt.Sprintf(" (process %s, %s)", pid, strings.TrimSpace(string(command)))
	}
	return fmt.Sprintf(" (process %s)", pid)
}
