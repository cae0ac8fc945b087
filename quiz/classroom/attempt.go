package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// attemptKey turns the id that an address names into the key of the student's
// own attempt: the student comes from the login, so another's attempt cannot
// even be named. ok is false where the id has not the form of one.
func attemptKey(s Student, id string) (key string, ok bool) {
	assignment, attempt, ok := strings.Cut(id, "-")
	key = store.Key(s.ID, assignment, attempt)
	return key, ok && store.ValidateKey("attempts", key) == nil && !strings.Contains(attempt, ".")
}

// Sitting returns a student's attempt. Anything else than an id of the
// student's own is quiz.ErrNotFound.
func (c *Classroom) Sitting(ctx context.Context, s Student, id string) (Sitting, error) {
	key, ok := attemptKey(s, id)
	if !ok {
		return Sitting{}, fmt.Errorf("attempt: %w", quiz.ErrNotFound)
	}
	record, err := c.attempts.Get(ctx, key)
	if errors.Is(err, store.ErrNotFound) {
		return Sitting{}, fmt.Errorf("attempt: %w", quiz.ErrNotFound)
	}
	if err != nil {
		return Sitting{}, fmt.Errorf("attempt: %w", err)
	}
	return c.sitting(ctx, record.Value)
}

func (c *Classroom) sitting(ctx context.Context, a quiz.Attempt) (Sitting, error) {
	edition, err := c.editions.get(ctx, a.BankHash)
	if err != nil {
		return Sitting{}, err
	}
	return Sitting{ID: a.ID, Attempt: a, Bank: edition.Bank}, nil
}

// History returns all attempts of a student, newest first.
func (c *Classroom) History(ctx context.Context, s Student) ([]Sitting, error) {
	var list []Sitting
	for record, err := range c.attempts.Scan(ctx, s.ID) {
		if err != nil {
			return nil, fmt.Errorf("history: %w", err)
		}
		sitting, err := c.sitting(ctx, record.Value)
		if err != nil {
			return nil, fmt.Errorf("history: %w", err)
		}
		list = append(list, sitting)
	}
	slices.SortStableFunc(list, func(a, b Sitting) int { return b.Attempt.Started.Compare(a.Attempt.Started) })
	return list, nil
}

// Answer is what a student does with one question.
type Answer struct {
	Question string
	Key      string // idempotency key; empty: none
	Given    bool   // Input counts, be it empty; else what is saved stays
	Input    quiz.Input
	Check    bool // practice: show the verdict
	Flag     bool // mark the question for coming back to it
	Unflag   bool
}

// Answer saves what was given to a question and then flags or checks it, all in
// one commit. When it returns nil, it is on disk. Errors: an *InvalidError for
// an input that does not fit, quiz.ErrClosed, ErrExpired, ErrNotFound, and
// ErrConflict for an idempotency key used twice for different answers.
func (c *Classroom) Answer(ctx context.Context, s Student, id string, given Answer, now time.Time) (Sitting, error) {
	return c.change(ctx, s, id, "answer", func(sitting Sitting) (quiz.Attempt, error) {
		if given.Check && s.OpenTest(sitting.Attempt.Bank, now) != "" {
			return sitting.Attempt, fmt.Errorf("check during a test: %w", quiz.ErrForbidden)
		}
		events, err := sitting.events(given, now)
		if err != nil {
			return sitting.Attempt, err
		}
		return applyAll(sitting.Attempt, events)
	})
}

func applyAll(a quiz.Attempt, events []quiz.Event) (quiz.Attempt, error) {
	var err error
	for _, e := range events {
		if a, err = a.Apply(e); err != nil {
			return a, err
		}
	}
	return a, nil
}

// events turns what a student does into the events of the attempt.
func (s Sitting) events(given Answer, now time.Time) ([]quiz.Event, error) {
	n := s.Attempt.Item(given.Question)
	if n < 0 {
		return nil, fmt.Errorf("question %q: %w", given.Question, quiz.ErrNotFound)
	}
	var events []quiz.Event
	if given.Given {
		event, err := s.answered(n, given, now)
		if err != nil {
			return nil, err
		}
		events = append(events, event...)
	}
	if given.Flag || given.Unflag {
		events = append(events, quiz.Event{Kind: quiz.Flagged, At: now, Question: given.Question, On: given.Flag})
	}
	if given.Check {
		if len(events) == 0 && s.Attempt.Items[n].Response == nil {
			return nil, quiz.Invalid("nothing-given", "There is nothing to check yet.", "Answer first, then check.")
		}
		events = append(events, quiz.Event{Kind: quiz.Checked, At: now, Question: given.Question})
	}
	return events, nil
}

