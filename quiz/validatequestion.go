package quiz

import (
	"fmt"
	"strings"
	"time"
)

// maxPoints bounds the weight of a question, so that sums stay exact.
const maxPoints = 1_000_000

// check finds what is wrong with the question apart from its evidence, with
// paths within the question.
func (q *Question) check() []Issue {
	issues := checkSlug("question", q.ID)
	if strings.TrimFunc(q.Stem, unseen) == "" {
		issues = append(issues, bodyError("question-stem", "stem", "the question asks nothing", "write what is asked"))
	}
	issues = append(issues, q.checkLengths()...)
	issues = append(issues, checkTags(q.Tags)...)
	issues = append(issues, checkCategory(q.Category)...)
	if q.TimeLimit < 0 || q.TimeLimit > MaxTimeLimit || q.TimeLimit%time.Second != 0 {
		issues = append(issues, bodyError("time-limit", "time", "a time limit is a whole number of seconds up to an hour", "leave it out for the session's own"))
	}
	if q.Body == nil {
		return append(issues, bodyError("question-body", "kind", "the question has no kind", "say whether it is a choice, a text, a number, …"))
	}
	// The comparison is false for what is not a number, too.
	if fits := q.Points > 0 && q.Points <= maxPoints; !fits && q.Kind().Scored() {
		issues = append(issues, bodyError("question-points", "points", fmt.Sprintf("points lie above 0 and reach to %d", maxPoints), "leave points out for 1"))
	}
	issues = append(issues, q.Body.Check()...)
	if gaps, ok := q.Body.(*GapsBody); ok {
		issues = append(issues, checkMarkers(q.Stem, len(gaps.Gaps))...)
	}
	return issues
}

func (q *Question) checkLengths() []Issue {
	issues := append(checkLength("stem", q.Stem), checkLength("explanation", q.Explanation)...)
	issues = append(issues, checkLength("title", q.Title)...)
	issues = append(issues, checkLength("combined.correct", q.Combined.Correct)...)
	issues = append(issues, checkLength("combined.partial", q.Combined.Partial)...)
	issues = append(issues, checkLength("combined.incorrect", q.Combined.Incorrect)...)
	issues = append(issues, checkLength("evidence.section", q.Evidence.Section)...)
	issues = append(issues, checkLength("evidence.quote", q.Evidence.Quote)...)
	issues = append(issues, checkCount("hints", len(q.Hints))...)
	for i, hint := range q.Hints {
		issues = append(issues, checkText(fmt.Sprintf("hints[%d]", i), hint)...)
	}
	return issues
}

// checkMarkers finds gaps without a marker in the stem, and markers without a
// gap or that stand there twice.
func checkMarkers(stem string, gaps int) []Issue {
	var issues []Issue
	seen := map[int]bool{}
	for _, m := range GapMarkers(stem) {
		n, marker := m.Number, stem[m.From:m.To]
		switch {
		case n < 1 || n > gaps:
			issues = append(issues, bodyError("gap-no-body", "stem", fmt.Sprintf("%s has no body", marker), fmt.Sprintf("add it to gaps, which now holds %d", gaps)))
		case seen[n]:
			issues = append(issues, bodyError("gap-marker-twice", "stem", fmt.Sprintf("%s stands here twice", marker), "give every gap one place"))
		}
		seen[n] = true
	}
	for n := 1; n <= gaps; n++ {
		if !seen[n] {
			issues = append(issues, bodyError("gap-no-marker", fmt.Sprintf("gaps[%d]", n-1), fmt.Sprintf("the stem has no [[%d]]", n),
				"put it where the gap belongs, or remove the body"))
		}
	}
	return issues
}
