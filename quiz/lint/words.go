package lint

import (
	"slices"
	"strings"
	"unicode"

	"bellwork/quiz"
)

// words cuts a text into folded words: runs of letters and digits. An
// apostrophe inside a word stays, so that "isn't" is one.
func words(s string) []string {
	if isPlain(s) {
		s = strings.ToLower(s)
	} else {
		s = quiz.Fold(s)
	}
	fields := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	out := fields[:0]
	for _, w := range fields {
		if w = strings.Trim(w, "'"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// isPlain reports whether there is nothing to fold in a text but its capitals.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '`' {
			return false
		}
	}
	return true
}

// contains reports whether the words of a phrase stand in a text in a row.
func contains(text, phrase []string) bool {
	for i := 0; i+len(phrase) <= len(text); i++ {
		if slices.Equal(text[i:i+len(phrase)], phrase) {
			return len(phrase) > 0
		}
	}
	return false
}

func joined(words []string) string { return strings.Join(words, " ") }
