package text2qti

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// blank is the line that stands in the place of a gap.
const blank = `\_\_\_\_\_`

// gaps writes a text with one gap as a question of the gap's kind, and one
// with several as an essay.
func (e *encoder) gaps(s *sheet, b *quiz.GapsBody) bool {
	if len(b.Gaps) != 1 {
		for n := range b.Gaps {
			s.stem = strings.Replace(s.stem, intake.GapMark(n+1), fmt.Sprintf("(%d) %s", n+1, blank), 1)
		}
		return e.asEssay(s, b)
	}
	s.stem = strings.Replace(s.stem, intake.GapMark(1), blank, 1)
	e.Changed("becomes a question with a line in the place of the gap")
	return e.field(s, b.Gaps[0])
}

// asEssay writes a question of a kind that text2qti does not have as an essay,
// with what there is to choose from below the stem and the key in the
// explanation.
func (e *encoder) asEssay(s *sheet, body quiz.Body) bool {
	e.Changed("becomes an essay")
	s.stem += lists(body)
	if key := body.Key(); key != nil {
		s.explanation = joined(s.explanation, saidKey(body, *key))
	}
	s.combined = quiz.Combined{}
	s.add("____", "")
	return true
}

// lists returns what is to be put in order, matched or chosen from, in an
// order that tells no key.
func lists(body quiz.Body) string {
	switch b := body.(type) {
	case *quiz.OrderBody:
		return list(sorted(b.Items))
	case *quiz.PollBody:
		return list(b.Options)
	case *quiz.MatchBody:
		var lefts []string
		rights := slices.Clone(b.Distractors)
		for _, p := range b.Pairs {
			lefts, rights = append(lefts, p.Left), append(rights, p.Right)
		}
		return list(lefts) + "\n\n---" + list(slices.Compact(sorted(rights)))
	default:
		return ""
	}
}

func sorted(texts []string) []string { return slices.Sorted(slices.Values(texts)) }

func list(labels []string) string {
	var b strings.Builder
	b.WriteString("\n")
	for _, l := range labels {
		b.WriteString("\n- " + foreignLabel(l))
	}
	return b.String()
}

// saidKey returns the key in words.
func saidKey(body quiz.Body, key quiz.Response) string {
	var lines []string
	for i, l := range body.Say(key) {
		text := l.Text
		if gaps, ok := body.(*quiz.GapsBody); ok && gaps.Gaps[i].Kind() != quiz.KindChoice {
			text = markup.LabelFromPlain(text)
		}
		if l.Date != (quiz.DateRange{}) {
			text = l.Date.String()
		}
		lines = append(lines, "- "+foreignLabel(l.Label)+": "+foreignLabel(text))
	}
	return strings.Join(lines, "\n")
}
