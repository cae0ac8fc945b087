package classroom

import (
	"cmp"
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

	Shared bool // the device goes from student to student, and is to forget them soon
}

// nameRecord says who has a name in a class, or among the accounts. Its key is
// <class>.<digest of the folded name>, so that two cannot take one name at once.
type nameRecord struct {
	Student string `json:"student,omitempty"`
	Account string `json:"account,omitempty"`
}

// codeRecord says whose a return code, a seat card's token or a join code is. Its
// key is the digest of the code.
type codeRecord struct {
	Student string `json:"student,omitempty"`
	Class   string `json:"class,omitempty"`
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
	code := wordsOf(newID())
	s := Student{ID: newID(), Name: name, Created: now, Code: codeDigest(code)}
	return c.admit(ctx, s, code, []store.Op{
		c.names.Put(nameKey("", name), nameRecord{Student: s.ID}, 0),
		c.students.Put(s.ID, s, 0),
		c.codes.Put(s.Code, codeRecord{Student: s.ID}, 0),
	}, now)
}

// JoinClass lets a new student into the class with a join code, under a name
// nobody has there. From is where the request comes from; a wrong code is a
// wrong try, see [Classroom.SignIn]. Errors are those of [Classroom.Join], and
// an *InvalidError for a code that no class has and for a class that is locked.
func (c *Classroom) JoinClass(ctx context.Context, typed, code, from string, now time.Time) (Login, error) {
	if wait := c.cardGuesses.wait(from, now); wait > 0 {
		return Login{}, &TooSoonError{Wait: wait}
	}
	name, err := quiz.CleanName(typed)
	if err != nil {
		return Login{}, err
	}
	class, err := c.joinable(ctx, code)
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) {
		c.cardGuesses.failed(from, now)
	}
	if err != nil {
		return Login{}, err
	}
	s, ops := c.newStudent(class.Key, name, now)
	login, err := c.admit(ctx, s, s.Words(), append(ops, c.classes.Check(class.Key, class.Rev)), now)
	login.Shared = class.Value.Shared
	return login, err
}

// joinable returns the class that can be joined with a code.
func (c *Classroom) joinable(ctx context.Context, typed string) (store.Record[Class], error) {
	code, err := c.codes.Get(ctx, joinKey(typed))
	if errors.Is(err, store.ErrNotFound) {
		return store.Record[Class]{}, quiz.Invalid("class-code", "No class has that code.", "Ask your teacher for the six letters.")
	}
	if err != nil {
		return store.Record[Class]{}, fmt.Errorf("join: %w", err)
	}
	class, err := c.classes.Get(ctx, code.Value.Class)
	if err != nil {
		return class, fmt.Errorf("join: %w", err)
	}
	if class.Value.Locked || class.Value.Archived {
		return class, quiz.Invalid("class-locked", "This class takes no new names.", "Ask your teacher for your card, and use its three words.")
	}
	return class, nil
}

// admit commits what makes a new student, and lets them in.
func (c *Classroom) admit(ctx context.Context, s Student, code string, ops []store.Op, now time.Time) (Login, error) {
	token := newID()
	_, err := c.kv.Commit(ctx, append(ops, c.logins.Put(digest(token), loginRecord{Student: s.ID, Created: now}, 0))...)
	var conflict *store.ConflictError
	if errors.As(err, &conflict) && conflict.Bucket == "names" {
		return Login{}, &TakenError{Free: c.freeName(ctx, s.Class, s.Name)}
	}
	if err != nil {
		return Login{}, fmt.Errorf("join: %w", err)
	}
	return Login{Token: token, Code: code}, nil
}

// nameKey keeps a name unique in a class; "" is the open one.
func nameKey(class, name string) string {
	return store.Key(cmp.Or(class, openClass), digest(quiz.NameKey(name)))
}

// freeName finds a name like the taken one: with an initial, as in "Ana B.". A
// long name is cut to make room for it.
func (c *Classroom) freeName(ctx context.Context, class, name string) string {
	if runes := []rune(name); len(runes) > quiz.MaxName-len(" B.") {
		name = string(runes[:quiz.MaxName-len(" B.")])
	}
	for initial := 'B'; initial <= 'Z'; initial++ {
		free, err := quiz.CleanName(fmt.Sprintf("%s %c.", name, initial))
		if err != nil {
			return ""
		}
		if _, err := c.names.Get(ctx, nameKey(class, free)); errors.Is(err, store.ErrNotFound) {
			return free
		}
	}
	return ""
}

// Return lets a student in again by the three words of their return code, in
// any spelling of case and spacing.
func (c *Classroom) Return(ctx context.Context, typed string, now time.Time) (Login, error) {
	login, err := c.comeIn(ctx, codeDigest(typed), now)
	if errors.Is(err, quiz.ErrNotFound) {
		return Login{}, quiz.Invalid("code-unknown", "Nobody here has these three words.", "Check the spelling; the order counts.")
	}
	if err != nil {
		return Login{}, fmt.Errorf("return: %w", err)
	}
	login.Code = spellCode(typed)
	return login, nil
}
