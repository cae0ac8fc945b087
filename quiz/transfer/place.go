package transfer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"bellwork/quiz/store"
)

// A file that is not finished has a name that begins with a dot and ends with
// this.
const unfinished = ".part"

// place makes a file at path that is whole from the moment at which it has its
// name, and on disk when place returns. It replaces nothing.
func place(path string, write func(*os.File) error) error {
	dir := filepath.Dir(path)
	temp, err := os.CreateTemp(dir, "."+filepath.Base(path)+"-*"+unfinished) // readable by its owner alone
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := write(temp); err != nil {
		return errors.Join(err, temp.Close())
	}
	if err := errors.Join(temp.Sync(), temp.Close()); err != nil {
		return err
	}
	if err := rename(temp.Name(), path); err != nil {
		return err
	}
	return store.SyncFolder(dir)
}

// rename gives a file another name unless there is a file of that name. File
// systems without hard links, such as FAT, leave a moment for one to appear.
func rename(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return nil
	}
	if _, taken := os.Lstat(to); taken == nil || errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %w", to, ErrExists)
	}
	return os.Rename(from, to)
}
