package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// volumeOf examines the volume that holds the folder.
func volumeOf(dir string) (volume, error) {
	var stat unix.Statfs_t
	if err := unix.Statfs(dir, &stat); err != nil {
		return volume{}, &os.PathError{Op: "statfs", Path: dir, Err: err}
	}
	v := volume{free: stat.Bavail * uint64(stat.Bsize)}
	if stat.Flags&unix.MNT_LOCAL == 0 {
		v.kind, v.network = unix.ByteSliceToString(stat.Fstypename[:]), true
	}
	return v, nil
}
