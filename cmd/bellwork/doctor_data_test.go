package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"testing"
)

func TestNearestFolder(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	got, err := nearestFolder(filepath.Join(root, "a", "b", "c"))
	if err != nil || got != root {
		t.Errorf("nearestFolder = %q, %v, want %q", got, err, root)
	}
}

func TestOpenable(t *testing.T) {
	dir := t.TempDir()
	if err := openable(filepath.Join(dir, "absent")); err != nil {
		t.Errorf("absent file: %v, want none", err)
	}
	if err := openable(dir); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder in place of the file: %v, want an error", err)
	}
}
