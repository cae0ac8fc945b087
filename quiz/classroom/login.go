package classroom

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// loginRecord is a device on which a student or an account is in. Its key is
// the digest of the device's token.
type loginRecord struct {
	Student string    `json:"student,omitempty"`
	Card    int       `json:"card,omitempty"` // how often the student's seat card had been replaced; see Student.Cards
	Account string    `json:"account,omitempty"`
	Created time.Time `json:"created"`
}

// How long a device stays signed in: a student for a school year's half, an
// account, which sees other people's marks, for a month.
const (
	loginAge = 180 * 24 * time.Hour
	staffAge = 30 * 24 * time.Hour
)

// Visitor is who asks: a student, somebody with an account, or nobody.
type Visitor struct {
	Student Student
	Joined  bool // there is a student
	Shared  bool // whose device goes from student to student
	Actor   auth.Actor
}

// Who returns who is in with a device's token: nobody where the token is
// unknown or too old, or the account is closed.
func (c *Classroom) Who(ctx context.Context, token string, now time.Time) (Visitor, error) {
	login, err := c.logins.Get(ctx, digest(token))
	if errors.Is(err, store.ErrNotFound) {
		return Visitor{}, nil
	}
	if err != nil {
		return Visitor{}, fmt.Errorf("who: %w", err)
	}
	v, err := c.visitor(ctx, login.Value, now)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return Visitor{}, fmt.Errorf("who: %w", err)
	}
	return v, nil
}

func (c *Classroom) visitor(ctx context.Context, login loginRecord, now time.Time) (Visitor, error) {
	if login.Account == "" {
		if now.After(login.Created.Add(loginAge)) {
			return Visitor{}, nil
		}
		student, err := c.students.Get(ctx, login.Student)
		if err != nil || student.Value.Cards != login.Card {
			return Visitor{}, err
		}
		shared, err := c.sharesDevices(ctx, student.Value)
		return Visitor{Student: student.Value, Joined: true, Shared: shared}, err
	}
	account, err := c.accounts.Get(ctx, login.Account)
	if err != nil || account.Value.Disabled || now.After(login.Created.Add(staffAge)) {
		return Visitor{}, err
	}
	return Visitor{Actor: account.Value.actor()}, nil
}

// sharesDevices reports whether a student's class shares its devices.
func (c *Classroom) sharesDevices(ctx context.Context, s Student) (bool, error) {
	if s.Class == "" {
		return false, nil
	}
	class, err := c.classes.Get(ctx, s.Class)
	return class.Value.Shared, err
}

// Leave signs a device out. Leaving twice is the same as once.
func (c *Classroom) Leave(ctx context.Context, token string) error {
	key := digest(token)
	if login, err := c.logins.Get(ctx, key); err == nil && login.Value.Account != "" {
		err := c.SignOut(ctx, auth.Actor{Account: login.Value.Account}, key)
		if errors.Is(err, quiz.ErrNotFound) {
			return nil // by another request at the same time
		}
		return err
	}
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		login, err := c.logins.Get(ctx, key)
		if errors.Is(err, store.ErrNotFound) {
			return []store.Op{c.logins.Check(key, 0)}, nil
		}
		if err != nil {
			return nil, err
		}
		return []store.Op{c.logins.Delete(key, login.Rev)}, nil
	})
	if err != nil {
		return fmt.Errorf("leave: %w", err)
	}
	return nil
}
