package aiken

import (
	"regexp"
	"strings"
)

// labels reads the label of an option as a capital letter, and what follows it.
type labels func(text string) (label byte, rest string, ok bool)

var (
	strictOption = regexp.MustCompile(`^([A-Z])[).][ \t]?`)
	looseOption  = regexp.MustCompile(`^(?:[(\[]?([A-Za-z])\s?[).:\]]|([A-Za-z])\s+[-–])\s*`)
	bareOption   = regexp.MustCompile(`^([A-Za-z])\s+`)
)

// strict knows the labels that Moodle knows.
func strict(text string) (byte, string, bool) { return labelled(strictOption, text) }

// loose knows small letters, "(a)", "A:" and "A -" too.
func loose(text string) (byte, string, bool) { return labelled(looseOption, text) }

// bare knows a letter and a space.
func bare(text string) (byte, string, bool) { return labelled(bareOption, text) }

func labelled(pattern *regexp.Regexp, text string) (byte, string, bool) {
	m := pattern.FindStringSubmatch(text)
	if m == nil {
		return 0, "", false
	}
	return strings.ToUpper(strings.Join(m[1:], ""))[0], strings.TrimSpace(text[len(m[0]):]), true
}
