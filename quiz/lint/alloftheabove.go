package lint

import (
	"fmt"
	"regexp"

	"bellwork/quiz"
)

// Options that say "all of the above" in some way. They are matched from the
// start of the option, so that "All of the members voted" is none of them.
var refersToOthers = regexp.MustCompile(
	`^(all|none|any|both|neither|either|two|some) (of )?(the |these |those )?(above|these|those|options|answers|other options|other answers)( .{0,20})?$` +
		`|^(both|neither|only|either) [a-f]( (and|or|nor) [a-f])?$`)

// allOfTheAbove finds options that refer to the others. They are guessed
// rather than known, and break when options are shuffled.
func allOfTheAbove(q *quiz.Question) []quiz.Issue {
	var issues []quiz.Issue
	for _, p := range parts(q) {
		b, ok := p.body.(*quiz.ChoiceBody)
		if !ok {
			continue
		}
		for i, o := range b.Options {
			if refersToOthers.MatchString(joined(words(o.Text))) {
				issues = append(issues, warning("all-of-the-above", fmt.Sprintf("%soptions[%d].text", p.path, i),
					"this option refers to the others", "let students choose several, or write an option of its own"))
			}
		}
	}
	return issues
}
