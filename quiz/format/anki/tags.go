package anki

import (
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// tagsOf makes tags of a note's. Anki's have no spaces, so people write
// underscores. A path of tags, a::b, is one tag; where it is too long, its
// inner end counts.
func tagsOf(tags []string) []string {
	tags = tags[:min(len(tags), quiz.MaxOptions)]
	out := make([]string, 0, len(tags))
	for _, t := range tags {
		if utf8.RuneCountInString(t) > maxTag {
			t = innerEnd(t)
		}
		out = append(out, strings.ReplaceAll(t, "_", " "))
	}
	return intake.Tags(out...)
}

// maxTag is the length of a tag in characters.
const maxTag = 60

// innerEnd returns the folders at the end of a path that fit into a tag.
func innerEnd(path string) string {
	runes := []rune(path)
	_, end, ok := strings.Cut(string(runes[len(runes)-maxTag:]), "::")
	if !ok {
		return path
	}
	return end
}
