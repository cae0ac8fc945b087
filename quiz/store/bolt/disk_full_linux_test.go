package bolt_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
)

// diskEnv names a directory on which a child process, in a mount namespace of
// its own, mounts a small disk.
const diskEnv = "BELLWORK_TEST_DISK"

// TestDiskFull runs TestOnSmallDisk where mounting is allowed.
func TestDiskFull(t *testing.T) {
	child := exec.Command(os.Args[0], "-test.run=^TestOnSmallDisk$", "-test.v")
	child.Env = append(os.Environ(), diskEnv+"="+t.TempDir())
	child.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := child.CombinedOutput()
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EINVAL) {
		t.Skipf("no mount namespace here: %v", err)
	}
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// TestOnSmallDisk fills a disk, erases while it is full, and goes on once there
// is room again.
func TestOnSmallDisk(t *testing.T) {
	dir := os.Getenv(diskEnv)
	if dir == "" {
		t.Skip("TestDiskFull runs this")
	}
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=4m"); err != nil {
		t.Skipf("mount: %v", err)
	}
	ballast := filepath.Join(dir, "other")
	if err := os.WriteFile(ballast, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "data.bolt")
	db, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	saved := fillDisk(t, db)
	if _, err := db.Commit(t.Context(), store.Delete("students", "0", saved[0])); err != nil {
		t.Errorf("erase on a full disk: %v", err)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	commit(t, db, store.Put("students", "large", make([]byte, 200_000), 0))
	if got := len(all(t, db)); got != len(saved) || db.Err() != nil {
		t.Errorf("%d entries, want %d; error %v", got, len(saved), db.Err())
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
	consistent(t, path)
}

// fillDisk commits until the disk is full, and then some.
func fillDisk(t *testing.T, db *bolt.DB) (saved []store.Rev) {
	t.Helper()
	for full := 0; full < 20; {
		rev, err := db.Commit(t.Context(), store.Put("students", fmt.Sprint(len(saved)), make([]byte, 2000), 0))
		switch {
		case err == nil:
			saved = append(saved, rev)
		case errors.Is(err, store.ErrFull) && errors.Is(err, syscall.ENOSPC):
			full++
		default:
			t.Fatalf("after %d: %v", len(saved), err)
		}
	}
	t.Logf("%d entries filled the disk", len(saved))
	return saved
}
