package gift

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// rightSide writes the right side of a pair, which has no format: Moodle shows
// words there, and resolves character references.
func rightSide(text string) (words string, exact bool) {
	words, exact = markup.LabelToPlain(text)
	if asHTML.MatchString(words) {
		words = html.EscapeString(words)
	}
	return escaped.Replace(strings.Join(strings.Fields(words), " ")), exact
}

// places pairs every item with its place in the order.
func places(items []string) []quiz.Pair {
	pairs := make([]quiz.Pair, len(items))
	for i, item := range items {
		pairs[i] = quiz.Pair{Left: strconv.Itoa(i + 1), Right: item}
	}
	return pairs
}

// everyOption makes a choice of a poll that takes any option for right.
func everyOption(b *quiz.PollBody) *quiz.ChoiceBody {
	c := &quiz.ChoiceBody{}
	for _, text := range b.Options {
		c.Options = append(c.Options, quiz.Option{Text: text, Fraction: 1, Correct: true})
	}
	return c
}

// gaps writes a text with one gap as a missing-word question, and one with
// several as a matching of the gaps and what belongs there.
func (e *encoder) gaps(s *sheet, b *quiz.GapsBody) bool {
	if len(b.Gaps) == 1 {
		e.Changed("becomes a missing-word question")
		s.gap = intake.GapMark(1)
		return e.field(s, b.Gaps[0])
	}
	var pairs []quiz.Pair
	var others []string
	for i, gap := range b.Gaps {
		key := gap.Key()
		if key == nil || len(gap.Say(*key)) == 0 {
			return e.left("a gap without a key")
		}
		place := fmt.Sprintf("(%d)", i+1)
		s.stem.text = strings.Replace(s.stem.text, intake.GapMark(i+1), place+" "+line, 1)
		said := gap.Say(*key)[0]
		right := markup.LabelFromPlain(said.Text)
		switch g := gap.(type) {
		case *quiz.ChoiceBody:
			right = said.Text
			for _, o := range g.Options {
				others = append(others, o.Text)
			}
		case *quiz.DateBody:
			if said.Text == "" {
				right = said.Date.String()
			}
		}
		pairs = append(pairs, quiz.Pair{Left: place, Right: right})
	}
	e.Changed("becomes a matching of gaps and answers")
	return e.pairs(s, pairs, distractors(pairs, others))
}

// distractors returns the texts that belong to nothing, each once.
func distractors(pairs []quiz.Pair, texts []string) []string {
	var out []string
	for _, text := range texts {
		belongs := slices.ContainsFunc(pairs, func(p quiz.Pair) bool { return p.Right == text })
		if !belongs && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}
