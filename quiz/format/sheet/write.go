package sheet

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// writeQuestion lays a question out, or reports why it cannot.
func writeQuestion(q *quiz.Question, report *loss.Report) (line, bool) {
	if gaps, ok := q.Body.(*quiz.GapsBody); ok && len(gaps.Gaps) == 1 {
		report.Changed("becomes a question with a blank")
		q.Stem = quiz.ReplaceGapMarkers(q.Stem, func(int) string { return "…" })
		q.Body = gaps.Gaps[0]
	}
	switch q.Body.(type) {
	case nil:
		report.Left("a question without a body")
		return line{}, false
	case *quiz.GapsBody:
		report.Left("a text with several gaps")
		return line{}, false
	}
	q.EachText(func(text *string, _ bool) { *text = tidy(loss.WithoutPictures(*text)) })
	l := line{markdown: needsMarkdown(q)}
	l.block, l.label = blockPlainly, labelPlainly
	if l.markdown {
		l.block, l.label = asItIs, asItIs
	}
	l.writeCommon(q)
	if l.stem == "" {
		report.Left("a question without text")
		return line{}, false
	}
	l.writeBody(q, report)
	return l, true
}

// needsMarkdown reports whether a text of the question has what a plain text
// cannot show.
func needsMarkdown(q *quiz.Question) bool {
	needs := false
	q.EachText(func(text *string, label bool) {
		plain := markup.ToPlain
		if label {
			plain = markup.LabelToPlain
		}
		_, exact := plain(*text)
		needs = needs || !exact
	})
	return needs
}

func asItIs(text string) string { return text }

func blockPlainly(text string) string {
	plain, _ := markup.ToPlain(text)
	return plain
}

func labelPlainly(text string) string {
	plain, _ := markup.LabelToPlain(text)
	return plain
}

func (l *line) writeBody(q *quiz.Question, report *loss.Report) {
	l.kind = string(q.Kind())
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		l.writeChoice(b, report)
	case *quiz.TrueFalseBody:
		l.correct = map[bool]string{true: "true", false: "false"}[b.Answer]
	case *quiz.TextBody:
		var texts []string
		var fractions []float64
		for _, a := range b.Accept {
			texts, fractions = append(texts, a.Text), append(fractions, a.Fraction)
		}
		l.writeAccepted(texts, fractions)
	case *quiz.NumberBody:
		var texts []string
		var fractions []float64
		for _, a := range b.Accept {
			texts, fractions = append(texts, writeAccepted(a)), append(fractions, a.Fraction)
		}
		l.writeAccepted(texts, fractions)
	case *quiz.DateBody:
		l.correct = b.Answer.String()
	case *quiz.OrderBody:
		l.options = l.labels(b.Items)
	case *quiz.MatchBody:
		l.writePairs(b)
	case *quiz.PollBody:
		l.options = l.labels(b.Options)
	case *quiz.EssayBody:
		l.correct = l.block(b.Rubric)
	}
}

func (l *line) labels(texts []string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = l.label(text)
	}
	return out
}

// writeAccepted writes typed answers into one cell where each earns all, and
// else into a cell each, with their fractions.
func (l *line) writeAccepted(texts []string, fractions []float64) {
	if slices.ContainsFunc(fractions, func(f float64) bool { return f != 1 }) {
		l.options, l.correct = texts, writeWeights(fractions)
		return
	}
	l.correct = join(texts, ";|", "; ")
}

func (l *line) writePairs(b *quiz.MatchBody) {
	for _, p := range b.Pairs {
		l.options = append(l.options, writePair(l.label(p.Left), l.label(p.Right)))
	}
	for _, text := range b.Distractors {
		l.options = append(l.options, writePair("", l.label(text)))
	}
}

// writeChoice names the right options by their numbers, if they are read so;
// else each with its fraction.
func (l *line) writeChoice(b *quiz.ChoiceBody, report *loss.Report) {
	if b.Multiple {
		l.kind = "multiple"
	}
	var fractions []float64
	for _, o := range b.Options {
		l.options, fractions = append(l.options, l.label(o.Text)), append(fractions, o.Fraction)
	}
	var numbers []string
	for _, i := range b.Key().Choice {
		numbers = append(numbers, strconv.Itoa(i+1))
	}
	l.correct = strings.Join(numbers, "; ")
	if l.reads(b) {
		return
	}
	l.correct = writeWeights(fractions)
	if !l.reads(b) {
		report.Changed("marks its options by their fractions alone")
	}
}

// reads reports whether the line is read as the same choice.
func (l *line) reads(b *quiz.ChoiceBody) bool {
	options := make([]quiz.Option, len(b.Options))
	var back *quiz.ChoiceBody
	if weights := readWeights(l.correct, len(options)); weights != nil {
		for i, w := range weights {
			options[i].Fraction = w
		}
		back = intake.Choice(options, b.Multiple)
	} else {
		places, unclear := key{}.read(l.correct, l.options)
		if unclear != nil {
			return false
		}
		for _, i := range places {
			options[i].Correct = true
		}
		back = intake.Marked(options, b.Multiple || len(places) > 1)
	}
	return back.Multiple == b.Multiple && slices.EqualFunc(back.Options, b.Options, sameMark)
}

func sameMark(a, b quiz.Option) bool {
	return a.Correct == b.Correct && math.Abs(a.Fraction-b.Fraction) < 1e-9
}
