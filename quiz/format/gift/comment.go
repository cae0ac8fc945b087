package gift

import (
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
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

// tagsOf returns the tags that comments give.
func tagsOf(comments string) []string {
	var tags []string
	for _, m := range tagComment.FindAllStringSubmatch(comments, quiz.MaxOptions) {
		tags = append(tags, unbracketed(m[1]))
	}
	return intake.Tags(tags...)
}

func unbracketed(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, `\]`, "]")) }
