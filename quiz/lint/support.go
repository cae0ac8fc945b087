package lint

import (
	"fmt"

	"bellwork/quiz"
)

// maxLacking is the number of questions up to which each that lacks something
// is named. A set from a program that knows no explanations lacks them all: then
// one line says so, as naming every question would bury what else there is to
// say.
const maxLacking = 5

// noExplanation finds keyed questions that say nothing once they are closed.
func noExplanation(b *quiz.Bank) []quiz.Issue {
	return lacking(b, "no-explanation", "explanation", "say why the key is right",
		func(q *quiz.Question) bool { return q.Explanation == "" })
}

// noEvidence finds keyed questions that name no passage they rest on.
func noEvidence(b *quiz.Bank) []quiz.Issue {
	return lacking(b, "no-evidence", "evidence", "name the passage that the key rests on",
		func(q *quiz.Question) bool { return q.Evidence.IsZero() })
}

func lacking(b *quiz.Bank, code, what, hint string, lacks func(*quiz.Question) bool) []quiz.Issue {
	var issues []quiz.Issue
	all := 0
	for i := range b.Questions {
		q := &b.Questions[i]
		if q.Body == nil || !keyed(q) {
			continue
		}
		all++
		if lacks(q) {
			issues = append(issues, place([]quiz.Issue{warning(code, "", "the question has no "+what, hint)}, q, i)...)
		}
	}
	if n := len(issues); n > maxLacking || n > 1 && n == all {
		return []quiz.Issue{warning(code, "questions", fmt.Sprintf("%d of %d questions have no %s", n, all, what), hint)}
	}
	return issues
}
