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

// addedAtOnce is how many students one commit makes: each takes four keys, and
// the class is checked along with them.
const addedAtOnce = (store.MaxOps - 1) / 4

// Roster returns the students of a class in the order of their names.
func (c *Classroom) Roster(ctx context.Context, who auth.Actor, class string) ([]Student, error) {
	if _, err := c.ownClass(ctx, who, class, auth.Read); err != nil {
		return nil, fmt.Errorf("roster: %w", err)
	}
	var list []Student
	for name, err := range c.names.Scan(ctx, class) {
		if err != nil {
			return nil, fmt.Errorf("roster: %w", err)
		}
		student, err := c.students.Get(ctx, name.Value.Student)
		if errors.Is(err, store.ErrNotFound) {
			continue // gone since the scan read its page
		}
		if err != nil {
			return nil, fmt.Errorf("roster: %w", err)
		}
		list = append(list, student.Value)
	}
	slices.SortFunc(list, func(a, b Student) int {
		return quiz.ByName(a.Name, b.Name)
	})
	return list, nil
}

// ClassSize returns how many students are on the roster of a class of who asks.
func (c *Classroom) ClassSize(ctx context.Context, who auth.Actor, class string) (n int, err error) {
	if _, err := c.ownClass(ctx, who, class, auth.Read); err != nil {
		return 0, fmt.Errorf("class size: %w", err)
	}
	for _, err := range c.names.Scan(ctx, class) {
		if err != nil {
			return 0, fmt.Errorf("class size: %w", err)
		}
		n++
	}
	return n, nil
}

// AddStudents puts the names of a pasted list on a roster and returns how many
// were added, and the lines that were left out, each with its problem. Where the
// storage fails in the middle, what was added stays: adding the same list again
// adds the rest, because who is there already is left out.
func (c *Classroom) AddStudents(ctx context.Context, who auth.Actor, class, text string, now time.Time) (added int, left []RosterLine, err error) {
	if _, err := c.ownClass(ctx, who, class, auth.Change); err != nil {
		return 0, nil, fmt.Errorf("add students: %w", err)
	}
	lines, err := readRoster(text)
	if err != nil {
		return 0, nil, err
	}
	for some := range slices.Chunk(lines, addedAtOnce) {
		n, out, err := c.addSome(ctx, class, some, now)
		if err != nil {
			return added, left, fmt.Errorf("add students: %w", err)
		}
		added, left = added+n, append(left, out...)
	}
	return added, left, nil
}

// addSome adds the names of a few lines in one commit.
func (c *Classroom) addSome(ctx context.Context, class string, lines []RosterLine, now time.Time) (added int, left []RosterLine, err error) {
	_, err = store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		k, err := c.classes.Get(ctx, class)
		if err != nil {
			return nil, absent(err)
		}
		ops := []store.Op{c.classes.Check(class, k.Rev)}
		added, left = 0, nil
		for _, l := range lines {
			if l.Problem == "" && c.nameTaken(ctx, class, l.Name) {
				l.Problem = "name-taken"
			}
			if l.Problem != "" {
				left = append(left, l)
				continue
			}
			added++
			_, fresh := c.newStudent(class, l.Name, now)
			ops = append(ops, fresh...)
		}
		return ops, nil
	})
	return added, left, err
}

// nameTaken reports whether somebody in a class has a name. Where the store
// does not answer, the commit that puts the name there will not either.
func (c *Classroom) nameTaken(ctx context.Context, class, name string) bool {
	_, err := c.names.Get(ctx, nameKey(class, name))
	return err == nil
}

// newStudent returns a student with a seat card, and the ops that put them on a
// roster.
func (c *Classroom) newStudent(class, name string, now time.Time) (Student, []store.Op) {
	s, ops := c.withCard(Student{ID: newID(), Class: class, Name: name, Created: now})
	return s, append(ops,
		c.names.Put(nameKey(class, name), nameRecord{Student: s.ID}, 0),
		c.students.Put(s.ID, s, 0),
	)
}

// RosterStudent returns a student on a roster of who asks. Anybody else is
// quiz.ErrNotFound.
func (c *Classroom) RosterStudent(ctx context.Context, who auth.Actor, class, student string) (Class, Student, error) {
	return c.ownStudent(ctx, who, class, student, auth.Read)
}

func (c *Classroom) ownStudent(ctx context.Context, who auth.Actor, class, student string, do auth.Action) (Class, Student, error) {
	k, err := c.ownClass(ctx, who, class, do)
	if err != nil {
		return Class{}, Student{}, err
	}
	s, err := c.students.Get(ctx, student)
	if err != nil {
		return Class{}, Student{}, fmt.Errorf("student: %w", absent(err))
	}
	if s.Value.Class != k.Value.ID {
		return Class{}, Student{}, fmt.Errorf("student: %w", quiz.ErrNotFound)
	}
	return k.Value, s.Value, nil
}
