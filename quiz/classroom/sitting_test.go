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
	for mode, want := range map[quiz.Mode]int{quiz.Practice: 1, quiz.Test: 0} {
		student := c.join(string(mode))
		if got := c.begin(student, classroom.Begin{Mode: mode}, morning).Face(0).Hints; len(got) != want {
			t.Errorf("%s: hints %q", mode, got)
		}
	}
}
