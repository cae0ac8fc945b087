package main

import "fmt"

// volume is what the doctor knows about the disk under a folder.
type volume struct {
	free    uint64 // bytes that this account may still use
	kind    string // the network file system's name, or "" for a local one
	network bool
}

const (
	mib = 1 << 20
	gib = 1 << 30

	// A term of a school's results fits into a gibibyte many times over, and a backup needs the same again.
	warnFree = gib
	// Below this a class can fill the disk within a lesson.
	failFree = 100 * mib
)

// checkSpace judges the free space.
func checkSpace(v volume) finding {
	const check = "disk"
	found := fmt.Sprintf("%.1f GiB free", float64(v.free)/gib)
	if v.free < warnFree {
		found = fmt.Sprintf("%d MiB free", v.free/mib)
	}
	const advice = "Make room, or choose a folder on another disk with --data"
	switch {
	case v.free < failFree:
		return finding{check, fail, found, advice}
	case v.free < warnFree:
		return finding{check, warn, found, advice}
	}
	return finding{check, ok, found, ""}
}

// checkFileSystem warns about network file systems: bbolt maps the file into memory and locks it, and neither can be
// relied on there.
func checkFileSystem(v volume) finding {
	const check = "file system"
	if v.network {
		return finding{check, warn, "the data folder is on the network (" + v.kind + ")", "The file can be damaged there: choose a folder on this computer with --data"}
	}
	return finding{check, ok, "the data folder is on a local disk", ""}
}
