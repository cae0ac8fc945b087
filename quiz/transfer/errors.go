package transfer

import (
	"errors"
	"fmt"

	"bellwork/quiz/store"
)

// The reasons why a file cannot be restored, besides store.ErrNewer and what is
// wrong with the data inside.
var (
	ErrForeign = errors.New("this is not a Bellwork backup")
	ErrCut     = errors.New("the end of the backup is missing")
	ErrAltered = errors.New("the backup is not as it was written")
	// ErrExists means that a backup would replace a file.
	ErrExists = errors.New("there is a file of that name already; choose another name, or a folder")
)

// FileError says why the file at Path cannot be restored. Nothing was changed.
type FileError struct {
	Path string
	Err  error
}

// Error says in a sentence what is wrong and what to do.
func (e *FileError) Error() string {
	advice := "restore another backup"
	if errors.Is(e.Err, store.ErrNewer) {
		advice = "restore it with that version"
	}
	return fmt.Sprintf("%s: %v; nothing was changed: %s", e.Path, e.Err, advice)
}

// Unwrap returns the reason.
func (e *FileError) Unwrap() error { return e.Err }
