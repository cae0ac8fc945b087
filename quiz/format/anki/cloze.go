package anki

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// maxGap is how long what is typed into a gap may be, in characters.
const maxGap = 100

// cloze makes a question with gaps. All deletions of the note become gaps,
// whatever their numbers: Anki would make a card for each number.
func (d *decoder) cloze(q *quiz.Question, n note) bool {
	pieces, ok := cutCloze(intake.WithoutMarks(n.field(n.kind.text)))
	switch {
	case !ok:
		d.set.Refuse("anki-cloze", "a gap of this note has no end", "add }} behind its answer")
		return false
	case isOcclusion(pieces):
		d.set.Unsupported("image occlusion")
		return false
	}
	q.Explanation = d.fields(n, without(n.kind.back, n.kind.text))
	stem, gaps := d.gaps(pieces)
	if len(gaps) > quiz.MaxOptions {
		d.set.Refuse("anki-gaps", fmt.Sprintf("this note has more than %d gaps", quiz.MaxOptions), "split it")
		return false
	}
	if q.Stem, ok = intake.PlaceGaps(d.html(stem), len(gaps)); ok && len(gaps) > 0 {
		q.Body = &quiz.GapsBody{Gaps: gaps}
		return true
	}
	d.openQuestion(q, pieces)
	return true
}

// openQuestion asks for what the gaps would have: they stand in a formula, say,
// where nothing can be typed.
func (d *decoder) openQuestion(q *quiz.Question, pieces []piece) {
	var asked, whole strings.Builder
	for _, p := range pieces {
		if p.gap {
			asked.WriteString("[…]")
		} else {
			asked.WriteString(p.text)
		}
		whole.WriteString(p.text)
	}
	q.Stem, q.Body = d.html(asked.String()), &quiz.EssayBody{}
	if asked.String() != whole.String() {
		d.set.Warn("anki-open", "what is left out in this note cannot be typed into a gap; it is asked as an open question", "")
		q.Explanation = joined(d.html(whole.String()), q.Explanation)
	}
}

// gaps returns the text with marks for its gaps, and the gaps. What can be
// typed by nobody stays in the text.
func (d *decoder) gaps(pieces []piece) (text string, gaps []quiz.Body) {
	var b strings.Builder
	for _, p := range pieces {
		answer, ok := "", false
		if p.gap && len(gaps) <= quiz.MaxOptions {
			answer, ok = d.typed(p.text)
		}
		if !ok {
			b.WriteString(p.text)
			continue
		}
		gaps = append(gaps, &quiz.TextBody{Accept: []quiz.AcceptText{{Text: intake.Literal(answer), Fraction: 1}}})
		b.WriteString(intake.GapMark(len(gaps)))
		if p.hint != "" {
			b.WriteString(" (" + p.hint + ")")
		}
	}
	return b.String(), gaps
}

// typed returns the words of an answer, if somebody can type them.
func (d *decoder) typed(source string) (words string, ok bool) {
	words, _ = markup.LabelToPlain(d.label(source))
	words = strings.TrimSpace(words)
	shows := strings.Contains(source, "<img") || strings.Contains(source, `\(`) || strings.Contains(source, `\[`)
	return words, words != "" && utf8.RuneCountInString(words) <= maxGap && !shows
}

// isOcclusion reports whether the gaps are places on a picture.
func isOcclusion(pieces []piece) bool {
	for _, p := range pieces {
		if p.gap && strings.HasPrefix(p.text, "image-occlusion:") {
			return true
		}
	}
	return false
}

func without(list []int, i int) []int {
	var out []int
	for _, x := range list {
		if x != i {
			out = append(out, x)
		}
	}
	return out
}
