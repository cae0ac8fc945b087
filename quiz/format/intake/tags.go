package intake

import (
	"strings"

	"bellwork/quiz"
)

// maxTag is the length of a tag, in characters, beyond which it is cut.
const maxTag = 60

// Tags makes tags of texts: each once, without space around it, and cut where
// it is longer than a tag may be.
func Tags(texts ...string) []string {
	var tags []string
	seen := map[string]bool{}
	for _, t := range texts {
		tag := strings.Join(strings.Fields(t), " ")
		if r := []rune(tag); len(r) > maxTag {
			tag = strings.TrimSpace(string(r[:maxTag]))
		}
		if folded := quiz.Fold(tag); tag != "" && !seen[folded] {
			seen[folded] = true
			tags = append(tags, tag)
		}
	}
	return tags
}
