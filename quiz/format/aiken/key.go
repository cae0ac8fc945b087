package aiken

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

// key is what an ANSWER line says.
type key struct {
	right []int  // indices of options
	doubt string // why Moodle reads it otherwise, or not at all; empty if it does not
}

var (
	answerStart = regexp.MustCompile(`(?i)^` + keyword)
	oneLetter   = regexp.MustCompile(`^[(\[（［]?(` + letter + `)`)
	manyLetters = regexp.MustCompile(`^[(\[（［]?(` + letter + `(?:` + between + letter + `)+)[)\].）］．]?$`)
	separators  = regexp.MustCompile(between)
)

// readKey finds the options that an ANSWER line names: by one letter, by
// several, or by the text of an option. Where it names none, right is empty.
func readKey(text string, options []choice) key {
	said := strings.TrimSpace(answerStart.ReplaceAllString(text, ""))
	if m := manyLetters.FindStringSubmatch(said); m != nil {
		return key{right: indices(separators.Split(m[1], -1), options), doubt: "several options are right; Moodle takes the first alone"}
	}
	if i := sameText(said, options); i >= 0 {
		return key{right: []int{i}, doubt: "the answer is named by its text; Moodle knows letters alone"}
	}
	m := oneLetter.FindStringSubmatch(said)
	if m == nil {
		return key{}
	}
	k := key{right: indices(m[1:], options)}
	switch {
	case !distinct(options):
		k.doubt = "two options have the same letter, so the key was read as a place, as in Moodle"
	case len(k.right) > 0 && k.right[0] != int(capital(m[1])-'A'):
		k.doubt = "the letters of the options are not A, B, C in turn; the key was read as a letter, where Moodle counts places"
	case len(k.right) > 0 && options[k.right[0]].label != capital(m[1]):
		k.doubt = "no option has this letter, so the key was read as a place, as in Moodle"
	case !strings.HasPrefix(text, "ANSWER:") || said[0] < 'A' || said[0] > 'Z':
		k.doubt = "Moodle takes nothing but ANSWER: and a capital letter"
	}
	return k
}

// sameText returns the only option that says the same, or -1. A single letter
// names an option, whatever the options say.
func sameText(said string, options []choice) int {
	found := -1
	if utf8.RuneCountInString(said) <= 1 {
		return found
	}
	folded := quiz.Fold(said)
	for i := range options {
		if quiz.Fold(options[i].text()) != folded {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// indices turns letters into indices: those of the options that they label. It
// takes them for places, as Moodle does, where a label stands twice, and where
// none is an A. It is none of them if one is no option.
func indices(letters []string, options []choice) []int {
	var out []int
	for _, l := range letters {
		i := labelledBy(capital(l), options)
		if !distinct(options) || i < 0 && labelledBy('A', options) < 0 {
			i = int(capital(l) - 'A')
		}
		switch {
		case i < 0 || i >= len(options):
			return nil
		case !slices.Contains(out, i):
			out = append(out, i)
		}
	}
	return out
}
