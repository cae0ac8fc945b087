package classroom

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// Login is what a device gets when a student comes in.
type Login struct {
	Token string // secret of the device; the server keeps its digest
	Code  string // return code: three words, for coming back on another device
}

// nameRecord says who has a name in a class, or among the accounts. Its key is
// <class>.<digest of the folded name>, so that two cannot take one name at once.
type nameRecord struct {
	Student string `json:"student,omitempty"`
	Account string `json:"account,omitempty"`
}

// codeRecord says whose a return code is. Its key is the digest of the code.
type codeRecord struct {
	Student string `json:"student"`
}

// TakenError says that somebody in the class has the name already.
type TakenError struct {
	Free string // a name close to it that is free; empty where none was found
}

// Error says that the name is taken.
func (e *TakenError) Error() string { return "that name is taken" }

// Join lets a new student into the open class under a name nobody has there.
// Errors are an *InvalidError for a name that cannot be used and a *TakenError.
func (c *Classroom) Join(ctx context.Context, typed string, now time.Time) (Login, error) {
	name, err := quiz.CleanName(typed)
	if err != nil {
		return Login{}, err
	}
	code, err := newCode()
	if err != nil {
		return Login{}, fmt.Errorf("join: %w", err)
	}
	s := Student{ID: newID(), Name: name, Created: now, Code: codeDigest(code)}
	token := newID()
	_, err = c.kv.Commit(ctx,
		c.names.Put(nameKey(name), nameRecord{Student: s.ID}, 0),
		c.students.Put(s.ID, s, 0),
		c.codes.Put(s.Code, codeRecord{Student: s.ID}, 0),
		c.logins.Put(digest(token), loginRecord{Student: s.ID, Created: now}, 0),
	)
	var conflict *store.ConflictError
	if errors.As(err, &conflict) && conflict.Bucket == "names" {
		return Login{}, &TakenError{Free: c.freeName(ctx, name)}
	}
	if err != nil {
		return Login{}, fmt.Errorf("join: %w", err)
	}
	return Login{Token: token, Code: code}, nil
}

func nameKey(name string) string { return store.Key(openClass, digest(quiz.NameKey(name))) }

// freeName finds a name like the taken one: with an initial, as in "Ana B.". A
// long name is cut to make room for it.
func (c *Classroom) freeName(ctx context.Context, name string) string {
	if runes := []rune(name); len(runes) > quiz.MaxName-len(" B.") {
		name = string(runes[:quiz.MaxName-len(" B.")])
	}
	for initial := 'B'; initial <= 'Z'; initial++ {
		free, err := quiz.CleanName(fmt.Sprintf("%s %c.", name, initial))
		if err != nil {
			return ""
		}
		if _, err := c.names.Get(ctx, nameKey(free)); errors.Is(err, store.ErrNotFound) {
			return free
		}
	}
	return ""
}

// Return lets a student in again by the three words of their return code, in
// any spelling of case and spacing.
func (c *Classroom) Return(ctx context.Context, typed string, now time.Time) (Login, error) {
	code, err := c.codes.Get(ctx, codeDigest(typed))
	if errors.Is(err, store.ErrNotFound) {
		return Login{}, quiz.Invalid("code-unknown", "Nobody here has these three words.", "Check the spelling; the order counts.")
	}
	if err != nil {
		return Login{}, fmt.Errorf("return: %w", err)
	}
	token := newID()
	login := loginRecord{Student: code.Value.Student, Created: now}
	if _, err := c.kv.Commit(ctx, c.logins.Put(digest(token), login, 0)); err != nil {
		return Login{}, fmt.Errorf("return: %w", err)
	}
	return Login{Token: token, Code: spellCode(typed)}, nil
}
