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

// Limits of what one student can store, far beyond what anybody does by hand.
const (
	maxBegun = 500  // attempts under one assignment
	maxItems = 1000 // questions in one attempt: its record has to hold the answers
)

// Begin starts an attempt on a set that is open to the student's class and
// returns its id. A test that is open is gone on with instead, and so is a
// practice in which nothing was done yet: pressing a button twice starts one
// attempt. Errors: quiz.ErrNotFound for a set that the class has nothing to do
// with, ErrForbidden for practice that an open test withholds and, with an
// *InvalidError, for what is not open now, ErrConflict with an *InvalidError for
// an attempt too many, and an *InvalidError where nothing was missed or too much
// would be asked.
func (c *Classroom) Begin(ctx context.Context, s Student, set string, how Begin, now time.Time) (id string, err error) {
	edition, err := c.edition(ctx, set)
	if err != nil {
		return "", fmt.Errorf("begin: %w", err)
	}
	only, err := c.onlyMissed(ctx, s, edition.Bank, how, now)
	if err != nil {
		return "", fmt.Errorf("begin: %w", err)
	}
	_, err = c.students.UpdateWith(ctx, s.ID, func(r store.Record[Student]) (Student, []store.Op, error) {
		var next Student
		var ops []store.Op
		if id = r.Value.OpenTest(set, now); how.Mode == quiz.Test && id != "" {
			return r.Value, nil, nil
		}
		offer, err := c.openOffer(ctx, r.Value.choosing(how), set, how.Mode, now)
		if err != nil {
			return r.Value, nil, err
		}
		if id, err = c.goOn(ctx, r.Value, offer, how, now); err != nil || id != "" {
			return r.Value, nil, err
		}
		next, id, ops, err = c.begin(r.Value.choosing(how), offer, how, only, now)
		return next, ops, err
	})
	if err != nil {
		return "", fmt.Errorf("begin: %w", err)
	}
	return id, nil
}

// openOffer returns the offer under which an attempt begins.
func (c *Classroom) openOffer(ctx context.Context, s Student, set string, mode quiz.Mode, now time.Time) (Offer, error) {
	offers, err := c.OffersOf(ctx, s, set, now)
	if err != nil {
		return Offer{}, err
	}
	offer, ok := OpenFor(offers, set, mode)
	if !ok {
		return Offer{}, fmt.Errorf("%w: %w", quiz.ErrForbidden, quiz.Invalid("not-open", "This is not open to you now.", "The start page says what is, and until when."))
	}
	return offer, nil
}

// choosing returns the student with the extra time that is chosen for a test, by
// who may.
func (s Student) choosing(how Begin) Student {
	if how.Mode == quiz.Test && how.Time != SameTime && s.MayChooseTime() {
		s.Time = how.Time
	}
	return s
}

// onlyMissed returns the questions that a practice of what was missed asks; nil
// means all.
func (c *Classroom) onlyMissed(ctx context.Context, s Student, bank *quiz.Bank, how Begin, now time.Time) ([]string, error) {
	if !how.Missed || how.Mode != quiz.Practice || c.Withheld(s, bank, now) {
		return nil, nil
	}
	return c.missedOn(ctx, s, bank, now)
}

// goOn returns the practice that is gone on with instead of another one, or "".
func (c *Classroom) goOn(ctx context.Context, s Student, o Offer, how Begin, now time.Time) (string, error) {
	switch {
	case how.Mode == quiz.Test:
		return "", nil
	case c.Withheld(s, o.Edition.Bank, now):
		return "", fmt.Errorf("practice during a test: %w", quiz.ErrForbidden)
	case how.Missed:
		return "", nil
	}
	id := s.tries(o.Assignment).Practice
	sitting, err := c.load(ctx, s, id)
	if err != nil || sitting.Attempt.BankHash != o.Edition.Hash || sitting.Attempt.Closed(now) || sitting.Attempt.Touched() {
		return "", nil // there is none, or none to go on with
	}
	return id, nil
}

// begin draws an attempt and notes it in the student's record, as long as the
// assignment is still what it was.
func (c *Classroom) begin(s Student, o Offer, how Begin, only []string, now time.Time) (Student, string, []store.Op, error) {
	attempt, err := draw(o, s, how, only, now)
	if err != nil {
		return s, "", nil, err
	}
	next, err := c.count(s, o, attempt, how)
	key, _ := attemptKey(s, attempt.ID)
	return next, attempt.ID, []store.Op{o.check, c.attempts.Put(key, attempt, 0)}, err
}

func draw(o Offer, s Student, how Begin, only []string, now time.Time) (quiz.Attempt, error) {
	begin := quiz.Begin{
		ID:      o.ID + "-" + newID(),
		Student: s.ID, BankHash: o.Edition.Hash, Mode: how.Mode, Policy: o.Rules, Seed: newSeed(), Only: only,
		Time: max(0, s.TimeFactor()), Untimed: s.TimeFactor() == Untimed, Until: o.Ends,
	}
	event, err := quiz.Start(o.Edition.Bank, begin, now)
	if err != nil {
		return quiz.Attempt{}, err
	}
	if len(event.Start.Items) > maxItems {
		return quiz.Attempt{}, quiz.Invalid("too-many-questions", "This quiz has too many questions for one try.", "Ask your teacher to split it into smaller ones.")
	}
	return quiz.Attempt{}.Apply(event)
}

// count notes an attempt that begins in the student's record.
func (c *Classroom) count(s Student, o Offer, a quiz.Attempt, how Begin) (Student, error) {
	tries := s.tries(o.Assignment)
	switch {
	case a.Mode == quiz.Test && TestsLeft(s, o) == 0:
		return s, tooMany("no-tests-left", "You have taken this test as often as it can be taken.", "You can still practise.")
	case tries.Begun >= maxBegun:
		return s, tooMany("no-tries-left", "You have begun this quiz too often.", "Go on with a try that is open, or choose another quiz.")
	case a.Mode == quiz.Test:
		tries.Tests++
		tries.Open, tries.Until, tries.OpenBook, tries.Reading = a.ID, a.Deadline, a.Policy.OpenBook, readingOf(o.Edition.Bank)
	case !how.Missed:
		tries.Practice = a.ID
	}
	tries.Begun++
	return s.withTries(tries), nil
}

// readingOf names a bank's reading, so that banks with the same one are known.
func readingOf(b *quiz.Bank) string {
	if b.Reading.Text == "" {
		return ""
	}
	return digest(b.Reading.Text)
}

func tooMany(code, message, hint string) error {
	return fmt.Errorf("%w: %w", quiz.ErrConflict, quiz.Invalid(code, message, hint))
}

// TestsLeft returns how many tests a student may still start under an offer, or
// -1 for any number.
func TestsLeft(s Student, o Offer) int {
	if o.Rules.MaxTests == 0 {
		return -1
	}
	return max(0, o.Rules.MaxTests-s.tries(o.Assignment).Tests)
}
