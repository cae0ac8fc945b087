package classroom

import (
	"cmp"
	"time"
)

// Student is somebody who has joined, or stands on a roster.
type Student struct {
	ID      string    `json:"id"`
	Class   string    `json:"class,omitempty"` // id; empty: the open class
	Name    string    `json:"name"`
	Created time.Time `json:"created"`
	Code    string    `json:"code"`              // digest of the return code
	Card    string    `json:"card,omitempty"`    // secret of the seat card; see Words
	Cards   int       `json:"cards,omitempty"`   // how often it was replaced: logins from before are void
	Time    float64   `json:"time,omitempty"`    // factor on time limits that the student chose; 0: as given; Untimed: no limit
	Extra   float64   `json:"extra,omitempty"`   // least factor, as the teacher set it
	Large   bool      `json:"large,omitempty"`   // large text
	NoSpeed bool      `json:"noSpeed,omitempty"` // speed never counts in live rounds
	Tries   []Tries   `json:"tries,omitempty"`
}

// Untimed is the Time of a student who works without time limits.
const Untimed = -1

// TimeFactor returns the factor on every time limit of the student's: what they
// chose, but no less than what the teacher set; 0: as given; Untimed: no limit.
func (s Student) TimeFactor() float64 {
	if s.Time == Untimed || s.Extra == Untimed {
		return Untimed
	}
	return max(s.Time, s.Extra)
}

// MayChooseTime reports whether the student says how much time they need. On the
// roster of a class the teacher does.
func (s Student) MayChooseTime() bool { return s.Class == "" }

// withNeedsOf returns the student with what somebody set for another, who is the
// same person: the larger of two needs.
func (s Student) withNeedsOf(other Student) Student {
	s.Large, s.NoSpeed = s.Large || other.Large, s.NoSpeed || other.NoSpeed
	if s.Extra = max(s.Extra, other.TimeFactor()); other.TimeFactor() == Untimed {
		s.Extra = Untimed
	}
	return s
}

// Tries counts a student's attempts under one assignment and names the test that
// is open. While it is, what would help in it is withheld; see
// [Classroom.Withheld].
type Tries struct {
	Bank     string    `json:"bank"`
	Task     string    `json:"task,omitempty"`     // id of the assignment; empty: the implicit one of the bank
	Begun    int       `json:"begun"`              // attempts of both modes
	Tests    int       `json:"tests,omitempty"`    // of which tests
	Practice string    `json:"practice,omitempty"` // id of the practice that was begun last
	Open     string    `json:"open,omitempty"`     // id of the test that is open
	Until    time.Time `json:"until,omitzero"`     // its deadline; zero: none

	OpenBook bool   `json:"openBook,omitempty"` // it leaves the reading open
	Reading  string `json:"reading,omitempty"`  // digest of its reading; empty: none
}

// OpenTest returns the id of the student's open test on a bank, or "".
func (s Student) OpenTest(bank string, now time.Time) string {
	for _, t := range s.Tries {
		if open := t.open(now); open != "" && t.Bank == bank {
			return open
		}
	}
	return ""
}

// open returns the id of the test that is open, or "".
func (t Tries) open(now time.Time) string {
	if t.Until.IsZero() || now.Before(t.Until) {
		return t.Open
	}
	return ""
}

// task returns the id of the assignment that the tries belong to.
func (t Tries) task() string { return cmp.Or(t.Task, assignmentID(t.Bank)) }

func (s Student) tries(a Assignment) Tries {
	for _, t := range s.Tries {
		if t.task() == a.ID {
			return t
		}
	}
	return Tries{Bank: a.Set, Task: a.ID}
}

// withTries returns the student with the record of one assignment replaced.
func (s Student) withTries(t Tries) Student {
	kept := make([]Tries, 0, len(s.Tries)+1)
	for _, old := range s.Tries {
		if old.task() != t.task() {
			kept = append(kept, old)
		}
	}
	s.Tries = append(kept, t)
	return s
}
