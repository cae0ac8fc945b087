package loss

import (
	"testing"

	"bellwork/quiz"
)

// TestPartly loses one part of the combined feedback and keeps the others.
func TestPartly(t *testing.T) {
	b := full()
	r := New("Canvas", Partly)
	r.Question(1, &b.Questions[0])
	if len(r.Issues()) != 1 || r.Issues()[0].Code != "lost-partly" {
		t.Fatalf("reported %v", r.Issues())
	}
	Strip(&b, r.Issues())
	if got, want := b.Questions[0].Combined, (quiz.Combined{Correct: "Yes."}); got != want {
		t.Errorf("left is %+v, want %+v", got, want)
	}
}
