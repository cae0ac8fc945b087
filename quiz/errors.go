package quiz

import (
	"errors"
	"fmt"
)

// The kinds of failure a use case can return. Wrap them with the operation.
var (
	ErrNotFound  = errors.New("not found")
	ErrConflict  = errors.New("conflict")
	ErrForbidden = errors.New("not allowed")
	ErrExpired   = errors.New("time is up")
	ErrClosed    = errors.New("already handed in")
)

// InvalidError says what is wrong with something a user gave.
type InvalidError struct {
	Issues []Issue // at least one
}

// Error joins the first issue's message with the number of further ones.
func (e *InvalidError) Error() string {
	if len(e.Issues) == 1 {
		return e.Issues[0].Message
	}
	return fmt.Sprintf("%s (and %d more)", e.Issues[0].Message, len(e.Issues)-1)
}

// Invalid returns an *InvalidError with one issue.
func Invalid(code, message, hint string) error {
	return &InvalidError{Issues: []Issue{{Severity: Error, Code: code, Message: message, Hint: hint}}}
}
