package intake

import (
	"strings"
	"unicode"

	"bellwork/quiz"
)

// maxSlug is the length of an id that is made here; shorter than what is
// allowed, so that a number still fits behind it.
const maxSlug = 80

// Slug makes an id of a text: its letters and digits without accents, in lower
// case, with dashes between its words. It is empty where none are left.
func Slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(quiz.Fold(text)) {
		switch {
		case r <= unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	return b.String()
}
