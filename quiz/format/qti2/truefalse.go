package qti2

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// Words by which options agree and disagree. They make a statement where their
// identifiers say true and false as well.
var (
	rightWords = []string{"correct", "right", "yes", "agree"}
	wrongWords = []string{"incorrect", "wrong", "no", "disagree"}
)

// trueFalse returns the question that two options make which are true and
// false; ok is false where they are not.
func trueFalse(o options, body *quiz.ChoiceBody) (truth *quiz.TrueFalseBody, trueFirst, ok bool) {
	trueFirst, ok = truthful(o)
	if !ok || body.Options[0].Correct == body.Options[1].Correct {
		return nil, false, false
	}
	return &quiz.TrueFalseBody{Answer: body.Options[0].Correct == trueFirst}, trueFirst, true
}

// truthful reports whether two options are true and false, by what they say or
// by their identifiers: T and F that read "Correct" and "Incorrect" are, T and F
// that read "Tirana" and "Freetown" are not.
func truthful(o options) (trueFirst, ok bool) {
	if first, ok := opposed(o.texts, intake.Truth); ok {
		return first, true
	}
	first, ok := opposed(o.ids, intake.Truth)
	if !ok {
		return false, false
	}
	if strings.EqualFold(o.ids[0], "true") || strings.EqualFold(o.ids[1], "true") {
		return first, true
	}
	said, ok := opposed(o.texts, agrees)
	return first, ok && said == first
}

// opposed reports whether one of two words says yes and the other one no.
func opposed(two []string, read func(string) (value, known bool)) (yesFirst, ok bool) {
	first, known := read(two[0])
	second, both := read(two[1])
	return first, known && both && first != second
}

func agrees(word string) (value, known bool) {
	word = strings.ToLower(strings.Trim(word, " .!"))
	value = slices.Contains(rightWords, word)
	return value, value || slices.Contains(wrongWords, word)
}
