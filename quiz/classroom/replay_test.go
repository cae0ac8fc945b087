package classroom_test

import (
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// TestReplayedCheckIsNoFurtherTry gives the same word twice, the first time with a check, and then repeats the first:
// what was checked by it once is not checked again, although the word stands there unchecked since.
func TestReplayedCheckIsNoFurtherTry(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	ana := c.join("Ana")
	sitting := c.begin(ana, classroom.Begin{Mode: quiz.Practice}, morning)
	word := classroom.Answer{Question: "a", Given: true, Input: quiz.Input{Text: "b"}}
	checked, saved := word, word
	checked.Key, checked.Check = "first", true
	saved.Key = "second"
	for _, given := range []classroom.Answer{checked, saved, checked} {
		var err error
		if sitting, err = c.Answer(t.Context(), c.who(ana, morning), sitting.ID, given, morning); err != nil {
			t.Fatal(err)
		}
	}
	if item := sitting.Attempt.Items[0]; item.Checks != 1 || item.Checked() {
		t.Errorf("checked %d times, shown %t; want once, and open since the second answer", item.Checks, item.Checked())
	}
}

// TestCheckOfASavedAnswer checks with the key under which the answer was saved before, as the script does.
func TestCheckOfASavedAnswer(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a"))
	ana := c.join("Ana")
	sitting := c.begin(ana, classroom.Begin{Mode: quiz.Practice}, morning)
	given := classroom.Answer{Question: "a", Key: "one", Given: true, Input: quiz.Input{Text: "b"}}
	for _, given.Check = range []bool{false, true, true} {
		var err error
		if sitting, err = c.Answer(t.Context(), c.who(ana, morning), sitting.ID, given, morning); err != nil {
			t.Fatal(err)
		}
	}
	if item := sitting.Attempt.Items[0]; item.Checks != 1 || !item.Checked() {
		t.Errorf("checked %d times, shown %t; want once and shown", item.Checks, item.Checked())
	}
}
