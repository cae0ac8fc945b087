package main

import "testing"

const mountinfo = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home/ana/remote rw,nosuid - fuse.sshfs ana@host: rw
31 22 0:41 / /home/ana/My\040Disk rw - fuseblk /dev/sdb1 rw
32 22 0:42 / /srv rw master:1 propagate_from:2 - nfs4 host:/srv rw
33 22 0:43 / /srv rw - tmpfs tmpfs rw
broken line
`

func TestMountType(t *testing.T) {
	tests := []struct{ dir, want string }{
		{"/var/lib/bellwork", "ext4"},
		{"/", "ext4"},
		{"/home/ana/remote", "fuse.sshfs"},
		{"/home/ana/remote/school", "fuse.sshfs"},
		{"/home/ana/remote2", "ext4"},
		{"/home/ana/My Disk/school", "fuseblk"},
		{"/srv/bellwork", "tmpfs"},
	}
	for _, tt := range tests {
		if got := mountType(mountinfo, tt.dir); got != tt.want {
			t.Errorf("mountType(%s) = %q, want %q", tt.dir, got, tt.want)
		}
	}
	if got := mountType("", "/"); got != "" {
		t.Errorf("mountType without mounts = %q, want none", got)
	}
}
