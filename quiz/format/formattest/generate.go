package formattest

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"bellwork/quiz"
)

// Bank draws a sound bank of all kinds, whose texts hold what formats use as
// their own signs.
func Bank(t *rapid.T) quiz.Bank {
	b := quiz.Bank{
		ID: "drawn-bank", Title: plain(t, "title"),
		Description: optional(t, plain, "description"),
		Language:    rapid.SampledFrom([]string{"", "en", "de-CH"}).Draw(t, "language"),
		License:     rapid.SampledFrom([]string{"", "CC-BY-SA-4.0"}).Draw(t, "license"),
		Files:       pictures(),
	}
	for i := range rapid.IntRange(1, 4).Draw(t, "questions") {
		b.Questions = append(b.Questions, question(t, fmt.Sprintf("item-%d", i+1)))
	}
	if issues := b.Check(); len(issues) > 0 {
		t.Fatalf("the generator drew a bank that is not sound: %v", issues)
	}
	return b
}

func question(t *rapid.T, id string) quiz.Question {
	q := quiz.Question{
		ID: id, Title: optional(t, plain, "name"), Stem: block(t, "stem"),
		Points:      rapid.SampledFrom([]float64{1, 1, 2, 0.5, 10}).Draw(t, "points"),
		TimeLimit:   rapid.SampledFrom([]time.Duration{0, 20 * time.Second, 45 * time.Second}).Draw(t, "time"),
		Explanation: optional(t, block, "explanation"),
		Combined: quiz.Combined{
			Correct: optional(t, block, "correct"), Partial: optional(t, block, "partial"), Incorrect: optional(t, block, "incorrect"),
		},
		Hints:      some(t, block, "hints"),
		Tags:       rapid.SampledFrom([][]string{nil, {"rivers"}, {"World Cup", "judo"}}).Draw(t, "tags"),
		Category:   rapid.SampledFrom([][]string{nil, {"Europe"}, {"Europe", "Rivers / lakes"}}).Draw(t, "category"),
		FixedOrder: rapid.Bool().Draw(t, "fixed"),
		Body:       body(t, rapid.SampledFrom(quiz.Kinds()).Draw(t, "kind")),
	}
	if gaps, ok := q.Body.(*quiz.GapsBody); ok {
		q.Stem += "\n\n" + word(t, "around") // there are no gaps in code
		for n := range gaps.Gaps {
			q.Stem += fmt.Sprintf(" [[%d]] %s", n+1, word(t, "between"))
		}
	}
	if rapid.IntRange(0, 4).Draw(t, "picture") == 0 {
		q.Media = []quiz.Media{{Path: pictures()[0].Path, Alt: "a square"}}
	}
	if rapid.IntRange(0, 4).Draw(t, "illustration") == 0 {
		q.Explanation += "\n\n![a dot](" + pictures()[1].Path + ")"
	}
	return q
}

// optional draws a text or none.
func optional(t *rapid.T, draw func(*rapid.T, string) string, label string) string {
	if rapid.IntRange(0, 2).Draw(t, label+" given") > 0 {
		return ""
	}
	return draw(t, label)
}

// some draws up to two texts.
func some(t *rapid.T, draw func(*rapid.T, string) string, label string) []string {
	var out []string
	for range max(0, rapid.IntRange(-2, 2).Draw(t, label+" count")) {
		out = append(out, draw(t, label))
	}
	return out
}
