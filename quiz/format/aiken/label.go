package aiken

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// labels reads the label of an option as a capital letter, and what follows it.
type labels func(text string) (label byte, rest string, ok bool)

var (
	strictOption = regexp.MustCompile(`^([A-Z])[).][ \t]?`)
	looseOption  = regexp.MustCompile(`^(?:[(\[（［]?(` + letter + `)` + gap + `?[).:\]）．：］、]|(` + letter + `)` + gap + `+[-–])` + gap + `*`)
	bareOption   = regexp.MustCompile(`^(` + letter + `)` + gap + `+`)
)

// Patterns of a letter, which keyboards of East Asia write in full width, and of
// white space, of which word processors have more than one.
const (
	letter = `[A-Za-zＡ-Ｚａ-ｚ]`
	gap    = `[\s\p{Z}]`
)

// strict knows the labels that Moodle knows.
func strict(text string) (byte, string, bool) { return labelled(strictOption, text) }

// loose knows small letters, "(a)", "A:", "A -" and full width too.
func loose(text string) (byte, string, bool) { return labelled(looseOption, text) }

// bare knows a letter and a space.
func bare(text string) (byte, string, bool) { return labelled(bareOption, text) }

func labelled(pattern *regexp.Regexp, text string) (byte, string, bool) {
	m := pattern.FindStringSubmatch(text)
	if m == nil {
		return 0, "", false
	}
	return capital(strings.Join(m[1:], "")), strings.TrimSpace(text[len(m[0]):]), true
}

// capital returns a letter as a plain capital one.
func capital(letter string) byte {
	r, _ := utf8.DecodeRuneInString(letter)
	if r >= 'Ａ' {
		r -= 'Ａ' - 'A'
	}
	return byte(unicode.ToUpper(r))
}

// labelledBy returns the first option with a label, or -1.
func labelledBy(label byte, options []choice) int {
	return slices.IndexFunc(options, func(o choice) bool { return o.label == label })
}

// distinct reports whether no label stands twice.
func distinct(options []choice) bool {
	seen := map[byte]bool{}
	for _, o := range options {
		seen[o.label] = true
	}
	return len(seen) == len(options)
}
