package moodlexml

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// wordPlace matches a gap of a text into which words are put: the number of the
// word that belongs there.
var wordPlace = regexp.MustCompile(`\[\[(\d{1,4})\]\]`)

// bankWord is a word that can be put into gaps.
type bankWord struct{ text, group string }

// selected reads a text with menus, and dropped one into which words are
// dragged. Each gap is a choice from the words of its group.
func (it *item) selected() quiz.Body { return it.wordGaps("selectoption") }

func (it *item) dropped() quiz.Body { return it.wordGaps("dragbox") }

func (it *item) wordGaps(element string) quiz.Body {
	words := it.bankWords(element)
	if words == nil {
		return nil
	}
	n := it.node.Child("questiontext")
	source, pictures := cutMedia(content(n))
	b := &quiz.GapsBody{}
	missing := 0
	source = wordPlace.ReplaceAllStringFunc(intake.WithoutMarks(source), func(m string) string {
		number, err := strconv.Atoi(strings.Trim(m, "[]"))
		switch {
		case err != nil || number < 1 || number > len(words):
			missing = number
			return m
		case len(b.Gaps) > quiz.MaxOptions:
			return m
		}
		b.Gaps = append(b.Gaps, wordGap(words, words[number-1]))
		return intake.GapMark(len(b.Gaps))
	})
	stem, ok := intake.PlaceGaps(it.convert(n, source, false), len(b.Gaps))
	switch {
	case missing > 0:
		it.set.Refuse("moodle-no-word", fmt.Sprintf("the text has a gap for word %d, and there is none", missing), "add the word or remove the gap")
		return nil
	case len(b.Gaps) == 0 || len(b.Gaps) > quiz.MaxOptions || !ok:
		it.set.Refuse("moodle-gaps", "the gaps of this text cannot be filled in: there are none, far too many, or one stands in code, a formula or a link", "mark each with the number of its word, [[1]]")
		return nil
	}
	it.question.Stem = stem
	it.question.FixedOrder = !flag(it.node.Child("shuffleanswers"), true)
	it.media(n, pictures)
	it.combined()
	return b
}

// bankWords reads the words in the order in which gaps count them.
func (it *item) bankWords(element string) []bankWord {
	nodes := it.answers(element)
	if nodes == nil {
		return nil
	}
	words := make([]bankWord, len(nodes))
	for i, n := range nodes {
		words[i] = bankWord{text: menuText(content(n)), group: strings.TrimSpace(n.Child("group").Content())}
	}
	return words
}

// wordGap makes a choice from the words of a group, each once. A word that is
// alone in its group is typed: there is nothing to choose.
func wordGap(words []bankWord, right bankWord) quiz.Body {
	var options []quiz.Option
	seen := map[string]bool{"": true}
	for _, w := range words {
		if w.group != right.group || seen[w.text] || len(options) > quiz.MaxOptions {
			continue
		}
		seen[w.text] = true
		options = append(options, quiz.Option{Text: w.text, Correct: w.text == right.text})
	}
	if len(options) == 1 {
		plain, _ := markup.LabelToPlain(right.text)
		return &quiz.TextBody{Accept: []quiz.AcceptText{{Text: intake.Literal(plain), Fraction: 1}}}
	}
	return intake.Marked(options, false)
}
