package classroom

import (
	"strings"
	"unicode"
)

// codeDigest hashes a return code. Only its letters count, so that case,
// spaces and hyphens need not be remembered.
func codeDigest(code string) string {
	return digest("code:" + strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, code))
}

// spellCode brings a code that was typed into its usual spelling. Some words
// have a hyphen of their own, so hyphens stay.
func spellCode(typed string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '-'
	}), " ")
}
