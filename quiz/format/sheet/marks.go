package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// Marked is a choice as programs know it that only tell right from wrong and
// write the right options by their numbers.
type Marked struct {
	Options []string // without markup
	Right   []int    // places in Options, rising
}

// Numbers writes the right options, counted from 1: "1,3".
func (m Marked) Numbers() string {
	numbers := make([]string, len(m.Right))
	for i, place := range m.Right {
		numbers[i] = strconv.Itoa(place + 1)
	}
	return strings.Join(numbers, ",")
}

// Mark lays out a choice for such a program, which takes so many options, and
// reports what changes. Ok is false where the question had to be left out.
func Mark(b *quiz.ChoiceBody, most int, report *loss.Report) (m Marked, ok bool) {
	right := b.Key().Choice
	switch {
	case len(right) == 0:
		report.Left("a question without a right option")
		return Marked{}, false
	case len(right) > most:
		report.Left(fmt.Sprintf("a question with more than %d right options", most))
		return Marked{}, false
	case !loss.OnlyMarked(b):
		report.Changed("keeps only what is right and what is wrong")
	}
	kept := keep(len(b.Options), right, most)
	if len(kept) < len(b.Options) {
		report.Changed(fmt.Sprintf("keeps %d of its %d options", len(kept), len(b.Options)))
	}
	for _, i := range kept {
		text, _ := markup.LabelToPlain(b.Options[i].Text)
		if text == "" {
			report.Left("an option that is only a picture")
			return Marked{}, false
		}
		if slices.Contains(right, i) {
			m.Right = append(m.Right, len(m.Options))
		}
		m.Options = append(m.Options, text)
	}
	return m, true
}

// keep returns which options stay where only so many can: the right ones, and
// of the others the first.
func keep(options int, right []int, most int) []int {
	var kept []int
	wrong := most - len(right)
	for i := range options {
		if slices.Contains(right, i) {
			kept = append(kept, i)
		} else if wrong > 0 {
			wrong--
			kept = append(kept, i)
		}
	}
	return kept
}

// TrueFalse makes a choice of a statement.
func TrueFalse(b *quiz.TrueFalseBody) *quiz.ChoiceBody {
	return intake.Marked([]quiz.Option{{Text: "True", Correct: b.Answer}, {Text: "False", Correct: !b.Answer}}, false)
}
