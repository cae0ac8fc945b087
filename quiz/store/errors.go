package store

import (
	"errors"
	"fmt"
)

// The kinds of error that engines and collections return; test for them with
// errors.Is.
var (
	// ErrNotFound means that the key does not exist.
	ErrNotFound = errors.New("not found")
	// ErrConflict means that a key did not have the expected revision and
	// nothing was written. The error is a *ConflictError and names the key.
	ErrConflict = errors.New("changed in the meantime")
	// ErrInvalid means that a bucket, a key or a list of ops is malformed.
	ErrInvalid = errors.New("invalid")
	// ErrTooLarge means that a value exceeds MaxValue.
	ErrTooLarge = errors.New("too large")
	// ErrFull means that there is no room left and nothing was written.
	ErrFull = errors.New("storage is full")
	// ErrClosed means that the store was closed before the call and nothing
	// was written.
	ErrClosed = errors.New("storage is closed")
	// ErrUnknown means that the engine failed in the middle of a commit, which
	// may or may not survive. The engine accepts no more writes; only a
	// restart tells which.
	ErrUnknown = errors.New("storage failed, the outcome is unknown")
	// ErrDamaged means that stored bytes are not those that were written.
	ErrDamaged = errors.New("stored data is damaged")
	// ErrNewer means that data was written by a newer version of Bellwork.
	ErrNewer = errors.New("written by a newer version of Bellwork")
)

// ConflictError names the first op of a commit whose key did not have the
// expected revision. It is an ErrConflict.
type ConflictError struct {
	Bucket string
	Key    string
}

// Error names the key and says what happened.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("%s %s: %v", e.Bucket, e.Key, ErrConflict)
}

// Unwrap makes errors.Is(err, ErrConflict) true.
func (e *ConflictError) Unwrap() error { return ErrConflict }

// NotFound returns the ErrNotFound of one key.
func NotFound(bucket, key string) error {
	return fmt.Errorf("%s %s: %w", bucket, key, ErrNotFound)
}
