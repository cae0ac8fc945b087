package lint

import (
	"fmt"
	"strings"

	"bellwork/quiz"
)

// givenAway finds questions whose key stands in the stem of another question
// about the same matter. To stay silent where nothing is given away:
//
//   - the key must tell something: see keyPhrases;
//   - it must not stand in its own question's stem, and not be a word that the
//     whole bank is about: one that the options or rows of three other
//     questions show, or a fifth of the stems name;
//   - both stems must speak of the same matter: see related.
func givenAway(b *quiz.Bank) []quiz.Issue {
	about := survey(b)
	var issues []quiz.Issue
	for i := range b.Questions {
		q := &b.Questions[i]
		for _, p := range keyPhrases(q) {
			if contains(about.stems[i], p) || about.common(p, i) {
				continue
			}
			if j := about.namedBy(p, i); j >= 0 {
				issues = append(issues, place([]quiz.Issue{warning("key-given-away", "stem",
					fmt.Sprintf("the stem of %s gives the key away: %q", b.Questions[j].ID, strings.Join(p, " ")),
					"word that stem differently, or put the two into different banks")}, q, i)...)
				break
			}
		}
	}
	return issues
}

// namedBy returns the first question, other than i, whose stem names a phrase
// and speaks of the same matter as question i, or -1.
func (s *subject) namedBy(phrase []string, i int) int {
	for _, j := range rarest(s.inStem, phrase) {
		if j != i && contains(s.stems[j], phrase) && s.related(i, j, phrase) {
			return j
		}
	}
	return -1
}
