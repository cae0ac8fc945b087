//go:build !unix || solaris || aix

package bolt

import (
	"errors"
	"io/fs"
	"os"
)

// Hold sees that no process has the file at path open. It cannot keep others
// from opening it: but who has it open keeps everybody from replacing it.
func Hold(path string) (release func() error, err error) {
	if _, err := os.Stat(path); err != nil {
		return nil, openError(path, withoutPath(err))
	}
	// Windows renames no file that is open, not even to its own name.
	if err := os.Rename(path, path); errors.Is(err, fs.ErrNotExist) || err == nil {
		return func() error { return nil }, nil
	}
	return nil, openError(path, ErrLocked)
}
