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

// mayRefer reports whether words begin as those of refersToOthers do: few do.
func mayRefer(words []string) bool {
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "all", "none", "any", "both", "neither", "either", "two", "some", "only":
		return true
	}
	return false
}

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
			if said := words(o.Text); mayRefer(said) && refersToOthers.MatchString(joined(said)) {
				issues = append(issues, warning("all-of-the-above", fmt.Sprintf("%soptions[%d].text", p.path, i),
					"this option refers to the others", "let students choose several, or write an option of its own"))
			}
		}
	}
	return issues
}
