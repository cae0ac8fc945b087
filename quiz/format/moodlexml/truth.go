package moodlexml

import (
	"fmt"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// truths returns for each answer of a statement whether it says that it is
// true. Of two, one word that is known tells what the other means. Where none
// is known the first means true, as in Moodle; that is a guess, and said.
func (it *item) truths(answers []*xmltree.Node) []bool {
	said, known := make([]bool, len(answers)), make([]bool, len(answers))
	sure := false
	for i, n := range answers {
		said[i], known[i] = intake.Truth(intake.Words(content(n)))
		sure = sure || known[i]
	}
	for i := range answers {
		switch other := 1 - i; {
		case known[i]:
		case len(answers) == 2 && known[other]:
			said[i] = !said[other]
		default:
			said[i] = i == 0
		}
	}
	if !sure {
		it.set.Warn("moodle-truth", fmt.Sprintf("the words %q are not known as true and false; the first was taken for true", intake.Short(wordsOf(answers), 40)),
			"look at the key, or write true and false")
	}
	return said
}

func wordsOf(answers []*xmltree.Node) string {
	words := ""
	for i, n := range answers {
		if i > 0 {
			words += ", "
		}
		words += intake.Words(content(n))
	}
	return words
}
