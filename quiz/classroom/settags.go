package classroom

import (
	"slices"
	"unicode/utf8"

	"bellwork/quiz"
)

// Limits of what a teacher writes on a set, in characters where not said
// otherwise.
const (
	maxSetTags  = 20 // their number
	maxSetTag   = 60
	maxSetTitle = 200
)

// cleanTags brings tags into the form in which they are kept: each once,
// however it is capitalised.
func cleanTags(typed []string) ([]string, error) {
	var tags []string
	for _, t := range typed {
		t = quiz.OneLine(t)
		if t == "" || slices.ContainsFunc(tags, func(other string) bool { return quiz.Fold(other) == quiz.Fold(t) }) {
			continue
		}
		if utf8.RuneCountInString(t) > maxSetTag {
			return nil, quiz.Invalid("set-tag-long", "A tag is too long.", "A tag is a word or two, at most 60 characters.")
		}
		tags = append(tags, t)
	}
	if len(tags) > maxSetTags {
		return nil, quiz.Invalid("set-tags-many", "These are too many tags.", "Leave at most 20.")
	}
	return tags, nil
}

func cleanTitle(typed string) (string, error) {
	title := quiz.OneLine(typed)
	switch {
	case title == "":
		return "", quiz.Invalid("set-title-empty", "The set needs a title.", "Give it one that you will find it by.")
	case utf8.RuneCountInString(title) > maxSetTitle:
		return "", quiz.Invalid("set-title-long", "That title is too long.", "Use at most 200 characters.")
	}
	return title, nil
}

// shortTitle makes a title of a text that is perhaps too long for one.
func shortTitle(s string) string {
	title := []rune(quiz.OneLine(s))
	return string(title[:min(len(title), maxSetTitle)])
}
