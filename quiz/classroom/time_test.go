package classroom_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
)

const limit = 20 * time.Minute

// TestExtraTime takes a test under each factor and another one after it, for
// which nothing is chosen: the student's extra time is remembered.
func TestExtraTime(t *testing.T) {
	for factor, want := range map[float64]time.Duration{
		classroom.SameTime: limit,
		1:                  limit,
		1.25:               25 * time.Minute,
		1.5:                30 * time.Minute,
		2:                  40 * time.Minute,
		classroom.Untimed:  0,
	} {
		c := newClass(t, quiz.Policy{TimeLimit: limit}, wordsBank("a"))
		ana, ben := c.join("Ana"), c.join("Ben")
		first := c.begin(ana, classroom.Begin{Mode: quiz.Test, Time: factor}, morning)
		c.hand(ana, first, nil, morning)
		second := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
		for _, sitting := range []classroom.Sitting{first, second} {
			got := time.Duration(0)
			if !sitting.Attempt.Deadline.IsZero() {
				got = sitting.Attempt.Deadline.Sub(morning)
			}
			if got != want {
				t.Errorf("factor %v: %v, want %v", factor, got, want)
			}
		}
		if bens := c.begin(ben, classroom.Begin{Mode: quiz.Test}, morning); !bens.Attempt.Deadline.Equal(morning.Add(limit)) {
			t.Error("extra time belongs to one student, not to the bank")
		}
	}
}

func TestPracticeHasNoLimit(t *testing.T) {
	c := newClass(t, quiz.Policy{TimeLimit: limit}, wordsBank("a"))
	ana := c.join("Ana")
	sitting := c.begin(ana, classroom.Begin{Mode: quiz.Practice, Time: 2}, morning)
	if !sitting.Attempt.Deadline.IsZero() {
		t.Error("practice has a deadline")
	}
	if got := c.who(ana, morning).Time; got != 0 {
		t.Errorf("practice changed the student's extra time to %v", got)
	}
}

// TestExtensionMovesTheOpenTest: what is closed because of a test stays closed
// until the later deadline.
func TestExtensionMovesTheOpenTest(t *testing.T) {
	c := newClass(t, quiz.Policy{TimeLimit: limit}, wordsBank("a"))
	ana := c.join("Ana")
	sitting := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
	open := func(after time.Duration) bool {
		return c.who(ana, morning).OpenTest("words", morning.Add(after)) == sitting.ID
	}
	const step = time.Millisecond
	if !open(limit-step) || open(limit) {
		t.Fatal("the test is not open up to its deadline")
	}
	if _, err := c.Extend(t.Context(), c.who(ana, morning), sitting.ID, morning.Add(limit-step)); err != nil {
		t.Fatal(err)
	}
	if !open(limit+quiz.Extension-step) || open(limit+quiz.Extension) {
		t.Error("the extension did not move the end of the open test")
	}
	if _, err := c.Extend(t.Context(), c.who(ana, morning), sitting.ID, morning.Add(limit+quiz.Extension)); !errors.Is(err, quiz.ErrExpired) {
		t.Errorf("extended after the end: %v", err)
	}
	if _, err := c.Submit(t.Context(), c.who(ana, morning), sitting.ID, morning.Add(limit)); err != nil {
		t.Fatal(err)
	}
	if open(limit + step) {
		t.Error("handing in left the test open")
	}
}

// TestAnExpiredTestGivesWay begins the next test after the first one ran out,
// though it was never handed in.
func TestAnExpiredTestGivesWay(t *testing.T) {
	c := newClass(t, quiz.Policy{TimeLimit: limit, MaxTests: 2}, wordsBank("a"))
	ana := c.join("Ana")
	first := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
	if again := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning.Add(limit-1)); again.ID != first.ID {
		t.Error("a second test began while the first is open")
	}
	later := morning.Add(limit)
	second := c.begin(ana, classroom.Begin{Mode: quiz.Test}, later)
	if second.ID == first.ID {
		t.Fatal("the expired test was gone on with")
	}
	// What is left of the first test does not touch the second one.
	if _, err := c.Submit(t.Context(), c.who(ana, later), first.ID, later); err != nil {
		t.Fatal(err)
	}
	if got := c.who(ana, later).OpenTest("words", later); got != second.ID {
		t.Errorf("open is %q, want the second test", got)
	}
	c.hand(ana, second, nil, later)
	_, err := c.Begin(t.Context(), c.who(ana, later), "words", classroom.Begin{Mode: quiz.Test}, later)
	if !errors.Is(err, quiz.ErrConflict) || code(err) != "no-tests-left" {
		t.Errorf("a third of two tests: %v", err)
	}
}

// TestAResultWaitsForTheDisk asks for more time just before the end and, while that is on its way to the disk, looks at
// the test just after the end: what is shown is a test that goes on, not its keys.
func TestAResultWaitsForTheDisk(t *testing.T) {
	db := &slowDisk{KV: mem.New(), waits: make(chan struct{})}
	c := openClass(t, db, quiz.Policy{TimeLimit: limit}, wordsBank("a"))
	ana := c.join("Ana")
	sitting := c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
	student, end := c.who(ana, morning), morning.Add(limit)
	db.slow.Store(true)
	var extending sync.WaitGroup
	extending.Go(func() {
		if _, err := c.Extend(t.Context(), student, sitting.ID, end.Add(-time.Millisecond)); err != nil {
			t.Error(err)
		}
	})
	<-db.waits
	shown, err := c.Sitting(t.Context(), student, sitting.ID, end)
	if err != nil {
		t.Fatal(err)
	}
	if shown.Attempt.Closed(end) {
		t.Error("the result is shown of a test that goes on")
	}
	db.arrive()
	extending.Wait()
}

// slowDisk is a store whose commits arrive in order, but each only when the next one comes.
type slowDisk struct {
	store.KV
	slow  atomic.Bool   // the next commit waits
	waits chan struct{} // says that it does

	mu   sync.Mutex
	wake chan struct{} // of the commit that waits
	done chan struct{}
}

// Commit implements store.KV.
func (d *slowDisk) Commit(ctx context.Context, ops ...store.Op) (store.Rev, error) {
	if !d.slow.CompareAndSwap(true, false) {
		d.arrive()
		return d.KV.Commit(ctx, ops...)
	}
	d.mu.Lock()
	d.wake, d.done = make(chan struct{}), make(chan struct{})
	wake, done := d.wake, d.done
	d.mu.Unlock()
	close(d.waits)
	<-wake
	defer close(done)
	return d.KV.Commit(ctx, ops...)
}

// arrive lets the commit that waits through, if there is one.
func (d *slowDisk) arrive() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.wake != nil {
		close(d.wake)
		<-d.done
		d.wake = nil
	}
}
