package transfer

import (
	"context"
	"os"
	"path/filepath"
	"time"
)

const (
	daily = 24 * time.Hour
	// lookAgain is how often the age of the last backup is looked at: a laptop
	// that slept does not know how much time went by.
	lookAgain = 10 * time.Minute
	// tryAgain is the time between tries that fail.
	tryAgain = time.Hour
)

// Daily makes a backup whenever the last one is older than a day, until the
// context ends. What fails is logged, and tried again in an hour.
func (k *Keeper) Daily(ctx context.Context) {
	k.tidy()
	tick := time.NewTicker(lookAgain)
	defer tick.Stop()
	for {
		if k.due() {
			if _, err := k.Make(ctx); err != nil && ctx.Err() == nil {
				k.log.Error("no backup was made; answers are saved as before", "folder", k.folder, "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (k *Keeper) due() bool {
	now := k.now()
	if failed := k.Failure(); failed.Err != nil && now.Sub(failed.At).Abs() < tryAgain {
		return false
	}
	list, err := k.Backups()
	if err != nil {
		return true // trying tells what is wrong
	}
	last, ok := Last(list, now)
	return !ok || now.Sub(last.Made) >= daily
}

// tidy removes what a server left that was stopped while it made a backup.
func (k *Keeper) tidy() {
	files, err := os.ReadDir(k.folder)
	if err != nil {
		return // there is no folder yet, or the next backup says what is wrong
	}
	for _, f := range files {
		if info, err := f.Info(); err == nil && isUnfinished(f.Name()) && k.now().Sub(info.ModTime()) > tryAgain {
			_ = os.Remove(filepath.Join(k.folder, f.Name()))
		}
	}
}
