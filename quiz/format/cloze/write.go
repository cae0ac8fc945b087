package cloze

import (
	"fmt"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
)

// Weight returns the weight of each gap that gives a question its points.
// Weights are whole numbers: where none fits, exact is false, and gaps weigh 1.
func Weight(points float64, gaps int) (weight int, exact bool) {
	if w := int(points) / max(gaps, 1); w > 0 && float64(w*gaps) == points {
		return w, true
	}
	return 1, false
}

// Write spells a text with its gaps. A gap whose marker the stem does not have
// stands at its end.
func Write(c Cloze, texts Texts) string {
	weight, _ := Weight(c.Points, len(c.Gaps.Gaps))
	w := writer{texts: texts, weight: weight, fixed: c.FixedOrder}
	source := strings.ReplaceAll(texts.Block(quiz.ReplaceGapMarkers(intake.WithoutMarks(c.Stem), intake.GapMark)), "{", "&#123;")
	written := make([]bool, len(c.Gaps.Gaps))
	var b strings.Builder
	end := 0
	for _, m := range intake.GapMarks.FindAllStringSubmatchIndex(source, -1) {
		n, _ := strconv.Atoi(source[m[2]:m[3]]) // at most three digits
		b.WriteString(source[end:m[0]])
		end = m[1]
		if n < 1 || n > len(written) || written[n-1] {
			fmt.Fprintf(&b, "[[%d]]", n)
			continue
		}
		written[n-1] = true
		b.WriteString(w.gap(c.Gaps.Gaps[n-1]))
	}
	b.WriteString(source[end:])
	for i, done := range written {
		if !done {
			b.WriteString(" " + w.gap(c.Gaps.Gaps[i]))
		}
	}
	return b.String()
}

// writer writes the gaps of one text.
type writer struct {
	texts  Texts
	weight int
	fixed  bool
}

func (w *writer) gap(b quiz.Body) string {
	switch b := b.(type) {
	case *quiz.ChoiceBody:
		name := "MCS"
		if w.fixed {
			name = "MC"
		}
		return w.spell(name, len(b.Options), func(i int) string {
			o := b.Options[i]
			return w.answer(o.Fraction, w.inline(w.texts.Label(o.Text)), o.Feedback)
		})
	case *quiz.NumberBody:
		return w.spell("NM", len(b.Accept), func(i int) string {
			return w.answer(b.Accept[i].Fraction, spellAnswer(b.Accept[i]), b.Accept[i].Feedback)
		})
	case *quiz.DateBody:
		return w.gap(loss.DateAsText(b))
	case *quiz.TextBody:
		name := "SA"
		if b.Case {
			name = "SAC"
		}
		return w.spell(name, len(b.Accept), func(i int) string {
			a := b.Accept[i]
			return w.answer(a.Fraction, strings.ReplaceAll(escape(a.Text), "<", "&lt;"), a.Feedback)
		})
	default:
		return ""
	}
}

func (w *writer) spell(name string, answers int, answer func(int) string) string {
	all := make([]string, answers)
	for i := range all {
		all[i] = answer(i)
	}
	return fmt.Sprintf("{%d:%s:%s}", w.weight, name, strings.Join(all, "~"))
}

func (w *writer) answer(fraction float64, text, feedback string) string {
	switch fraction {
	case 0:
	case 1:
		text = "=" + text
	default:
		text = "%" + intake.Percent(fraction) + "%" + text
	}
	if feedback != "" {
		text += "#" + w.inline(w.texts.Block(feedback))
	}
	return text
}

// inline returns HTML as an answer holds it, a single paragraph without its
// element.
func (w *writer) inline(source string) string {
	source = strings.TrimSpace(source)
	if inner, ok := strings.CutPrefix(source, "<p>"); ok {
		if inner, ok = strings.CutSuffix(inner, "</p>"); ok && !strings.Contains(inner, "<p") {
			source = inner
		}
	}
	return escape(source)
}

func spellAnswer(a quiz.AcceptNumber) string {
	if intake.IsAnyNumber(a) {
		return "*"
	}
	value, tolerance := intake.Centre(a)
	if tolerance == 0 {
		return intake.SpellNumber(value)
	}
	return intake.SpellNumber(value) + ":" + intake.SpellNumber(tolerance)
}
