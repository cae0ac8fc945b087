package aiken

import (
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz"
)

// key is what an ANSWER line says.
type key struct {
	right []int  // indices of options
	doubt string // why Moodle reads it otherwise, or not at all; empty if it does not
}

var (
	answerStart = regexp.MustCompile(`(?i)^` + keyword)
	oneLetter   = regexp.MustCompile(`^[(\[]?([A-Za-z])`)
	manyLetters = regexp.MustCompile(`^[(\[]?([A-Za-z](?:\s*(?:[,;&/+]|\band\b)\s*[A-Za-z])+)[)\].]?$`)
	separators  = regexp.MustCompile(`\s*(?:[,;&/+]|\band\b)\s*`)
)

// readKey finds the options that an ANSWER line names: by one letter, by
// several, or by the text of an option. Where it names none, right is empty.
func readKey(text string, options []string) key {
	said := strings.TrimSpace(answerStart.ReplaceAllString(text, ""))
	if m := manyLetters.FindStringSubmatch(said); m != nil {
		return key{right: indices(separators.Split(m[1], -1), len(options)), doubt: "several options are right; Moodle takes the first alone"}
	}
	if i := sameText(said, options); i >= 0 {
		return key{right: []int{i}, doubt: "the answer is named by its text; Moodle knows letters alone"}
	}
	m := oneLetter.FindStringSubmatch(said)
	if m == nil {
		return key{}
	}
	k := key{right: indices(m[1:], len(options))}
	if !strings.HasPrefix(text, "ANSWER:") || said[0] < 'A' || said[0] > 'Z' {
		k.doubt = "Moodle takes nothing but ANSWER: and a capital letter"
	}
	return k
}

// sameText returns the only option that says the same, or -1. A single letter
// names an option, whatever the options say.
func sameText(said string, options []string) int {
	found := -1
	if len(said) <= 1 {
		return found
	}
	folded := quiz.Fold(said)
	for i, o := range options {
		if quiz.Fold(o) != folded {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// indices turns letters into indices; none of them if one is beyond n.
func indices(letters []string, n int) []int {
	var out []int
	for _, l := range letters {
		i := int(strings.ToUpper(l)[0] - 'A')
		switch {
		case i >= n:
			return nil
		case !slices.Contains(out, i):
			out = append(out, i)
		}
	}
	return out
}
