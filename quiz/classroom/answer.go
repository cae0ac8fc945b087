package classroom

import (
	"context"
	"fmt"
	"reflect"
	"time"

	"bellwork/quiz"
)

// Answer is what a student does with one question.
type Answer struct {
	Question string
	Key      string   // idempotency key; empty: none
	Instead  []string // keys of earlier answers to the question that may still be under way
	Given    bool     // Input counts, be it empty; else what is saved stays
	Input    quiz.Input
	Check    bool // practice: show the verdict
	Flag     bool // mark the question for coming back to it
	Unflag   bool
}

// RefusedError is why an answer to an attempt was not saved. It knows the
// attempt, so that what was given can be shown again.
type RefusedError struct {
	Err     error
	Sitting Sitting // as it was before
}

// Error says why.
func (e *RefusedError) Error() string { return e.Err.Error() }

// Unwrap returns the reason.
func (e *RefusedError) Unwrap() error { return e.Err }

// Answer saves what was given to a question and then flags or checks it, all in
// one commit. When it returns nil, it is on disk. An attempt that is not the
// student's own is quiz.ErrNotFound; any other error is a *RefusedError around
// an *InvalidError for an input that does not fit, quiz.ErrClosed, ErrExpired,
// ErrNotFound for a question of another attempt, ErrForbidden for practice
// during a test, or ErrConflict for an idempotency key used twice for different
// answers.
func (c *Classroom) Answer(ctx context.Context, s Student, id string, given Answer, now time.Time) (Sitting, error) {
	before, err := c.load(ctx, s, id)
	if err != nil {
		return Sitting{}, fmt.Errorf("answer: %w", err)
	}
	after, err := c.change(ctx, s, before, now, func(sitting Sitting) (quiz.Attempt, error) {
		events, err := sitting.events(given, now)
		if err != nil {
			return sitting.Attempt, err
		}
		return applyAll(sitting.Attempt, events)
	})
	if err != nil {
		return Sitting{}, &RefusedError{Err: fmt.Errorf("answer: %w", err), Sitting: before}
	}
	return after, nil
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
		if len(event) > 0 && s.replayed(n, event[0]) {
			return events, nil
		}
	}
	if given.Flag || given.Unflag {
		events = append(events, quiz.Event{Kind: quiz.Flagged, At: now, Question: given.Question, On: given.Flag})
	}
	if given.Check {
		if len(events) == 0 && s.Attempt.Items[n].Response == nil && !s.Attempt.Closed(now) {
			return nil, nothingGiven()
		}
		events = append(events, quiz.Event{Kind: quiz.Checked, At: now, Question: given.Question, Key: given.Key})
	}
	return events, nil
}

// replayed reports whether an answer whose key is known has been dealt with
// wholly: it was checked, or another answer has taken its place. The key of
// one that was only saved may still come with a check.
func (s Sitting) replayed(n int, e quiz.Event) bool {
	seen, known := s.Attempt.Remembered(e.Key)
	return known && (seen.Checked || !reflect.DeepEqual(s.Attempt.Items[n].Response, e.Response))
}

func nothingGiven() error {
	return quiz.Invalid("nothing-given", "There is nothing to check yet.", "Answer first, then check.")
}

// answered returns the event of an answer, or none for an empty form without a
// key where nothing was saved before. A closed attempt is refused before the
// input is looked at, so that late answers hear that they are late.
func (s Sitting) answered(n int, given Answer, now time.Time) ([]quiz.Event, error) {
	q, drawn := s.question(n)
	closed := s.Attempt.Closed(now)
	response, err := q.Body.Read(given.Input, drawn)
	switch {
	case err != nil && !closed:
		return nil, err
	case response == nil && given.Check && !closed:
		return nil, nothingGiven()
	case response == nil && given.Key == "" && s.Attempt.Items[n].Response == nil && !closed:
		return nil, nil
	}
	return []quiz.Event{{
		Kind: quiz.Answered, At: now, Question: given.Question, Key: given.Key, Instead: given.Instead, Response: response,
	}}, nil
}
