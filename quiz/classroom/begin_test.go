package classroom_test

import (
	"errors"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// TestUntouchedPracticeIsGoneOnWith presses Practise twice, then again after an answer.
func TestUntouchedPracticeIsGoneOnWith(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a", "b"))
	ana := c.join("Ana")
	first := c.begin(ana, classroom.Begin{Mode: quiz.Practice}, morning)
	if again := c.begin(ana, classroom.Begin{Mode: quiz.Practice}, morning); again.ID != first.ID {
		t.Error("pressing the button twice began two practices")
	}
	given := classroom.Answer{Question: "a", Given: true, Input: quiz.Input{Text: "a"}}
	if _, err := c.Answer(t.Context(), c.who(ana, morning), first.ID, given, morning); err != nil {
		t.Fatal(err)
	}
	if another := c.begin(ana, classroom.Begin{Mode: quiz.Practice}, morning); another.ID == first.ID {
		t.Error("a practice that was worked on was taken for a new one")
	}
}

// TestNobodyBeginsForEver begins and hands in until it is refused: a script must not fill the disk for everybody.
func TestNobodyBeginsForEver(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	ana := c.join("Ana")
	for begun := 0; ; begun++ {
		id, err := c.Begin(t.Context(), c.who(ana, morning), "words", classroom.Begin{Mode: quiz.Test}, morning)
		if errors.Is(err, quiz.ErrConflict) && code(err) == "no-tries-left" && begun >= 100 {
			return
		}
		if err != nil || begun > 10_000 {
			t.Fatalf("after %d: %v", begun, err)
		}
		if _, err := c.Submit(t.Context(), c.who(ana, morning), id, morning); err != nil {
			t.Fatal(err)
		}
	}
}

// TestClosedBookWithholdsItsSiblings takes a test on one of two banks with the same reading, and of two without any.
func TestClosedBookWithholdsItsSiblings(t *testing.T) {
	for name, reading := range map[string]string{"SameReading": "# Words\n\nA word.", "NoReading": ""} {
		t.Run(name, func(t *testing.T) {
			words, sibling := wordsBank("a"), wordsBank("b")
			sibling.ID = "sibling"
			for _, b := range []*quiz.Bank{words, sibling} {
				b.Reading = quiz.Reading{Path: "reading.md", Text: reading}
			}
			c := newClass(t, quiz.Policy{}, words, sibling)
			ana := c.join("Ana")
			c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning)
			_, err := c.Begin(t.Context(), c.who(ana, morning), "sibling", classroom.Begin{Mode: quiz.Practice}, morning)
			if got, want := errors.Is(err, quiz.ErrForbidden), reading != ""; got != want {
				t.Errorf("practice on the other bank: %v, want it refused: %t", err, want)
			}
		})
	}
}
