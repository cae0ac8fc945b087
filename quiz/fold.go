package quiz

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold brings spellings of the same words together: case, accents, width,
// spacing, dashes, quotation marks and invisible characters no longer matter.
// Folding twice changes nothing more. The result is for comparing, not for
// showing.
func Fold(s string) string { return fold(s, false) }

// fold is [Fold]; with keepCase, upper and lower case still matter.
func fold(s string, keepCase bool) string {
	if isASCII(s) {
		return foldASCII(s, keepCase)
	}
	// Quotes and dashes come first: some of them decompose into a space and an
	// accent. Case comes between two decompositions, because each can lead to
	// characters that the other changes (the capital ℍ, the ligature ŉ).
	// Lowering after folding is for Cherokee, whose letters fold to capitals.
	if s = strings.Map(plainMark, s); isASCII(s) {
		return foldASCII(s, keepCase)
	}
	s = norm.NFKD.String(s)
	if !keepCase {
		s = norm.NFKD.String(strings.ToLower(cases.Fold().String(s)))
	}
	return plainSpace(norm.NFC.String(strings.Map(plainSeen, s)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// foldASCII folds what has no accents to fold: most of what is typed.
func foldASCII(s string, keepCase bool) string {
	if !keepCase {
		s = strings.ToLower(s)
	}
	return plainSpace(strings.Map(plainSeen, s))
}

// plainMark turns dashes, quotation marks and apostrophes into those of a
// keyboard.
func plainMark(r rune) rune {
	switch r {
	case '−', '⁃', '˗':
		return '-'
	case '⁄', '∕':
		return '/'
	case '‘', '’', '‚', '‛', '‹', '›', '′', '´', '`', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ˈ':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', 'ʺ':
		return '"'
	}
	if r > unicode.MaxASCII && unicode.Is(unicode.Pd, r) {
		return '-'
	}
	return r
}

// plainSeen is plainMark without accents and invisible characters.
func plainSeen(r rune) rune {
	if accent(r) || invisible(r) {
		return -1
	}
	return plainMark(r)
}

// accent reports whether a mark only modifies the letter before it. Vowel
// signs of Indic and other scripts are letters of their own, and the Japanese
// voicing marks make other syllables: they stay.
func accent(r rune) bool {
	return unicode.Is(unicode.Mn, r) && r != '\u3099' && r != '\u309a' &&
		unicode.In(r, unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic)
}

// invisible reports whether a character takes no room: zero-width and soft
// characters, directions, and controls that are not white space.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || (unicode.IsControl(r) && !unicode.IsSpace(r))
}
