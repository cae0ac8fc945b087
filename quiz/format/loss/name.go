package loss

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// maxName is the length in characters of what names a question.
const maxName = 40

// nameOf returns what a teacher knows a question by, in quotes: its name, or
// how its text begins. It is empty where there is neither.
func nameOf(q *quiz.Question) string {
	name := strings.Join(strings.Fields(q.Title), " ")
	if name == "" {
		plain, _ := markup.ToPlain(quiz.ReplaceGapMarkers(q.Stem, func(int) string { return "…" }))
		name = strings.Join(strings.Fields(plain), " ")
	}
	if letters := []rune(name); len(letters) > maxName {
		name = strings.TrimSpace(string(letters[:maxName])) + "…"
	}
	if name == "" {
		return ""
	}
	return `"` + name + `"`
}
