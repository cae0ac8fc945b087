package classroom

import "time"

// Student is somebody who has joined.
type Student struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Created time.Time `json:"created"`
	Code    string    `json:"code"`           // digest of the return code
	Time    float64   `json:"time,omitempty"` // factor on time limits; 0: as given; Untimed: no limit
	Tests   []Tests   `json:"tests,omitempty"`
}

// Untimed is the Time of a student who works without time limits.
const Untimed = -1

// Tests counts a student's tests on one bank and names the one that is open.
// While it is, the bank's reading, practice and earlier results stay hidden.
type Tests struct {
	Bank    string    `json:"bank"`
	Started int       `json:"started"`
	Open    string    `json:"open,omitempty"` // id of the attempt
	Until   time.Time `json:"until,omitzero"` // its deadline; zero: none

	OpenBook bool `json:"openBook,omitempty"` // it leaves the reading open
}

// OpenTest returns the id of the student's open test on a bank, or "".
func (s Student) OpenTest(bank string, now time.Time) string {
	t := s.tests(bank)
	if t.Until.IsZero() || now.Before(t.Until) {
		return t.Open
	}
	return ""
}

func (s Student) tests(bank string) Tests {
	for _, t := range s.Tests {
		if t.Bank == bank {
			return t
		}
	}
	return Tests{Bank: bank}
}

// withTests returns the student with the record of one bank replaced.
func (s Student) withTests(t Tests) Student {
	kept := make([]Tests, 0, len(s.Tests)+1)
	for _, old := range s.Tests {
		if old.Bank != t.Bank {
			kept = append(kept, old)
		}
	}
	s.Tests = append(kept, t)
	return s
}
