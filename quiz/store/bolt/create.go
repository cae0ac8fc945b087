package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	bbolt "go.etcd.io/bbolt"

	"bellwork/quiz/store"
)

// create makes an empty store at path so that a power cut leaves either none or
// a whole one: it is built under another name, synced, and then linked into
// place. A store that appears at path in the meantime is left alone.
func create(path string) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*.new")
	if err != nil {
		return fmt.Errorf("create: %w", err)
	}
	defer os.Remove(temp.Name())
	if err := errors.Join(initialise(temp.Name()), temp.Sync(), temp.Close()); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	if err := publish(temp.Name(), path); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	return store.SyncFolder(filepath.Dir(path))
}

// initialise writes an empty store into an empty file.
func initialise(path string) error {
	b, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: time.Second, FreelistType: bbolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = b.Update(func(tx *bbolt.Tx) error {
		if _, err := tx.CreateBucket(entriesBucket); err != nil {
			return err
		}
		meta, err := tx.CreateBucket(metaBucket)
		if err != nil {
			return err
		}
		if err := meta.Put(formatKey, []byte(strconv.Itoa(formatVersion))); err != nil {
			return err
		}
		return meta.Put(stateKey, state{}.stored())
	})
	return errors.Join(err, b.Close())
}

// publish gives the file its name unless the name is taken. Where hard links do
// not exist, as on FAT, it renames.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	return os.Rename(temp, path)
}
