package quiz

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxName is the longest name a student can take, in characters.
const MaxName = 40

// CleanName brings a name that was typed into the form in which it is kept:
// composed, without invisible characters, with single spaces. It returns an
// *InvalidError with the code "name-empty" or "name-long" where nothing is
// left or too much.
func CleanName(typed string) (string, error) {
	name := OneLine(typed)
	switch n := utf8.RuneCountInString(name); {
	case !strings.ContainsFunc(name, isSpoken):
		return "", Invalid("name-empty", "A name is needed.", "Type the name your teacher knows you by.")
	case n > MaxName:
		return "", Invalid("name-long", "That name is too long.", "Use at most 40 characters.")
	}
	return name, nil
}

// OneLine returns what can be seen of a text that was typed: composed, without
// invisible characters, with single spaces.
func OneLine(typed string) string {
	visible := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r) || r == utf8.RuneError || blank(r):
			return -1
		default:
			return r
		}
	}, typed)
	return strings.Join(strings.Fields(norm.NFC.String(visible)), " ")
}

// blank reports whether a character counts as a letter, a mark or a symbol but
// shows nothing: the fillers of Hangul, the joiner of graphemes, the selectors
// of variants, and the empty pattern of Braille. With one of them, a second
// student could take a name that looks the same to the last pixel.
func blank(r rune) bool {
	return r == '\u2800' || unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// isSpoken reports whether a name can consist of this character alone.
func isSpoken(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r)
}

// NameKey folds a clean name for telling whether it is taken: case and width
// do not matter. Names that only look alike (Ana, Ана) stay different.
func NameKey(name string) string {
	return strings.ToLower(norm.NFKC.String(name))
}
