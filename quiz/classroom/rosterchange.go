package classroom

import (
	"context"
	"errors"
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// StudentSettings is what a teacher sets about a student. It goes with the
// student wherever they sit.
type StudentSettings struct {
	Name  string
	Extra float64 // least factor on time limits; 0: none; Untimed: no limit
	Large bool    // large text

	NoSpeed bool // speed never counts in live rounds
}

// maxExtra is the largest factor on time limits.
const maxExtra = 3

// SetStudent changes what is set about a student. A name that somebody in the
// class has is a *TakenError.
func (c *Classroom) SetStudent(ctx context.Context, who auth.Actor, class, student string, set StudentSettings) error {
	if _, _, err := c.ownStudent(ctx, who, class, student, auth.Change); err != nil {
		return fmt.Errorf("set student: %w", err)
	}
	name, err := quiz.CleanName(set.Name)
	if err != nil {
		return err
	}
	if set.Extra != Untimed && set.Extra != 0 && !(set.Extra >= 1 && set.Extra <= maxExtra) { // NaN is neither
		return quiz.Invalid("extra-time", "That is no extra time.", "Choose one of the list.")
	}
	return c.reseat(ctx, student, class, func(s Student) Student {
		s.Name, s.Extra, s.Large, s.NoSpeed = name, set.Extra, set.Large, set.NoSpeed
		s.Time = 0 // what the student chose before holds until the teacher decides
		return s
	})
}

// Move puts a student on the roster of another class of who asks. What they
// have done goes with them, and their seat card stays as it is. Where somebody
// there has the name it is a *TakenError.
func (c *Classroom) Move(ctx context.Context, who auth.Actor, class, student, to string) error {
	if _, _, err := c.ownStudent(ctx, who, class, student, auth.Change); err != nil {
		return fmt.Errorf("move student: %w", err)
	}
	if _, err := c.ownClass(ctx, who, to, auth.Change); err != nil {
		return fmt.Errorf("move student: %w", err)
	}
	return c.reseat(ctx, student, class, func(s Student) Student {
		s.Class = to
		return s
	})
}

// reseat changes a student of a class, and with them the key that keeps names
// unique. It refuses a student who is in another class by now.
func (c *Classroom) reseat(ctx context.Context, student, class string, change func(Student) Student) error {
	_, err := c.students.UpdateWith(ctx, student, func(r store.Record[Student]) (Student, []store.Op, error) {
		if r.Value.Class != class {
			return r.Value, nil, quiz.ErrNotFound
		}
		next := change(r.Value)
		ops, err := c.rename(ctx, nameKey(class, r.Value.Name), nameKey(next.Class, next.Name), next.ID)
		return next, ops, err
	})
	var taken *TakenError
	if err != nil && !errors.As(err, &taken) {
		return fmt.Errorf("change student: %w", absent(err))
	}
	return err
}

// rename returns the ops that give one name up for another.
func (c *Classroom) rename(ctx context.Context, from, to, student string) ([]store.Op, error) {
	if from == to {
		return nil, nil
	}
	if _, err := c.names.Get(ctx, to); !errors.Is(err, store.ErrNotFound) {
		if err == nil {
			err = &TakenError{}
		}
		return nil, err
	}
	old, err := c.names.Get(ctx, from)
	if err != nil {
		return nil, err
	}
	return []store.Op{c.names.Delete(from, old.Rev), c.names.Put(to, nameRecord{Student: student}, 0)}, nil
}
