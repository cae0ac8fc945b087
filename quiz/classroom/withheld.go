package classroom

import (
	"time"

	"bellwork/quiz"
)

// Withheld reports whether an open test of the student's keeps back what would
// help in it: keys, verdicts and scores of the bank itself, and where the book
// is closed, of every bank that rests on the same reading.
func (c *Classroom) Withheld(s Student, bank *quiz.Bank, now time.Time) bool {
	return s.OpenTest(bank.ID, now) != "" || c.ClosedBook(s, bank, now) != ""
}

// ClosedBook returns the id of an open test that hides a bank's reading, or
// "". Banks can share a reading, so a test on one hides it for all of them.
func (c *Classroom) ClosedBook(s Student, bank *quiz.Bank, now time.Time) string {
	for _, t := range s.Tries {
		open := t.open(now)
		if open != "" && !t.OpenBook && (t.Bank == bank.ID || c.shareReading(t, bank)) {
			return open
		}
	}
	return ""
}

// shareReading reports whether a test and a bank rest on the same text.
func (c *Classroom) shareReading(t Tries, bank *quiz.Bank) bool {
	if bank.Reading.Text == "" {
		return false
	}
	if t.Reading != "" {
		return t.Reading == digest(bank.Reading.Text)
	}
	e, err := c.Edition(t.Bank) // begun before the reading was noted
	return err == nil && e.Bank.Reading.Text == bank.Reading.Text
}
