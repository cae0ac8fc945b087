package lint

import "bellwork/quiz"

// noExplanation finds keyed questions that say nothing once they are closed.
func noExplanation(q *quiz.Question) []quiz.Issue {
	if !keyed(q) || q.Explanation != "" {
		return nil
	}
	return []quiz.Issue{warning("no-explanation", "", "the question has no explanation", "add explanation: why the key is right")}
}

// noEvidence finds keyed questions that name no passage they rest on.
func noEvidence(q *quiz.Question) []quiz.Issue {
	if !keyed(q) || !q.Evidence.IsZero() {
		return nil
	}
	return []quiz.Issue{warning("no-evidence", "", "the question has no evidence", "add evidence: section and quote of the reading")}
}
