package format

import (
	"regexp"
	"strings"
)

var jsonStart = regexp.MustCompile(`^(\{\s*["}]|\[\s*[\{\]])`)

// isJSON goes by the first two signs: a GIFT file may start with a bracket too.
func isJSON(text string) bool { return jsonStart.MatchString(text) }

// jsonFormat goes by names of fields, as far as the sample reaches.
func jsonFormat(text string) string {
	has := func(fields ...string) bool {
		for _, f := range fields {
			if !strings.Contains(text, `"`+f+`"`) {
				return false
			}
		}
		return true
	}
	switch {
	case has("bellwork"):
		return "json"
	case has("correct_answer"), has("response_code", "results"), has("question", "answers", "category_id"):
		return "opentrivia"
	case has("library", "params"): // before its own questions and choices are taken for another's
		return "h5p"
	case has("kahoot"), has("questions", "choices"), has("questions", "answers", "right"):
		return "classquiz"
	case has("library"), has("behaviour"), has("params"):
		return "h5p"
	}
	return "json"
}
