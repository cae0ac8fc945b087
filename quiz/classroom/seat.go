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

// Seat returns the student whose seat card has a token, and the name of the
// class. A token that is unknown or of a card that was replaced is quiz.ErrNotFound, and a wrong try of who
// asks. After five of them each further one has to wait, as in
// [Classroom.SignIn].
func (c *Classroom) Seat(ctx context.Context, token, from string, now time.Time) (s Student, class string, err error) {
	if wait := c.cardGuesses.wait(from, now); wait > 0 {
		return Student{}, "", &TooSoonError{Wait: wait}
	}
	code, err := c.codes.Get(ctx, seatKey(token))
	if errors.Is(err, store.ErrNotFound) {
		c.cardGuesses.failed(from, now)
		return Student{}, "", fmt.Errorf("seat: %w", quiz.ErrNotFound)
	}
	if err != nil {
		return Student{}, "", fmt.Errorf("seat: %w", err)
	}
	student, err := c.students.Get(ctx, code.Value.Student)
	if err != nil {
		return Student{}, "", fmt.Errorf("seat: %w", err)
	}
	k, err := c.classes.Get(ctx, student.Value.Class)
	if err != nil {
		return Student{}, "", fmt.Errorf("seat: %w", err)
	}
	return student.Value, k.Value.Name, nil
}

// TakeSeat lets the student in whose seat card has a token; see
// [Classroom.Seat].
func (c *Classroom) TakeSeat(ctx context.Context, token, from string, now time.Time) (Login, error) {
	student, _, err := c.Seat(ctx, token, from, now)
	if err != nil {
		return Login{}, err
	}
	login, err := c.comeIn(ctx, seatKey(token), now)
	if err != nil {
		return Login{}, fmt.Errorf("take seat: %w", err)
	}
	login.Code = student.Words()
	return login, nil
}

// comeIn lets the student in to whom a code belongs. The code is checked once
// more by the commit: one that was replaced meanwhile lets nobody in.
func (c *Classroom) comeIn(ctx context.Context, key string, now time.Time) (Login, error) {
	token, shared := newID(), false
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		code, err := c.codes.Get(ctx, key)
		if err != nil {
			return nil, absent(err)
		}
		student, err := c.students.Get(ctx, code.Value.Student)
		if err != nil {
			return nil, absent(err)
		}
		if shared, err = c.sharesDevices(ctx, student.Value); err != nil {
			return nil, err
		}
		login := loginRecord{Student: student.Key, Card: student.Value.Cards, Created: now}
		return []store.Op{c.codes.Check(key, code.Rev), c.logins.Put(digest(token), login, 0)}, nil
	})
	return Login{Token: token, Shared: shared}, err
}

// Reissue gives a student a new seat card. The words and the address of the old
// one stop working, and every browser that came in with them is signed out.
func (c *Classroom) Reissue(ctx context.Context, who auth.Actor, class, student string) error {
	if _, _, err := c.ownStudent(ctx, who, class, student, auth.Change); err != nil {
		return fmt.Errorf("reissue: %w", err)
	}
	_, err := c.students.UpdateWith(ctx, student, func(r store.Record[Student]) (Student, []store.Op, error) {
		ops, err := c.endCodes(ctx, r.Value.codeKeys()...)
		if err != nil {
			return r.Value, nil, err
		}
		next, fresh := c.withCard(r.Value)
		next.Cards++
		return next, append(ops, fresh...), nil
	})
	if err != nil {
		return fmt.Errorf("reissue: %w", err)
	}
	return nil
}

// codeKeys returns the keys of the codes by which the student comes in.
func (s Student) codeKeys() []string {
	keys := []string{s.Code}
	if s.Card != "" {
		keys = append(keys, seatKey(s.SeatToken()))
	}
	return keys
}
