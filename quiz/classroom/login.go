package classroom

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bellwork/quiz/store"
)

// loginRecord is a device on which a student is in. Its key is the digest of
// the device's token.
type loginRecord struct {
	Student string    `json:"student"`
	Created time.Time `json:"created"`
}

// loginAge is how long a device stays signed in.
const loginAge = 180 * 24 * time.Hour

// Who returns the student who is in with a device's token; ok is false where
// nobody is, or not any more.
func (c *Classroom) Who(ctx context.Context, token string, now time.Time) (s Student, ok bool, err error) {
	login, err := c.logins.Get(ctx, digest(token))
	if errors.Is(err, store.ErrNotFound) || err == nil && now.After(login.Value.Created.Add(loginAge)) {
		return Student{}, false, nil
	}
	if err != nil {
		return Student{}, false, fmt.Errorf("who: %w", err)
	}
	student, err := c.students.Get(ctx, login.Value.Student)
	if errors.Is(err, store.ErrNotFound) {
		return Student{}, false, nil
	}
	if err != nil {
		return Student{}, false, fmt.Errorf("who: %w", err)
	}
	return student.Value, true, nil
}

// Leave signs a device out. Leaving twice is the same as once.
func (c *Classroom) Leave(ctx context.Context, token string) error {
	key := digest(token)
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
