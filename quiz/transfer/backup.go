package transfer

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Backup is a finished backup in a keeper's folder.
type Backup struct {
	Name string
	Made time.Time
	Size int64 // of the file, in bytes
}

// staleAfter is the age beyond which the last backup is a reason to worry: one
// of the daily ones was missed.
const staleAfter = 48 * time.Hour

// Backups returns the backups in the folder, the newest first. Those that are
// cut short, or of another kind than their name says, are left out.
func (k *Keeper) Backups() ([]Backup, error) {
	files, err := os.ReadDir(k.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var list []Backup
	for _, file := range files {
		if b, err := look(k.folder, file.Name()); err == nil {
			list = append(list, b)
		}
	}
	slices.SortFunc(list, func(a, b Backup) int { return strings.Compare(b.Name, a.Name) })
	return list, nil
}

// Open opens a backup for reading; a name that none has is fs.ErrNotExist.
func (k *Keeper) Open(name string) (*os.File, Backup, error) {
	b, err := look(k.folder, name)
	if err != nil {
		return nil, Backup{}, fs.ErrNotExist
	}
	f, err := os.Open(filepath.Join(k.folder, name))
	return f, b, err
}

// look reads the head of a file whose name is that of a backup, and compares the
// size.
func look(folder, name string) (Backup, error) {
	if _, ok := madeAt(name); !ok {
		return Backup{}, ErrForeign
	}
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return Backup{}, err
	}
	defer f.Close()
	start := make([]byte, headSize)
	if _, err := io.ReadFull(f, start); err != nil {
		return Backup{}, err
	}
	head, err := parseHead(start)
	if err != nil {
		return Backup{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return Backup{}, err
	}
	if info.Size() != headSize+head.Size {
		return Backup{}, ErrCut
	}
	return Backup{Name: name, Made: head.Made, Size: info.Size()}, nil
}

// Last returns the newest of the backups that were made by now; one from the
// future comes from a clock that went wrong, and tells nothing.
func Last(list []Backup, now time.Time) (Backup, bool) {
	for _, b := range list {
		if !b.Made.After(now.Add(time.Minute)) {
			return b, true
		}
	}
	return Backup{}, false
}

// Stale reports whether the last backup is so old that somebody should see to
// it, or there is none.
func Stale(list []Backup, now time.Time) bool {
	last, ok := Last(list, now)
	return !ok || now.Sub(last.Made) > staleAfter
}
