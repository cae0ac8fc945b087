package main

import (
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// networkMagic names the network file systems by the number that statfs(2) gives.
var networkMagic = map[uint32]string{
	unix.AFS_SUPER_MAGIC:  "AFS",
	unix.CEPH_SUPER_MAGIC: "Ceph",
	unix.CIFS_SUPER_MAGIC: "CIFS",
	unix.CODA_SUPER_MAGIC: "Coda",
	unix.NCP_SUPER_MAGIC:  "NCP",
	unix.NFS_SUPER_MAGIC:  "NFS",
	unix.SMB_SUPER_MAGIC:  "SMB",
	unix.SMB2_SUPER_MAGIC: "SMB",
	unix.V9FS_MAGIC:       "9P, as Windows' folders are in WSL",
}

// networkFUSE are the types of FUSE file systems that lie on the network; others, such as NTFS, are local.
var networkFUSE = []string{"fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.davfs", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver"}

// volumeOf examines the volume that holds the folder.
func volumeOf(dir string) (volume, error) {
	var stat unix.Statfs_t
	if err := unix.Statfs(dir, &stat); err != nil {
		return volume{}, &os.PathError{Op: "statfs", Path: dir, Err: err}
	}
	v := volume{free: stat.Bavail * uint64(stat.Bsize)}
	v.kind, v.network = networkMagic[uint32(stat.Type)]
	if uint32(stat.Type) == unix.FUSE_SUPER_MAGIC {
		mounts, _ := os.ReadFile("/proc/self/mountinfo") // without it a FUSE file system counts as local
		if kind := mountType(string(mounts), dir); slices.Contains(networkFUSE, kind) {
			v.kind, v.network = kind, true
		}
	}
	return v, nil
}

// mountType returns the file system's type of the mount that holds the folder, from the text of
// /proc/self/mountinfo (proc(5)). Among mounts on the same point the last one is in effect.
func mountType(mountinfo, dir string) string {
	longest, kind := -1, ""
	for line := range strings.Lines(mountinfo) {
		before, after, found := strings.Cut(line, " - ")
		fields, types := strings.Fields(before), strings.Fields(after)
		if !found || len(fields) < 5 || len(types) < 1 {
			continue
		}
		point := unescapeMount.Replace(fields[4])
		if holds(point, dir) && len(point) >= longest {
			longest, kind = len(point), types[0]
		}
	}
	return kind
}

// unescapeMount undoes what the kernel does to the characters that separate fields.
var unescapeMount = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)

// holds reports whether the path is the folder or lies below it.
func holds(folder, path string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/")
}
