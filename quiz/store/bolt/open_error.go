package bolt

import (
	"errors"
	"fmt"

	"bellwork/quiz/store"
)

// The reasons of an OpenError, besides store.ErrDamaged and store.ErrNewer.
var (
	// ErrLocked means that another process has the file open.
	ErrLocked = errors.New("another Bellwork has the data file open; stop it first, or wait until it has ended")
	// ErrTruncated means that the end of the file is missing. It is a
	// store.ErrDamaged.
	ErrTruncated = fmt.Errorf("the end of the file is missing: %w", store.ErrDamaged)
	// ErrForeign means that the file was not made by Bellwork.
	ErrForeign = errors.New("this is not a Bellwork data file")
)

// OpenError says why the file at Path cannot be used. Its reason is one of
// ErrLocked, ErrTruncated, ErrForeign, store.ErrDamaged and store.ErrNewer, or
// an error of the operating system. The file was not changed.
type OpenError struct {
	Path string
	Err  error
}

// Error says in a sentence what is wrong, and what to do if that is known.
func (e *OpenError) Error() string {
	advice := ""
	switch {
	case errors.Is(e.Err, store.ErrNewer):
		advice = "; start that version, or restore a backup that this one made"
	case errors.Is(e.Err, store.ErrDamaged):
		advice = "; it was left as it is: keep a copy of it and restore the last backup"
	case errors.Is(e.Err, ErrForeign):
		advice = "; it was left as it is: move it away, or choose another folder with --data"
	}
	return fmt.Sprintf("open %s: %v%s", e.Path, e.Err, advice)
}

// Unwrap returns the reason.
func (e *OpenError) Unwrap() error { return e.Err }

func openError(path string, err error) error { return &OpenError{Path: path, Err: err} }