// answered returns the event of an answer, or none for an empty form where
// nothing was saved before. A closed attempt is refused before the input is
// looked at, so that late answers hear that they are late.
func (s Sitting) answered(n int, given Answer, now time.Time) ([]quiz.Event, error) {
	q, drawn := s.question(n)
	response, err := q.Body.Read(given.Input, drawn)
	if err != nil {
		if s.Attempt.Closed(now) {
			return []quiz.Event{{Kind: quiz.Answered, At: now, Question: given.Question}}, nil
		}
		return nil, err
	}
	if response == nil && given.Check {
		return nil, quiz.Invalid("nothing-given", "There is nothing to check yet.", "Answer first, then check.")
	}
	if response == nil && s.Attempt.Items[n].Response == nil && !s.Attempt.Closed(now) {
		return nil, nil
	}
	return []quiz.Event{{Kind: quiz.Answered, At: now, Question: given.Question, Key: given.Key, Response: response}}, nil
}

// Extend puts the time limit of an attempt off.
func (c *Classroom) Extend(ctx context.Context, s Student, id string, now time.Time) (Sitting, error) {
	return c.change(ctx, s, id, "extend", func(sitting Sitting) (quiz.Attempt, error) {
		return sitting.Attempt.Apply(quiz.Event{Kind: quiz.Extended, At: now})
	})
}

// Submit hands an attempt in. An attempt that is closed already stays as it
// is.
func (c *Classroom) Submit(ctx context.Context, s Student, id string, now time.Time) (Sitting, error) {
	return c.change(ctx, s, id, "submit", func(sitting Sitting) (quiz.Attempt, error) {
		if sitting.Attempt.Closed(now) {
			return sitting.Attempt, nil
		}
		return sitting.Attempt.Apply(quiz.Event{Kind: quiz.Handed, At: now})
	})
}

// change applies a pure change to an attempt and commits it, together with the
// student's record where that names the attempt as the open test.
func (c *Classroom) change(ctx context.Context, s Student, id, what string, do func(Sitting) (quiz.Attempt, error)) (Sitting, error) {
	before, err := c.Sitting(ctx, s, id)
	if err != nil {
		return Sitting{}, fmt.Errorf("%s: %w", what, err)
	}
	key, _ := attemptKey(s, id)
	record, err := c.attempts.UpdateWith(ctx, key, func(r store.Record[quiz.Attempt]) (quiz.Attempt, []store.Op, error) {
		next, err := do(Sitting{ID: id, Attempt: r.Value, Bank: before.Bank})
		if err != nil {
			return next, nil, err
		}
		ops, err := c.followTest(ctx, s, r.Value, next)
		return next, ops, err
	})
	if err != nil {
		return Sitting{}, fmt.Errorf("%s: %w", what, err)
	}
	return Sitting{ID: id, Attempt: record.Value, Bank: before.Bank}, nil
}

// followTest returns the ops that keep the student's record of open tests in
// step with a test that was handed in or extended.
func (c *Classroom) followTest(ctx context.Context, s Student, before, after quiz.Attempt) ([]store.Op, error) {
	if before.Mode != quiz.Test || before.Submitted.Equal(after.Submitted) && before.Deadline.Equal(after.Deadline) {
		return nil, nil
	}
	student, err := c.students.Get(ctx, s.ID)
	if err != nil {
		return nil, err
	}
	tests := student.Value.tests(after.Bank)
	if tests.Open != after.ID {
		return nil, nil
	}
	tests.Until = after.Deadline
	if !after.Submitted.IsZero() {
		tests.Open, tests.Until = "", time.Time{}
	}
	return []store.Op{c.students.Put(s.ID, student.Value.withTests(tests), student.Rev)}, nil
}
