package classroom

import (
	"context"
	"fmt"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// Begin says how a student wants to start an attempt.
type Begin struct {
	Mode   quiz.Mode
	Missed bool    // practice: only what was missed; a test asks everything, or its score would say too much
	Time   float64 // test: factor on the time limit, Untimed, or SameTime
}

// SameTime keeps the extra time that the student has chosen before.
const SameTime = 0

// Begin starts an attempt on a bank and returns its id. A test that is open is
// gone on with instead: pressing the button twice starts one test. Errors:
// quiz.ErrNotFound for an unknown bank, ErrForbidden for practice while a test
// on the same bank is open, ErrConflict with an *InvalidError for a test too
// many, and an *InvalidError where nothing was missed.
func (c *Classroom) Begin(ctx context.Context, s Student, bank string, how Begin, now time.Time) (id string, err error) {
	edition, err := c.Edition(bank)
	if err != nil {
		return "", fmt.Errorf("begin: %w", err)
	}
	var only []string
	if how.Missed && how.Mode == quiz.Practice && s.OpenTest(bank, now) == "" {
		if only, err = c.missedOn(ctx, s, edition.Bank, now); err != nil {
			return "", fmt.Errorf("begin: %w", err)
		}
	}
	_, err = c.students.UpdateWith(ctx, s.ID, func(r store.Record[Student]) (Student, []store.Op, error) {
		student := r.Value
		if open := student.OpenTest(bank, now); open != "" {
			id = open
			return student, nil, refusePractice(how)
		}
		if how.Mode == quiz.Test && how.Time != SameTime {
			student.Time = how.Time
		}
		attempt, err := c.draw(edition, student, how, only, now)
		if err != nil {
			return student, nil, err
		}
		id = attempt.ID
		student, err = c.countTest(student, attempt)
		key, _ := attemptKey(student, id)
		return student, []store.Op{c.attempts.Put(key, attempt, 0)}, err
	})
	if err != nil {
		return "", fmt.Errorf("begin: %w", err)
	}
	return id, nil
}

func refusePractice(how Begin) error {
	if how.Mode == quiz.Practice {
		return fmt.Errorf("practice during a test: %w", quiz.ErrForbidden)
	}
	return nil
}

func (c *Classroom) draw(edition *Edition, s Student, how Begin, only []string, now time.Time) (quiz.Attempt, error) {
	begin := quiz.Begin{
		ID:      assignmentID(edition.Bank.ID) + "-" + newID(),
		Student: s.ID, BankHash: edition.Hash, Mode: how.Mode, Policy: c.policy, Seed: newSeed(), Only: only,
		Time: max(0, s.Time), Untimed: s.Time == Untimed,
	}
	event, err := quiz.Start(edition.Bank, begin, now)
	if err != nil {
		return quiz.Attempt{}, err
	}
	return quiz.Attempt{}.Apply(event)
}

// countTest notes a test that begins in the student's record.
func (c *Classroom) countTest(s Student, a quiz.Attempt) (Student, error) {
	if a.Mode != quiz.Test {
		return s, nil
	}
	if c.TestsLeft(s, a.Bank) == 0 {
		spent := quiz.Invalid("no-tests-left", "You have taken this test as often as it can be taken.", "You can still practise.")
		return s, fmt.Errorf("%w: %w", quiz.ErrConflict, spent)
	}
	tests := s.tests(a.Bank)
	tests.Started++
	tests.Open, tests.Until, tests.OpenBook = a.ID, a.Deadline, a.Policy.OpenBook
	return s.withTests(tests), nil
}

// TestsLeft returns how many tests a student may still start on a bank, or -1
// for any number.
func (c *Classroom) TestsLeft(s Student, bank string) int {
	if c.policy.MaxTests == 0 {
		return -1
	}
	return max(0, c.policy.MaxTests-s.tests(bank).Started)
}

// ClosedBook returns the id of an open test that hides a bank's reading, or
// "". Banks can share a reading, so a test on one hides it for all of them.
func (c *Classroom) ClosedBook(s Student, bank *quiz.Bank, now time.Time) string {
	for _, t := range s.Tests {
		open := s.OpenTest(t.Bank, now)
		if open == "" || t.OpenBook {
			continue
		}
		if e, err := c.Edition(t.Bank); t.Bank == bank.ID || err == nil && e.Bank.Reading.Text == bank.Reading.Text {
			return open
		}
	}
	return ""
}
