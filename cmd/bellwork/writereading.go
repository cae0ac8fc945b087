package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"bellwork/quiz"
)

// writeReading puts the reading beside a set that names it, so that the set can
// be opened where it now lies. A file that is there already is left alone.
func writeReading(set string, r quiz.Reading) error {
	if r.Text == "" || !fs.ValidPath(r.Path) {
		return nil
	}
	folder, err := os.OpenRoot(filepath.Dir(set))
	if err != nil {
		return fmt.Errorf("write the reading: %w", err)
	}
	defer folder.Close()
	if err := folder.MkdirAll(filepath.Dir(filepath.FromSlash(r.Path)), 0o755); err != nil {
		return fmt.Errorf("write the reading: %w", err)
	}
	f, err := folder.OpenFile(filepath.FromSlash(r.Path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("write the reading: %w", err)
	}
	_, err = f.WriteString(r.Text)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write the reading: %w", err)
	}
	return nil
}
