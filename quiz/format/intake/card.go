package intake

import (
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// maxTypedBack is how long the back of a card may be, in characters, to be
// something that a class types as it stands.
const maxTypedBack = 40

// Card makes a question of the back of a flashcard, which is in Markdown; the
// front is its stem. A short back of one plain line is what has to be typed.
// Any other is nothing that two people would write in the same words: then the
// question is open, and the back is the explanation, shown once it is closed.
func Card(back string) (body quiz.Body, explanation string) {
	plain, exact := words(back)
	if !exact || plain == "" || strings.Contains(plain, "\n") || utf8.RuneCountInString(plain) > maxTypedBack {
		return &quiz.EssayBody{}, back
	}
	return &quiz.TextBody{Accept: []quiz.AcceptText{{Text: Literal(plain), Fraction: 1}}}, ""
}

// words returns the words of a back, also where all of it is emphasised.
func words(back string) (plain string, exact bool) {
	plain, exact = markup.ToPlain(back)
	if !exact {
		bare, bareExact := markup.ToPlain(strings.Trim(strings.TrimSpace(back), "*_"))
		exact = bareExact && bare == plain
	}
	return strings.TrimSpace(plain), exact
}

// Literal returns an accepted text that fits a text as it stands, with no
// wildcard in it.
func Literal(text string) string { return strings.ReplaceAll(text, "*", `\*`) }
