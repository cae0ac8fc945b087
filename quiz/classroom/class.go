package classroom

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Class is a group of students that belongs to one teacher. Who joins by name
// alone is in the one open class, which has no record.
type Class struct {
	ID       string    `json:"id"`
	Owner    string    `json:"owner"` // account
	Name     string    `json:"name"`
	Created  time.Time `json:"created"`
	Locked   bool      `json:"locked,omitempty"`   // only those on the roster come in
	JoinCode string    `json:"joinCode,omitempty"` // by which others put themselves on the roster; empty: they cannot
	Shared   bool      `json:"shared,omitempty"`   // devices go from student to student
	Archived bool      `json:"archived,omitempty"`
}

// ClassSettings is what a teacher sets about a class.
type ClassSettings struct {
	Name     string
	Locked   bool
	Joinable bool // others come in by name with the class's code, as long as it is not locked
	Shared   bool
	Archived bool
}

func (k Class) object() auth.Object { return auth.Object{Kind: auth.Class, Owner: k.Owner} }

// NewClass makes a class and returns its id.
func (c *Classroom) NewClass(ctx context.Context, who auth.Actor, typed string, now time.Time) (id string, err error) {
	if !who.SignedIn() {
		return "", fmt.Errorf("new class: %w", quiz.ErrForbidden)
	}
	name, err := quiz.CleanName(typed)
	if err != nil {
		return "", className(err)
	}
	k := Class{ID: newID(), Owner: who.Account, Name: name, Created: now}
	if _, err := c.kv.Commit(ctx, c.classes.Put(k.ID, k, 0)); err != nil {
		return "", fmt.Errorf("new class: %w", err)
	}
	return k.ID, nil
}

// className says of a class what is wrong with a name: a class is not known
// "by your teacher".
func className(err error) error {
	var invalid *quiz.InvalidError
	if errors.As(err, &invalid) && invalid.Issues[0].Code == "name-empty" {
		return quiz.Invalid("class-name-empty", "The class needs a name.", "For example 7b, or History on Monday.")
	}
	return err
}

// Classes returns the classes of who asks in the order of their names, those
// that are archived last.
func (c *Classroom) Classes(ctx context.Context, who auth.Actor) ([]Class, error) {
	var list []Class
	for record, err := range c.classes.Scan(ctx, "") {
		if err != nil {
			return nil, fmt.Errorf("classes: %w", err)
		}
		if auth.Can(who, auth.Read, record.Value.object()) {
			list = append(list, record.Value)
		}
	}
	slices.SortStableFunc(list, func(a, b Class) int {
		if a.Archived != b.Archived {
			return order(b.Archived)
		}
		return quiz.ByName(a.Name, b.Name)
	})
	return list, nil
}

// order puts what has something before what has it not.
func order(b bool) int {
	if b {
		return -1
	}
	return 1
}

// Class returns one class of who asks. Any other is quiz.ErrNotFound.
func (c *Classroom) Class(ctx context.Context, who auth.Actor, id string) (Class, error) {
	record, err := c.ownClass(ctx, who, id, auth.Read)
	return record.Value, err
}

func (c *Classroom) ownClass(ctx context.Context, who auth.Actor, id string, do auth.Action) (store.Record[Class], error) {
	record, err := owned(ctx, c.classes, who, id, do)
	if err != nil {
		return record, fmt.Errorf("class: %w", err)
	}
	return record, nil
}

// SetClass changes what is set about a class. A class that becomes joinable
// gets a new code; one that no longer is loses it for good.
func (c *Classroom) SetClass(ctx context.Context, who auth.Actor, id string, set ClassSettings) error {
	if _, err := c.ownClass(ctx, who, id, auth.Change); err != nil {
		return fmt.Errorf("set class: %w", err)
	}
	name, err := quiz.CleanName(set.Name)
	if err != nil {
		return className(err)
	}
	code := newJoinCode()
	_, err = c.classes.UpdateWith(ctx, id, func(r store.Record[Class]) (Class, []store.Op, error) {
		k := r.Value
		k.Name, k.Locked, k.Shared, k.Archived = name, set.Locked, set.Shared, set.Archived
		switch {
		case set.Joinable && k.JoinCode == "":
			k.JoinCode = code
			return k, []store.Op{c.codes.Put(joinKey(code), codeRecord{Class: k.ID}, 0)}, nil
		case !set.Joinable && k.JoinCode != "":
			ops, err := c.endCodes(ctx, joinKey(k.JoinCode))
			k.JoinCode = ""
			return k, ops, err
		}
		return k, nil, nil
	})
	if err != nil {
		return fmt.Errorf("set class: %w", err)
	}
	return nil
}

// endCodes returns the ops that make codes mean nothing any more.
func (c *Classroom) endCodes(ctx context.Context, keys ...string) ([]store.Op, error) {
	var ops []store.Op
	for _, key := range keys {
		code, err := c.codes.Get(ctx, key)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		ops = append(ops, c.codes.Delete(key, code.Rev))
	}
	return ops, nil
}

// joinLetters are those that nobody takes for another or for a digit, and that
// make no words.
const joinLetters = "BCDFGHJKMNPQRTVWXZ"

// newJoinCode draws a join code of six letters, to be written on a blackboard:
// one of 34 million, and all that it opens is a name on a roster.
func newJoinCode() string {
	b := make([]byte, 0, 6)
	var drawn [1]byte
	for len(b) < cap(b) {
		rand.Read(drawn[:])
		if n := int(drawn[0]); n < 256-256%len(joinLetters) {
			b = append(b, joinLetters[n%len(joinLetters)])
		}
	}
	return string(b)
}

func joinKey(code string) string {
	return digest("join:" + strings.ToUpper(strings.Join(strings.Fields(code), "")))
}
