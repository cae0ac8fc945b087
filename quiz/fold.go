package quiz

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold brings spellings of the same words together: case, accents, width and
// spacing no longer matter. The result is for comparing, not for showing.
func Fold(s string) string {
	return strings.ToLower(foldAccents(cases.Fold().String(s)))
}

// foldAccents folds accents, width and spacing and keeps case.
func foldAccents(s string) string {
	t := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	out, _, err := transform.String(t, s)
	if err != nil {
		out = s
	}
	return strings.Join(strings.Fields(out), " ")
}
