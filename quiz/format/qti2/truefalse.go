package qti2

import (
	"slices"
	"strings"

	"bellwork/quiz"
)

// Words for true and for false, as options call themselves.
var (
	trueWords = []string{
		"true", "t", "wahr", "w", "richtig", "vrai", "verdadero", "verdadera", "verdadeiro", "vero", "waar", "juist", "sant", "sandt",
		"prawda", "e vërtetë", "тачно", "верно", "правда",
	}
	falseWords = []string{
		"false", "f", "falsch", "faux", "falso", "falsa", "onwaar", "onjuist", "falskt", "falsk", "usant", "fałsz",
		"e pavërtetë", "pasaktë", "нетачно", "неверно", "ложь",
	}
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
	if first, ok := opposed(o.texts, trueWords, falseWords); ok {
		return first, true
	}
	first, ok := opposed(o.ids, trueWords, falseWords)
	if !ok {
		return false, false
	}
	if strings.EqualFold(o.ids[0], "true") || strings.EqualFold(o.ids[1], "true") {
		return first, true
	}
	said, ok := opposed(o.texts, rightWords, wrongWords)
	return first, ok && said == first
}

func opposed(two, yes, no []string) (yesFirst, ok bool) {
	a, b := strings.ToLower(strings.Trim(two[0], " .!")), strings.ToLower(strings.Trim(two[1], " .!"))
	switch {
	case slices.Contains(yes, a) && slices.Contains(no, b):
		return true, true
	case slices.Contains(no, a) && slices.Contains(yes, b):
		return false, true
	}
	return false, false
}
