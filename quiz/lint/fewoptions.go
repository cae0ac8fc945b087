package lint

import (
	"fmt"

	"bellwork/quiz"
)

// fewestOptions is how many options keep a guess below one in two.
const fewestOptions = 3

// fewOptions finds choices, matches and orders that a guess gets right half of
// the time. True or false is such a guess by design, and a poll has no key.
func fewOptions(q *quiz.Question) []quiz.Issue {
	var issues []quiz.Issue
	for _, p := range parts(q) {
		field, n := optionCount(p.body)
		if field != "" && n < fewestOptions {
			issues = append(issues, warning("few-options", p.path+field,
				fmt.Sprintf("only %d options", n), fmt.Sprintf("offer at least %d", fewestOptions)))
		}
	}
	return issues
}

// optionCount returns the field that holds what can be chosen and how much it
// holds; no field for kinds without options.
func optionCount(body quiz.Body) (string, int) {
	switch b := body.(type) {
	case *quiz.ChoiceBody:
		return "options", len(b.Options)
	case *quiz.MatchBody:
		right := map[string]bool{}
		for _, p := range b.Pairs {
			right[p.Right] = true
		}
		return "pairs", len(right) + len(b.Distractors)
	case *quiz.OrderBody:
		return "items", len(b.Items)
	default:
		return "", 0
	}
}
