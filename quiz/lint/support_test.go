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

func TestNoEvidence(t *testing.T) {
	q := supported("q", "Which?", &quiz.TextBody{})
	checkWarnings(t, bankOf(q), "no-evidence")
	q.Evidence = quiz.Evidence{}
	checkWarnings(t, bankOf(q), "no-evidence", "questions[0]")
	q.Body = &quiz.InfoBody{}
	checkWarnings(t, bankOf(q), "no-evidence")
}
