package transfer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

// State is what a host is to know about the backups.
type State struct {
	Backups []Backup // the newest first
	Last    Backup   // the newest that tells something; the zero Backup is none
	Stale   bool     // it is so old that somebody should see to it
	Folder  string
	Failure Failure // of the last try
}

func may(who auth.Actor, do auth.Action) error {
	if !auth.Can(who, do, auth.Object{Kind: auth.Server}) {
		return fmt.Errorf("backups: %w", quiz.ErrForbidden)
	}
	return nil
}

// State returns what is known of the backups, for who may see that. A folder
// that cannot be read counts as a failure.
func (k *Keeper) State(who auth.Actor) (State, error) {
	if err := may(who, auth.Read); err != nil {
		return State{}, err
	}
	now := k.now()
	list, err := k.Backups()
	s := State{Backups: list, Stale: Stale(list, now), Folder: k.folder, Failure: k.Failure()}
	if err != nil {
		s.Failure = Failure{At: now, Err: err}
	}
	s.Last, _ = Last(list, now)
	return s, nil
}

// MakeFor makes a backup for who may have one made. That it fails is part of the
// State from then on.
func (k *Keeper) MakeFor(ctx context.Context, who auth.Actor) error {
	if err := may(who, auth.Change); err != nil {
		return err
	}
	if _, err := k.Make(ctx); err != nil {
		k.log.Error("no backup was made", "folder", k.folder, "error", err)
	}
	return nil
}

// Fetch opens a backup for who may take everything home.
func (k *Keeper) Fetch(who auth.Actor, name string) (*os.File, Backup, error) {
	if err := may(who, auth.Change); err != nil {
		return nil, Backup{}, err
	}
	f, b, err := k.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("backup %q: %w", name, quiz.ErrNotFound)
	}
	return f, b, err
}
