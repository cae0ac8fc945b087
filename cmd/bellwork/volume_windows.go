package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// volumeOf examines the volume that holds the folder.
func volumeOf(dir string) (volume, error) {
	path, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return volume{}, &os.PathError{Op: "examine", Path: dir, Err: err}
	}
	var v volume
	if err := windows.GetDiskFreeSpaceEx(path, &v.free, nil, nil); err != nil {
		return volume{}, &os.PathError{Op: "GetDiskFreeSpaceEx", Path: dir, Err: err}
	}
	root := make([]uint16, windows.MAX_LONG_PATH)
	if err := windows.GetVolumePathName(path, &root[0], uint32(len(root))); err != nil {
		return volume{}, &os.PathError{Op: "GetVolumePathName", Path: dir, Err: err}
	}
	if windows.GetDriveType(&root[0]) == windows.DRIVE_REMOTE {
		v.kind, v.network = "a network drive", true
	}
	return v, nil
}
