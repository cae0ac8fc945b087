package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// slowSync is the time to put a small write on disk above which students notice that saving takes long.
const slowSync = 100 * time.Millisecond

// checkData checks the data folder and the volume under it. A folder that does not exist yet is judged by the nearest
// one above it that does, so that the doctor leaves nothing behind.
func checkData(option string, s surroundings) []finding {
	dir, err := dataFolder(option, s)
	if err != nil {
		return []finding{{"data folder", fail, err.Error(), ""}}
	}
	existing, err := nearestFolder(dir)
	if err != nil {
		return []finding{{"data folder", fail, err.Error(), "Choose another with --data"}}
	}
	findings := []finding{checkWriting(dir, existing), checkSync(existing)}
	v, err := volumeOf(existing)
	if err != nil {
		return append(findings, finding{"disk", warn, fmt.Sprintf("the disk of %s cannot be examined: %v", existing, err), "See that it is a local disk with space"})
	}
	return append(findings, checkFileSystem(v), checkSpace(v))
}

// nearestFolder returns dir or the nearest folder above it that exists, with symbolic links resolved.
func nearestFolder(dir string) (string, error) {
	for {
		info, err := os.Stat(dir)
		switch {
		case err == nil && !info.IsDir():
			return "", fmt.Errorf("%s is a file, not a folder", dir)
		case err == nil:
			return filepath.EvalSymlinks(dir)
		case !errors.Is(err, fs.ErrNotExist), filepath.Dir(dir) == dir:
			return "", err
		}
		dir = filepath.Dir(dir)
	}
}

// checkWriting writes a small file and puts it on disk, as every acknowledged answer is.
func checkWriting(dir, existing string) finding {
	const check = "data folder"
	if err := openable(filepath.Join(dir, dataFileName)); err != nil {
		return finding{check, fail, err.Error(), "Give this account the right to read and write that file"}
	}
	took, err := timeSync(existing)
	if err != nil {
		return finding{check, fail, err.Error(), "Choose a folder that you may write to with --data"}
	}
	found := dir
	if _, err := os.Stat(dir); err != nil {
		found += " will be made at the first start"
	}
	found += fmt.Sprintf("; a write is on disk after %v", took.Round(10*time.Microsecond))
	if took > slowSync {
		return finding{check, warn, found, "That is slow: choose a folder on an internal disk with --data"}
	}
	return finding{check, ok, found, ""}
}

// openable reports why this account cannot read and write the data file, if it exists. It often belongs to another
// account after one start with more rights.
func openable(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// timeSync returns the median time that a write of one page needs to be on disk.
func timeSync(dir string) (time.Duration, error) {
	file, err := os.CreateTemp(dir, ".bellwork-doctor-*")
	if err != nil {
		return 0, err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	page := make([]byte, 4096)
	took := make([]time.Duration, 5)
	for i := range took {
		start := time.Now()
		if _, err := file.Write(page); err != nil {
			return 0, err
		}
		if err := file.Sync(); err != nil {
			return 0, err
		}
		took[i] = time.Since(start)
	}
	slices.Sort(took)
	return took[len(took)/2], nil
}
