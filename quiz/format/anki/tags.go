package anki

import (
	"strings"
	"unicode/utf8"

	"bellwork/quiz/format/intake"
)

// tagsOf makes tags of a note's. Anki's have no spaces, so people write
// underscores. A path of tags, a::b, is one tag; where it is too long, its
// inner end counts.
func tagsOf(tags []string) []string {
	out := make([]string, 0, len(tags))
	for _, t := range tags {
		for utf8.RuneCountInString(t) > maxTag && strings.Contains(t, "::") {
			_, t, _ = strings.Cut(t, "::")
		}
		out = append(out, strings.ReplaceAll(t, "_", " "))
	}
	return intake.Tags(out...)
}

// maxTag is the length of a tag in characters.
const maxTag = 60
