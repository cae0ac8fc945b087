package moodlexml

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// maxName bounds the names that are made of stems, in characters.
const maxName = 60

// shortName makes a name of a stem, for questions that have none: Moodle wants
// one. It is its first words.
func shortName(stem string) string {
	words, _ := markup.ToPlain(quiz.ReplaceGapMarkers(stem, func(int) string { return "…" }))
	name := ""
	for word := range strings.FieldsSeq(words) {
		if name != "" && len([]rune(name))+1+len([]rune(word)) > maxName {
			return name + " …"
		}
		if r := []rune(word); name == "" && len(r) > maxName {
			return string(r[:maxName]) + "…"
		}
		name = strings.TrimPrefix(name+" "+word, " ")
	}
	return name
}
