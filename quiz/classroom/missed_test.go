package classroom_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// missed lists what a student missed, as "question missed/of".
func (c *class) missed(token string, now time.Time) string {
	c.t.Helper()
	history, err := c.History(c.t.Context(), c.who(token, now))
	if err != nil {
		c.t.Fatal(err)
	}
	list := ""
	for _, m := range c.Missed(c.t.Context(), history, c.who(token, now), now) {
		list += fmt.Sprintf("%s %d/%d ", m.Question, m.Missed, m.Of)
	}
	return list
}

func TestMissed(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a", "b", "c", "d"))
	ana := c.join("Ana")
	now := morning
	take := func(mode quiz.Mode, texts map[string]string) {
		now = now.Add(time.Minute)
		c.hand(ana, c.begin(ana, classroom.Begin{Mode: mode}, now), texts, now)
	}
	wants := func(want string) {
		t.Helper()
		if got := c.missed(ana, now); got != want {
			t.Errorf("missed %q, want %q", got, want)
		}
	}
	wants("")
	take(quiz.Test, map[string]string{"a": "a", "b": "x", "c": "x", "d": "d"})
	wants("b 1/1 c 1/1 ")
	take(quiz.Test, map[string]string{"a": "a", "b": "b", "c": "x", "d": "x"}) // b is right now, d is not
	wants("c 2/2 d 1/2 ")
	take(quiz.Practice, map[string]string{"a": "x", "b": "b", "c": "c", "d": "x"})
	wants("d 2/3 a 1/3 ")

	again := c.begin(ana, classroom.Begin{Mode: quiz.Practice, Missed: true}, now)
	if len(again.Attempt.Items) != 2 || again.Attempt.Items[0].Question != "a" || again.Attempt.Items[1].Question != "d" {
		t.Errorf("practice of what was missed asks %+v", again.Attempt.Items)
	}
	wants("d 2/3 a 1/3 ") // what is open says nothing yet

	now = now.Add(time.Minute)
	test := c.begin(ana, classroom.Begin{Mode: quiz.Test}, now)
	wants("") // nor does anything while a test is open
	_, err := c.PractiseMissed(t.Context(), c.who(ana, now), "words", now)
	if !errors.Is(err, quiz.ErrForbidden) {
		t.Errorf("practice during a test: %v", err)
	}
	c.hand(ana, test, map[string]string{"a": "a", "b": "b", "c": "c", "d": "d"}, now)
	wants("")
	if _, err := c.PractiseMissed(t.Context(), c.who(ana, now), "", now); code(err) != "nothing-missed" {
		t.Errorf("practice of nothing: %v", err)
	}
}

// TestATestAsksEverything: who may choose the questions of a test chooses its
// score.
func TestATestAsksEverything(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a", "b", "c"))
	ana := c.join("Ana")
	c.hand(ana, c.begin(ana, classroom.Begin{Mode: quiz.Practice}, morning), map[string]string{"a": "x"}, morning)
	for _, taken := range []string{"something was missed", "nothing was"} {
		test := c.begin(ana, classroom.Begin{Mode: quiz.Test, Missed: true}, morning)
		if n := len(test.Attempt.Items); n != 3 {
			t.Errorf("a test asks %d of 3 questions where %s", n, taken)
		}
		c.hand(ana, test, map[string]string{"a": "a", "b": "b", "c": "c"}, morning)
	}
}

func TestMissedKeepsToThePolicy(t *testing.T) {
	for review, want := range map[quiz.Review]string{quiz.ReviewFull: "a 1/1 ", quiz.ReviewMarks: "a 1/1 ", quiz.ReviewScore: ""} {
		c := newClass(t, quiz.Policy{Review: review}, wordsBank("a"))
		ana := c.join("Ana")
		c.hand(ana, c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning), nil, morning)
		if got := c.missed(ana, morning); got != want {
			t.Errorf("%s: missed %q, want %q", review, got, want)
		}
	}
}

// TestMissedAsksWhatIsStillThere publishes a bank without the question that was
// missed.
func TestMissedAsksWhatIsStillThere(t *testing.T) {
	c := newClass(t, quiz.Policy{}, wordsBank("a", "b"))
	ana := c.join("Ana")
	c.hand(ana, c.begin(ana, classroom.Begin{Mode: quiz.Test}, morning), nil, morning)
	if err := c.Publish(t.Context(), wordsBank("b", "c")); err != nil {
		t.Fatal(err)
	}
	if got := c.missed(ana, morning); got != "b 1/1 " {
		t.Errorf("missed %q, want b alone", got)
	}
}
