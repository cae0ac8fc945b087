package classroom_test

import (
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// TestHintsBelongToPractice looks at the face itself: a test's page has none to
// show by mistake.
func TestHintsBelongToPractice(t *testing.T) {
	bank := wordsBank("a")
	bank.Questions[0].Hints = []string{"It is the first letter."}
	c := newClass(t, quiz.Policy{}, bank)
	ana := c.join("Ana")
	for mode, want := range map[quiz.Mode]int{quiz.Practice: 1, quiz.Test: 0} {
		if got := c.begin(ana, classroom.Begin{Mode: mode}, morning).Face(0).Hints; len(got) != want {
			t.Errorf("%s: hints %q", mode, got)
		}
	}
}
