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
	if len(source) > maxSource {
		d.set.Refuse("h5p-long", "this text is larger than 1 MB", "split it")
		return
	}
	m := readMarked(d.cut(source))
	if m.clash || len(m.options) > maxWords || len(m.options) < 2 {
		d.set.Warn("unsupported-kind", fmt.Sprintf("marking words in a text can only be taken over for up to %d words, none of which is right here and wrong there; it is left out", maxWords), "")
		return
	}
	d.add(c, quiz.Question{
		Stem: joined(d.block(c.params.Get("taskDescription")), d.set.FromHTML(m.whole.String(), d.picture)),
		Body: intake.Marked(m.options, true), FixedOrder: true,
	})
}

// markedText is a text of which words are to be marked.
type markedText struct {
	whole   strings.Builder // in HTML, without asterisks
	options []quiz.Option   // its words, each once
	right   map[string]bool
	clash   bool // a word is right in one place and wrong in another
}

func readMarked(pieces []marked) *markedText {
	m := &markedText{right: map[string]bool{}}
	for _, piece := range pieces {
		if piece.word {
			m.whole.WriteString(markup.LabelToHTML(markup.LabelFromPlain(piece.text), nil))
			m.word(strings.TrimSpace(piece.text), true)
			continue
		}
		m.whole.WriteString(piece.text)
		for _, w := range wordsOf(piece.text) {
			m.word(w, false)
		}
	}
	return m
}

func (m *markedText) word(w string, right bool) {
	was, known := m.right[w]
	m.clash = m.clash || known && was != right
	if !known {
		m.options = append(m.options, quiz.Option{Text: markup.LabelFromPlain(w), Correct: right})
	}
	m.right[w] = right
}

// wordsOf returns the words of a text in HTML.
func wordsOf(source string) []string {
	return strings.FieldsFunc(intake.Words(source), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’-", r)
	})
}
