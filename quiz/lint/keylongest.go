package lint

import (
	"fmt"
	"unicode/utf8"

	"bellwork/quiz"
)

// A key is clearly the longest where it is longer than any wrong option by
// this factor and by this many characters. Among options of a word or two the
// second number keeps the rule silent.
const (
	longerBy      = 1.3
	longerLetters = 10
)

// keyLongest finds choices whose right options are all clearly longer than
// every wrong one.
func keyLongest(q *quiz.Question) []quiz.Issue {
	var issues []quiz.Issue
	for _, p := range parts(q) {
		b, ok := p.body.(*quiz.ChoiceBody)
		if !ok {
			continue
		}
		if key, longest := standsOut(b.Options); longest {
			issues = append(issues, warning("key-longest", fmt.Sprintf("%soptions[%d].text", p.path, key),
				"the right option is clearly the longest", "make the wrong ones as detailed, or shorten it"))
		}
	}
	return issues
}

// standsOut returns the shortest right option, and whether it still is clearly
// longer than every wrong one.
func standsOut(options []quiz.Option) (key int, longest bool) {
	key, shortest, wrong := -1, 0, 0
	for i, o := range options {
		n := utf8.RuneCountInString(o.Text)
		switch {
		case !o.Correct:
			wrong = max(wrong, n)
		case key < 0 || n < shortest:
			key, shortest = i, n
		}
	}
	return key, key >= 0 && wrong > 0 &&
		shortest-wrong >= longerLetters && float64(shortest) >= longerBy*float64(wrong)
}
