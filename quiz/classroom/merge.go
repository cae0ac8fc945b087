package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Merge makes one student of two: what the first did goes to the one in the
// class who has the name, and the first is gone, card and all. Errors: an
// *InvalidError for a name that nobody else there has, and while the first has a
// test open. Where the storage fails in the middle, merging again goes on.
func (c *Classroom) Merge(ctx context.Context, who auth.Actor, class, student, into string, now time.Time) (kept string, err error) {
	if _, _, err := c.ownStudent(ctx, who, class, student, auth.Change); err != nil {
		return "", fmt.Errorf("merge students: %w", err)
	}
	name, err := c.names.Get(ctx, nameKey(class, cleanOrNot(into)))
	if kept = name.Value.Student; errors.Is(err, store.ErrNotFound) || kept == student {
		return "", quiz.Invalid("merge-unknown", "Nobody else in the class has this name.", "Type it as it stands in the list.")
	}
	if err != nil {
		return "", fmt.Errorf("merge students: %w", err)
	}
	err = c.dissolve(ctx, class, student, c.mergeInto(kept, now))
	if err != nil {
		return "", fmt.Errorf("merge students: %w", err)
	}
	return kept, nil
}

func (c *Classroom) mergeInto(kept string, now time.Time) fate {
	return fate{
		attempts: func(from Student, records []store.Record[quiz.Attempt]) ([]store.Op, error) {
			if from.testing(now) {
				return nil, quiz.Invalid("merge-open", "A test is still open.", "Merge the two once it is handed in.")
			}
			return c.moveAttempts(records, kept), nil
		},
		last: func(ctx context.Context, from Student) ([]store.Op, error) {
			to, err := c.students.Get(ctx, kept)
			if err != nil {
				return nil, absent(err)
			}
			return []store.Op{c.students.Put(kept, to.Value.withTriesOf(from).withNeedsOf(from), to.Rev)}, nil
		},
	}
}

// cleanOrNot cleans a name that was typed; one that is none stays as it is, and
// nobody has it.
func cleanOrNot(typed string) string {
	if name, err := quiz.CleanName(typed); err == nil {
		return name
	}
	return typed
}

// Erase deletes a student with everything that is kept of them. The name has to
// be typed for it. Where the storage fails in the middle, erasing again goes on.
func (c *Classroom) Erase(ctx context.Context, who auth.Actor, class, student, typed string) error {
	_, s, err := c.ownStudent(ctx, who, class, student, auth.Change)
	if err != nil {
		return fmt.Errorf("erase student: %w", err)
	}
	if quiz.NameKey(cleanOrNot(typed)) != quiz.NameKey(s.Name) {
		return quiz.Invalid("erase-name", "That is not this student's name.", "Type the name as it stands above. Nothing was deleted.")
	}
	err = c.dissolve(ctx, class, student, fate{
		attempts: func(_ Student, records []store.Record[quiz.Attempt]) ([]store.Op, error) {
			return c.deleteAttempts(records), nil
		},
		last: func(context.Context, Student) ([]store.Op, error) { return nil, nil },
	})
	if err != nil {
		return fmt.Errorf("erase student: %w", err)
	}
	return nil
}

// attemptsAtOnce is of how many attempts one commit disposes; each takes up to
// two keys.
const attemptsAtOnce = (store.MaxOps - 10) / 2

// fate says what becomes of a student who is taken out of a class.
type fate struct {
	attempts func(Student, []store.Record[quiz.Attempt]) ([]store.Op, error) // of a few
	last     func(context.Context, Student) ([]store.Op, error)              // committed along with the end of the record
}

// dissolve takes a student out of a class, a few attempts a commit and their
// record last. Whoever begins an attempt changes that record, so that none is
// left behind.
func (c *Classroom) dissolve(ctx context.Context, class, student string, f fate) error {
	for more := true; more; {
		_, err := store.Transact(ctx, c.kv, func(ctx context.Context) (ops []store.Op, err error) {
			ops, more, err = c.dissolveSome(ctx, class, student, f)
			return ops, err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *Classroom) dissolveSome(ctx context.Context, class, student string, f fate) (ops []store.Op, more bool, err error) {
	s, err := c.students.Get(ctx, student)
	if err != nil {
		return nil, false, absent(err)
	}
	if s.Value.Class != class {
		return nil, false, quiz.ErrNotFound
	}
	all, err := c.attemptsOf(ctx, student)
	if err != nil {
		return nil, false, err
	}
	some := all[:min(len(all), attemptsAtOnce)]
	ops, err = f.attempts(s.Value, some)
	if more = len(some) < len(all); more || err != nil {
		return ops, more, err
	}
	ended, err := c.end(ctx, s)
	if err != nil {
		return nil, false, err
	}
	last, err := f.last(ctx, s.Value)
	return slices.Concat(ops, ended, last), false, err
}

func (c *Classroom) attemptsOf(ctx context.Context, student string) ([]store.Record[quiz.Attempt], error) {
	var all []store.Record[quiz.Attempt]
	for record, err := range c.attempts.Scan(ctx, student) {
		if err != nil {
			return nil, err
		}
		all = append(all, record)
	}
	return all, nil
}

func (c *Classroom) deleteAttempts(records []store.Record[quiz.Attempt]) []store.Op {
	var ops []store.Op
	for _, r := range records {
		ops = append(ops, c.attempts.Delete(r.Key, r.Rev))
	}
	return ops
}

// moveAttempts returns the ops that make attempts another student's.
func (c *Classroom) moveAttempts(records []store.Record[quiz.Attempt], to string) []store.Op {
	ops := c.deleteAttempts(records)
	for _, r := range records {
		a := r.Value
		a.Student = to
		key, _ := attemptKey(Student{ID: to}, a.ID)
		ops = append(ops, c.attempts.Put(key, a, 0))
	}
	return ops
}

// end returns the ops that delete a student's record, name and card.
func (c *Classroom) end(ctx context.Context, s store.Record[Student]) ([]store.Op, error) {
	ops, err := c.endCodes(ctx, s.Value.codeKeys()...)
	if err != nil {
		return nil, err
	}
	key := nameKey(s.Value.Class, s.Value.Name)
	name, err := c.names.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	return append(ops, c.names.Delete(key, name.Rev), c.students.Delete(s.Key, s.Rev)), nil
}

// testing reports whether the student has a test open.
func (s Student) testing(now time.Time) bool {
	return slices.ContainsFunc(s.Tries, func(t Tries) bool { return t.open(now) != "" })
}

// withTriesOf returns the student with what another began counted as theirs.
func (s Student) withTriesOf(other Student) Student {
	for _, t := range other.Tries {
		sum := s.tries(Assignment{ID: t.task(), Set: t.Bank})
		sum.Begun += t.Begun
		sum.Tests += t.Tests
		s = s.withTries(sum)
	}
	return s
}
