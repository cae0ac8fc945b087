package lint

import (
	"testing"

	"bellwork/quiz"
)

func TestNoExplanation(t *testing.T) {
	q := supported("q", "Which?", &quiz.TextBody{})
	checkWarnings(t, bankOf(q), "no-explanation")
	q.Explanation = ""
	checkWarnings(t, bankOf(q), "no-explanation", "questions[0]")
	for _, body := range []quiz.Body{&quiz.PollBody{}, &quiz.InfoBody{}, &quiz.EssayBody{}} {
		q.Body = body
		checkWarnings(t, bankOf(q), "no-explanation")
	}
}

// TestManyLack names each of a few questions, and counts many.
func TestManyLack(t *testing.T) {
	questions := []quiz.Question{supported("z", "Why?", &quiz.TextBody{})}
	for i := range maxLacking + 1 {
		q := supported(string(rune('a'+i)), "Which "+string(rune('a'+i))+"?", &quiz.TextBody{})
		q.Explanation = ""
		questions = append(questions, q)
		if i < maxLacking {
			if got := len(noExplanation(bankOf(questions...))); got != i+1 {
				t.Errorf("%d questions without an explanation give %d warnings", i+1, got)
			}
		}
	}
	got := noExplanation(bankOf(questions...))
	if len(got) != 1 || got[0].Message != "6 of 7 questions have no explanation" || got[0].Question != "" {
		t.Errorf("got %v", got)
	}
}

// TestAllLack says it once of a bank in which no question has any.
func TestAllLack(t *testing.T) {
	var questions []quiz.Question
	for _, id := range []string{"a", "b"} {
		q := supported(id, "Which "+id+"?", &quiz.TextBody{})
		q.Evidence = quiz.Evidence{}
		questions = append(questions, q)
	}
	got := noEvidence(bankOf(questions...))
	if len(got) != 1 || got[0].Message != "2 of 2 questions have no evidence" || got[0].Question != "" {
		t.Errorf("got %v", got)
	}
}

func TestNoEvidence(t *testing.T) {
	q := supported("q", "Which?", &quiz.TextBody{})
	checkWarnings(t, bankOf(q), "no-evidence")
	q.Evidence = quiz.Evidence{}
	checkWarnings(t, bankOf(q), "no-evidence", "questions[0]")
	q.Body = &quiz.InfoBody{}
	checkWarnings(t, bankOf(q), "no-evidence")
}
