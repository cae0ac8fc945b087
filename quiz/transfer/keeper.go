package transfer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Keeper makes backups of a store that is in use, into a folder, and deletes
// those that have expired. It is safe for use by many goroutines.
type Keeper struct {
	folder string
	source Source
	engine Engine
	now    func() time.Time
	log    *slog.Logger

	making sync.Mutex // one backup at a time

	mu      sync.Mutex
	failure Failure
}

// Failure is a backup that could not be made. The zero Failure is none.
type Failure struct {
	At  time.Time
	Err error
}

// NewKeeper returns the keeper of a folder, which need not exist yet. The clock
// may be set back or ahead.
func NewKeeper(folder string, source Source, engine Engine, now func() time.Time, log *slog.Logger) *Keeper {
	return &Keeper{folder: folder, source: source, engine: engine, now: now, log: log}
}

// Folder returns where the backups lie.
func (k *Keeper) Folder() string { return k.folder }

// Make makes a backup now and deletes what has expired.
func (k *Keeper) Make(ctx context.Context) (Backup, error) {
	k.making.Lock()
	defer k.making.Unlock()
	now := k.now()
	made, err := k.make(ctx, now)
	k.mu.Lock()
	defer k.mu.Unlock()
	if err != nil {
		k.failure = Failure{At: now, Err: err}
		return Backup{}, err
	}
	k.failure = Failure{}
	return made, nil
}

func (k *Keeper) make(ctx context.Context, now time.Time) (Backup, error) {
	if err := os.MkdirAll(k.folder, 0o700); err != nil {
		return Backup{}, fmt.Errorf("make the folder for backups: %w", err)
	}
	path := filepath.Join(k.folder, Name(now))
	for ; taken(path); path = filepath.Join(k.folder, Name(now)) {
		now = now.Add(time.Second)
	}
	head, err := Make(ctx, k.source, k.engine, path, now)
	if err != nil {
		return Backup{}, err
	}
	k.expire(now)
	return Backup{Name: Name(now), Made: head.Made, Size: head.Size + headSize}, nil
}

func taken(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// expire deletes what need not be kept. That it cannot is no reason to fail: the
// new backup is there.
func (k *Keeper) expire(now time.Time) {
	files, err := os.ReadDir(k.folder)
	if err != nil {
		k.log.Warn("old backups are not deleted", "folder", k.folder, "error", err)
		return
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	for _, name := range Expired(names, now) {
		if err := os.Remove(filepath.Join(k.folder, name)); err != nil {
			k.log.Warn("an old backup is not deleted", "file", name, "error", err)
		}
	}
}

// Failure returns why the last try to make a backup failed, if it did.
func (k *Keeper) Failure() Failure {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.failure
}
