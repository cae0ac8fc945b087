package loss

import (
	"regexp"

	"bellwork/quiz"
)

var aroundDash = regexp.MustCompile(` ?- ?`)

// WithoutCase returns the accepted texts for a format in which capitals and
// small letters are the same. Of texts that then are the same but earn
// different fractions it keeps the best; fewer says that there were some.
func WithoutCase(b *quiz.TextBody) (accept []quiz.AcceptText, fewer bool) {
	seen := map[string]int{}
	for _, a := range b.Accept {
		folded := aroundDash.ReplaceAllString(quiz.Fold(a.Text), "-")
		at, twice := seen[folded]
		switch {
		case !twice || accept[at].Fraction == a.Fraction:
			if !twice {
				seen[folded] = len(accept)
			}
			accept = append(accept, a)
		case a.Fraction > accept[at].Fraction:
			accept[at], fewer = a, true
		default:
			fewer = true
		}
	}
	return accept, fewer
}
