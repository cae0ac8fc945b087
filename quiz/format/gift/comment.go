package gift

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

var (
	idComment  = regexp.MustCompile(`\[id:((?:\\\]|[^\]\x00-\x1f\x7f])+)\]`)
	tagComment = regexp.MustCompile(`\[tag:((?:\\\]|[^\]\x00-\x1f\x7f])+)\]`)
)

// idOf returns the id number that a comment gives.
func idOf(comments string) string {
	if m := idComment.FindStringSubmatch(comments); m != nil {
		return unbracketed(m[1])
	}
	return ""
}

// maxTag is the length of a tag, in characters.
const maxTag = 60

// tagsOf returns the tags that comments give, each once; long ones are those
// that no tag can be.
func tagsOf(comments string) (tags, long []string) {
	var seen []string
	for _, m := range tagComment.FindAllStringSubmatch(comments, -1) {
		tag := strings.Join(strings.Fields(unbracketed(m[1])), " ")
		folded := quiz.Fold(tag)
		switch {
		case tag == "" || slices.Contains(seen, folded):
		case utf8.RuneCountInString(tag) > maxTag || len(tags) == quiz.MaxOptions:
			long = append(long, tag)
		default:
			tags, seen = append(tags, tag), append(seen, folded)
		}
	}
	return tags, long
}

func unbracketed(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, `\]`, "]")) }
