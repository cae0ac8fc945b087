package transfer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"bellwork/quiz/store"
)

// Restored says what a restore has done.
type Restored struct {
	Made time.Time // when the backup was made; zero: a data file was restored
	Kept string    // where the data that was there is now; empty: there was none
}

// Restore replaces a data file by what is in a backup. It keeps the present one
// beside it, and signs everybody out. Whenever it is stopped, the data file is
// either the old one or the new one, whole; errors about the backup are
// *FileError, and then it is the old one.
func Restore(ctx context.Context, engine Engine, backup, file string, now time.Time) (Restored, error) {
	r := restore{engine: engine, backup: backup, file: file, now: now, step: func(string) {}}
	return r.run(ctx)
}

// restore is one restore under way.
type restore struct {
	engine       Engine
	backup, file string
	now          time.Time
	step         func(done string) // tells tests where to stop
}

func (r restore) run(ctx context.Context) (done Restored, err error) {
	release, err := r.engine.Hold(r.file)
	fresh := errors.Is(err, fs.ErrNotExist)
	if err != nil && !fresh {
		return Restored{}, err
	}
	if !fresh {
		defer func() { err = errors.Join(err, release()) }()
	}
	temp, made, err := r.unpack(ctx)
	if temp != "" {
		defer os.Remove(temp)
	}
	if err != nil {
		return Restored{}, err
	}
	done.Made = made
	if err := r.signOut(ctx, temp); err != nil {
		return Restored{}, err
	}
	r.step("signed out")
	if fresh {
		err = rename(temp, r.file)
	} else {
		done.Kept, err = r.replace(temp)
	}
	r.step("replaced")
	return done, errors.Join(err, store.SyncFolder(filepath.Dir(r.file)))
}

// unpack copies the data of the backup beside the data file, so that what is
// verified from now on is what will be used. It removes what an earlier restore
// left that was stopped.
func (r restore) unpack(ctx context.Context) (temp string, made time.Time, err error) {
	pattern := "." + filepath.Base(r.file) + "-restore-*" + unfinished
	left, err := filepath.Glob(filepath.Join(filepath.Dir(r.file), pattern))
	if err != nil {
		return "", made, err
	}
	for _, path := range left {
		_ = os.Remove(path)
	}
	from, err := os.Open(r.backup)
	if err != nil {
		return "", made, err
	}
	defer from.Close()
	to, err := os.CreateTemp(filepath.Dir(r.file), pattern)
	if err != nil {
		return "", made, err
	}
	r.step("begun")
	head, err := unpack(ctx, from, to)
	if err != nil {
		return to.Name(), made, errors.Join(r.refuse(err), to.Close())
	}
	err = errors.Join(to.Sync(), to.Close())
	r.step("copied")
	return to.Name(), head.Made, err
}

// signOut opens the copy, which verifies all of it, and ends the logins in it.
func (r restore) signOut(ctx context.Context, temp string) error {
	kv, err := r.engine.Open(temp)
	if err != nil {
		var unsound interface{ Unwrap() error }
		if errors.As(err, &unsound) { // the temporary name tells nobody anything
			err = unsound.Unwrap()
		}
		return r.refuse(err)
	}
	r.step("verified")
	if err := r.engine.SignOut(ctx, kv); err != nil {
		return errors.Join(r.refuse(err), kv.Close())
	}
	return kv.Close()
}

func (r restore) refuse(err error) error { return &FileError{Path: r.backup, Err: err} }

// replace gives the data file a second name and then its own to the new one, so
// that at no moment there is none. Where files cannot have two names the old one
// is copied.
func (r restore) replace(temp string) (kept string, err error) {
	ending := filepath.Ext(r.file)
	kept = strings.TrimSuffix(r.file, ending) + "-before-restore-" + r.now.UTC().Format(stamp) + ending
	if err := keep(r.file, kept); err != nil {
		return "", fmt.Errorf("keep the present data: %w", err)
	}
	r.step("kept")
	if err := store.SyncFolder(filepath.Dir(r.file)); err != nil {
		return kept, err
	}
	return kept, os.Rename(temp, r.file)
}

func keep(file, as string) error {
	err := os.Link(file, as)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer from.Close()
	return place(as, func(to *os.File) error {
		_, err := to.ReadFrom(from)
		return err
	})
}
