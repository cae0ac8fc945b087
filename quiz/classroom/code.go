package classroom

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/sethvargo/go-diceware/diceware"
)

// codeWords is the length of a return code. Three words of the EFF's long list
// are one of 4.7 × 10¹¹: at a thousand guesses a second, a class of thirty is
// safe for half a year of guessing without a break.
const codeWords = 3

// newCode draws a return code, such as "amber violin crust".
func newCode() (string, error) {
	words, err := diceware.Generate(codeWords)
	if err != nil {
		return "", fmt.Errorf("draw return code: %w", err)
	}
	return strings.Join(words, " "), nil
}

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
