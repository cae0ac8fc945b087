package classroom

import (
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// Assignment is a set that is open to a class, from a moment to a moment. Its
// key is <class>.<id>.
type Assignment struct {
	ID      string       `json:"id"`
	Class   string       `json:"class"`
	Set     string       `json:"set"`
	Title   string       `json:"title,omitempty"` // empty: the set's
	Mode    quiz.Mode    `json:"mode,omitempty"`  // empty: practice and test
	From    time.Time    `json:"from,omitzero"`   // zero: from the beginning
	Until   time.Time    `json:"until,omitzero"`  // zero: until it is closed
	Closed  time.Time    `json:"closed,omitzero"` // by a teacher; zero: it is not
	By      string       `json:"by,omitempty"`    // account
	Created time.Time    `json:"created,omitzero"`
	Policy  *quiz.Policy `json:"policy,omitempty"` // nil: the server's
}

// Stage says what can be done under an assignment at a moment.
type Stage string

// The stages of an assignment.
const (
	Upcoming Stage = "upcoming" // not open yet
	Open     Stage = "open"     // attempts can be begun
	Over     Stage = "over"     // closed, by the clock or by a teacher
)

// untimedFactor is the extra time of somebody who works without a time limit,
// where a number is needed: the largest that others can have.
const untimedFactor = 2

// implicit is the assignment by which a sample is open to the open class as
// long as no record says otherwise.
func implicit(sample string) Assignment {
	return Assignment{ID: assignmentID(sample), Class: openClass, Set: sample}
}

func assignmentKey(class, id string) string { return store.Key(class, id) }

// Address names the assignment in addresses.
func (a Assignment) Address() string { return a.Class + "-" + a.ID }

// assignmentOf returns the id of the assignment that an attempt belongs to.
func assignmentOf(attempt string) string {
	id, _, _ := strings.Cut(attempt, "-")
	return id
}

// Allows reports whether attempts of a mode can be begun under the assignment.
func (a Assignment) Allows(mode quiz.Mode) bool { return a.Mode == "" || a.Mode == mode }

// Stage returns the stage at a moment for somebody for whom it ends at a
// closing time of their own.
func (a Assignment) Stage(closing, now time.Time) Stage {
	switch {
	case !a.Closed.IsZero(), !closing.IsZero() && !now.Before(closing):
		return Over
	case now.Before(a.From):
		return Upcoming
	default:
		return Open
	}
}

// Closing returns when the assignment ends for somebody with a factor on time
// limits. Who may start as late as everybody else and gets the whole of a longer
// limit needs the closing time to move by what the limit is longer.
func (a Assignment) Closing(limit time.Duration, factor float64) time.Time {
	if a.Until.IsZero() || limit == 0 || a.Mode == quiz.Practice {
		return a.Until
	}
	if factor == Untimed {
		factor = untimedFactor
	}
	return a.Until.Add(time.Duration(max(0, factor-1) * float64(limit)))
}

// overlaps reports whether two assignments of one set to one class would offer
// the same thing at the same moment.
func (a Assignment) overlaps(b Assignment, now time.Time) bool {
	if a.Set != b.Set || a.Mode != "" && b.Mode != "" && a.Mode != b.Mode {
		return false
	}
	over := func(x Assignment) bool { return x.Stage(x.Until, now) == Over }
	ends := func(x, y Assignment) bool { return !x.Until.IsZero() && !x.Until.After(y.From) }
	return !over(a) && !over(b) && !ends(a, b) && !ends(b, a)
}
