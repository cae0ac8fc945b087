package h5p

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// blanks reads {text, questions: ["The *Volga/Itil:a river*"], behaviour}.
func (d *decoder) blanks(c content) {
	if !d.begin(c) {
		return
	}
	d.gaps(c, c.params.Get("questions").Texts(), c.params.Get("text").Text(), func(all []solution) []quiz.Body {
		var bodies []quiz.Body
		for _, s := range all {
			bodies = append(bodies, typed(s.alternatives(), c.params.Get("behaviour")))
		}
		return bodies
	})
}

// dragText reads {taskDescription, textField, distractors: "*a* *b*"}.
func (d *decoder) dragText(c content) {
	if !d.begin(c) {
		return
	}
	source := strings.ReplaceAll(c.params.Get("textField").Text(), "\n", "<br>")
	d.gaps(c, []string{source}, c.params.Get("taskDescription").Text(), func(all []solution) []quiz.Body {
		var words []string
		for _, s := range all {
			words = append(words, s.answer)
		}
		for _, piece := range d.cut(c.params.Get("distractors").Text()) {
			if piece.word {
				words = append(words, solutionOf(piece.text).answer)
			}
		}
		return dragged(all, words)
	})
}

// dragged makes a choice of each gap, from all the words there are. The words
// are in the order of the alphabet, since theirs in the file is the key.
func dragged(all []solution, words []string) []quiz.Body {
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	if words[0] == "" {
		words = words[1:]
	}
	var bodies []quiz.Body
	for _, s := range all {
		if len(words) < 2 {
			bodies = append(bodies, typed([]string{s.answer}, nil))
			continue
		}
		var options []quiz.Option
		for _, w := range words {
			o := quiz.Option{Text: markup.LabelFromPlain(w), Correct: w == s.answer, Feedback: markup.FromPlain(s.wrong)}
			if o.Correct {
				o.Feedback = markup.FromPlain(s.right)
			}
			options = append(options, o)
		}
		bodies = append(bodies, intake.Marked(options, false))
	}
	return bodies
}

// maxSource is the size in bytes of a text beyond which it is no question: far
// more than the text of one may have.
const maxSource = 1 << 20

// gaps makes a question of a text with asterisks, which pair within each of its
// entries.
func (d *decoder) gaps(c content, entries []string, task string, bodies func([]solution) []quiz.Body) {
	if len(strings.Join(entries, "")) > maxSource {
		d.set.Refuse("h5p-long", "this text is larger than 1 MB", "split it")
		return
	}
	var q quiz.Question
	var all []solution
	var b strings.Builder
	for i := range entries {
		entries[i] = intake.WithoutMarks(entries[i])
	}
	for _, piece := range d.cut(entries...) {
		if !piece.word {
			b.WriteString(piece.text)
			continue
		}
		s := solutionOf(piece.text)
		all = append(all, s)
		b.WriteString(intake.GapMark(len(all)))
		hints(&q, numberedTip(len(all), s.tip))
	}
	switch {
	case len(all) == 0:
		d.set.Refuse("h5p-no-gap", "this text has no gaps", "put asterisks around what is to be filled in")
		return
	case len(all) > quiz.MaxOptions:
		d.set.Refuse("h5p-gaps", fmt.Sprintf("this text has more than %d gaps", quiz.MaxOptions), "split it")
		return
	}
	stem, ok := intake.PlaceGaps(d.set.FromHTML(b.String(), d.picture), len(all))
	if !ok {
		d.set.Refuse("h5p-gap-place", "a gap of this text stands in code or in a formula, where nothing can be filled in", "put it beside")
		return
	}
	q.Stem = joined(d.set.FromHTML(task, d.picture), stem)
	q.Body = &quiz.GapsBody{Gaps: bodies(all)}
	d.add(c, q)
}
