package cloze

import (
	"fmt"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// Texts turns the texts of one side into those of the other: on the way in
// HTML into Markdown, on the way out Markdown into HTML.
type Texts struct {
	Block func(string) string // the stem, and feedback
	Label func(string) string // an option
}

// Cloze is a text with gaps.
type Cloze struct {
	Stem       string        // Markdown, with [[1]], [[2]], …
	Gaps       quiz.GapsBody // the bodies of the gaps
	Points     float64       // the sum of the gaps' weights
	FixedOrder bool          // no choice is shuffled
}

// Parse reads a text with gaps. What it mends, and why it cannot read the
// text, it says to set, about the question that has begun there; ok is false
// where that question has to be left out.
func Parse(source string, texts Texts, set *intake.Set) (c Cloze, ok bool) {
	source = intake.WithoutMarks(source)
	spans, closed := scan(source, quiz.MaxOptions+1)
	switch {
	case !closed:
		set.Refuse("cloze-brace", fmt.Sprintf("gap %d is not closed", len(spans)+1), "put } behind its last answer")
		return Cloze{}, false
	case len(spans) == 0:
		set.Refuse("cloze-no-gap", "this text should hold gaps, and holds none", "write a gap like {1:MC:=right~wrong}")
		return Cloze{}, false
	case len(spans) > quiz.MaxOptions:
		set.Refuse("cloze-too-many", "this text holds too many gaps", fmt.Sprintf("leave at most %d", quiz.MaxOptions))
		return Cloze{}, false
	}
	r := reader{texts: texts, set: set}
	for i, s := range spans {
		r.gap = i + 1
		body := r.body(s)
		if body == nil {
			return Cloze{}, false
		}
		c.Gaps.Gaps = append(c.Gaps.Gaps, body)
	}
	c.Points = r.points(spans)
	c.FixedOrder = r.choices > 0 && r.shuffled < r.choices
	c.Stem = r.stem(source, spans)
	return c, true
}

// reader reads the gaps of one text.
type reader struct {
	texts             Texts
	set               *intake.Set
	gap               int // the number of the one that is being read
	choices, shuffled int // gaps that are choices, and how many of them are shuffled
}

// refuse says why the question cannot be read.
func (r *reader) refuse(code, problem, hint string) {
	r.set.Refuse(code, fmt.Sprintf("gap %d %s", r.gap, problem), hint)
}

// points adds the weights up. One that is not given counts 1.
func (r *reader) points(spans []span) float64 {
	sum, same := 0.0, true
	for _, s := range spans {
		weight, err := strconv.ParseFloat(s.weight, 64)
		if err != nil {
			weight = 1
		}
		sum += weight
		same = same && s.weight == spans[0].weight
	}
	if !same {
		r.set.Warn("cloze-weights", "the gaps have different weights; here they count alike", "")
	}
	return sum
}

// shown shortens a piece of source for a message.
func shown(s string) string { return fmt.Sprintf("%.40q", s) }
