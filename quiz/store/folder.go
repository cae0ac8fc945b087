package store

import (
	"errors"
	"fmt"
	"os"
	"runtime"
)

// SyncFolder makes new names in a folder survive a power cut. Windows has no
// such call and refuses it.
func SyncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	if err := errors.Join(d.Sync(), d.Close()); err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	return nil
}
