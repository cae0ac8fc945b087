package lint

import (
	"regexp"
	"strings"

	"bellwork/quiz"
)

var (
	negative = regexp.MustCompile(`(?i)\b(not|never|except|cannot|neither|least|\w+n['’]t)\b`)
	// What stands out or is not running text: emphasis, code, formulas, quotes.
	standingOut = regexp.MustCompile("\\*[^*]+\\*|\\b_[^_]+_\\b|`[^`]*`|\\$[^$]*\\$|\"[^\"]*\"|“[^”]*”")
	sentence    = regexp.MustCompile(`[^.!?]*[.!?]?`)
	// Turns of phrase that deny nothing.
	harmless = regexp.MustCompile(`(?i)\b(whether or not|not only|at least|last but not least)\b`)
)

// negativeStem finds questions that turn on a negative word which is easily
// read over. A word in emphasis or in capitals stands out. Where a stem asks,
// only its asking sentences count: a background may well deny something.
func negativeStem(q *quiz.Question) []quiz.Issue {
	if !keyed(q) || !mayDeny(q.Stem) {
		return nil
	}
	text := standingOut.ReplaceAllString(q.Stem, " ")
	text = harmless.ReplaceAllString(asking(text), " ")
	for _, word := range negative.FindAllString(text, -1) {
		if word != strings.ToUpper(word) {
			return []quiz.Issue{warning("negative-stem", "stem",
				"the question turns on the word \""+word+"\", which is easily read over",
				"write **"+word+"**, or ask the other way round")}
		}
	}
	return nil
}

// mayDeny reports whether a text can hold a negative word. Most hold none of
// these letters in a row, and need no closer look.
func mayDeny(text string) bool {
	text = strings.ToLower(text)
	for _, part := range []string{"not", "never", "except", "neither", "least", "n't", "n’t"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// asking returns the sentences that end with a question mark, or the whole
// text where none does.
func asking(text string) string {
	var questions []string
	for _, s := range sentence.FindAllString(text, -1) {
		if strings.HasSuffix(s, "?") {
			questions = append(questions, s)
		}
	}
	if len(questions) == 0 {
		return text
	}
	return strings.Join(questions, " ")
}
