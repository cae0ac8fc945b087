package auth

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bellwork/quiz"
)

// The length of passwords, in characters.
const (
	MinPassword = 8
	MaxPassword = 200
)

// common lists the passwords of at least MinPassword characters among the 7,000
// that are used most, in the order of the alphabet.
//
//go:embed common.txt
var common string

// CheckPassword returns the *quiz.InvalidError that says why a password cannot
// be used, or nil: it is too short or too long, among those everybody tries
// first, or the name itself. There are no rules about the kinds of characters
// (OWASP ASVS 5.0, 6.2).
func CheckPassword(password, name string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < MinPassword:
		return quiz.Invalid("password-short", "That password is too short.", "Use at least 8 characters; three or four words are easy to remember.")
	case n > MaxPassword:
		return quiz.Invalid("password-long", "That password is too long.", "Use at most 200 characters.")
	}
	plain := fold(password)
	if isCommon(plain) || plain == fold(name) || strings.Count(plain, plain[:1]) == len(plain) {
		return quiz.Invalid("password-common", "That password is among the first that anybody would try.", "Use three or four words that have nothing to do with each other.")
	}
	return nil
}

func fold(s string) string { return strings.ToLower(norm.NFKC.String(s)) }

func isCommon(password string) bool {
	return strings.HasPrefix(common, password+"\n") || strings.Contains(common, "\n"+password+"\n")
}
