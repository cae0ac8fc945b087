package h5p

import (
	"fmt"
	"strings"
	"unicode"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// maxWords is how many words a class can look through as options.
const maxWords = 40

// markTheWords reads {taskDescription, textField: "the *marked* words"}. Words
// are to be chosen, each once; where the same word is right in one place and
// wrong in another, that would not be the same question.
func (d *decoder) markTheWords(c content) {
	if !d.begin(c) {
		return
	}
	source := strings.ReplaceAll(c.params.Get("textField").Text(), "\n", "<br>")
	var whole strings.Builder
	var words []string
	right := map[string]bool{}
	clash := false
	for _, piece := range cutAsterisks(source) {
		found := wordsOf(piece.text)
		if piece.word {
			whole.WriteString(markup.LabelToHTML(markup.LabelFromPlain(piece.text), nil))
			found = []string{strings.TrimSpace(piece.text)}
		} else {
			whole.WriteString(piece.text)
		}
		for _, w := range found {
			was, known := right[w]
			clash = clash || known && was != piece.word
			if !known {
				words = append(words, w)
			}
			right[w] = piece.word
		}
	}
	if clash || len(words) > maxWords || len(words) < 2 {
		d.set.Warn("unsupported-kind", fmt.Sprintf("marking words in a text can only be taken over for up to %d words, none of which is right here and wrong there; it is left out", maxWords), "")
		return
	}
	var options []quiz.Option
	for _, w := range words {
		options = append(options, quiz.Option{Text: markup.LabelFromPlain(w), Correct: right[w]})
	}
	q := quiz.Question{
		Stem: joined(d.block(c.params.Get("taskDescription")), d.set.FromHTML(whole.String(), d.picture)),
		Body: intake.Marked(options, true), FixedOrder: true,
	}
	d.add(c, q)
}

// wordsOf returns the words of a text in HTML.
func wordsOf(source string) []string {
	return strings.FieldsFunc(intake.Words(source), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’-", r)
	})
}
