package formattest

import (
	"math"
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// difference says how a bank that was read differs from the one that was
// written, less what was reported as lost. It is empty where it does not.
func difference(written, read *quiz.Bank, losses []quiz.Issue) string {
	want, got := written.Clone(), read.Clone()
	changed := loss.Strip(&want, losses)
	normalise(&want)
	normalise(&got)
	if len(want.Questions) == len(got.Questions) {
		for i := range changed {
			want.Questions[i], got.Questions[i] = quiz.Question{}, quiz.Question{}
		}
	}
	keepUsed(&want)
	keepUsed(&got)
	return cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Comparer(near))
}

// near lets fractions be rounded, and nothing else.
func near(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b))
}

// normalise takes away what makes no difference to anybody: how a text is
// spelled in Markdown, and fields that a kind does not use.
func normalise(b *quiz.Bank) {
	b.Places = nil
	b.Reading.Text = "" // stands in a file of its own
	r := markup.New(0)
	for i := range b.Questions {
		q := &b.Questions[i]
		q.EachText(func(text *string, label bool) {
			if label {
				*text = r.Inline(*text)
			} else if *text != "" {
				*text = r.Block(*text)
			}
		})
		if !q.Kind().Scored() {
			q.Points = 1
		}
		if !mayBeFixed(q.Body) {
			q.FixedOrder = false
		}
		normaliseBody(q.Body)
	}
}

func mayBeFixed(b quiz.Body) bool {
	switch b := b.(type) {
	case *quiz.ChoiceBody, *quiz.PollBody:
		return true
	case *quiz.GapsBody:
		for _, gap := range b.Gaps {
			if gap.Kind() == quiz.KindChoice {
				return true
			}
		}
	}
	return false
}

func normaliseBody(b quiz.Body) {
	switch b := b.(type) {
	case *quiz.NumberBody:
		for i := range b.Accept {
			normaliseRange(&b.Accept[i])
		}
	case *quiz.ChoiceBody:
		if !b.Multiple || b.Scoring == "" {
			b.Scoring = quiz.Partial
		}
	case *quiz.GapsBody:
		for _, gap := range b.Gaps {
			normaliseBody(gap)
		}
	}
}

// normaliseRange says a value with a tolerance as the range that it is: formats
// have one or the other.
func normaliseRange(a *quiz.AcceptNumber) {
	if !a.Range {
		a.Range, a.Min, a.Max = true, a.Value-a.Tolerance, a.Value+a.Tolerance
		a.Value, a.Tolerance = 0, 0
	}
}

// keepUsed leaves the files that a question still refers to.
func keepUsed(b *quiz.Bank) {
	var texts strings.Builder
	for i := range b.Questions {
		q := &b.Questions[i]
		q.EachText(func(text *string, _ bool) { texts.WriteString(*text) })
		for _, m := range q.Media {
			texts.WriteString(m.Path)
		}
	}
	used := b.Files[:0:0]
	for _, f := range b.Files {
		if strings.Contains(texts.String(), f.Path) {
			used = append(used, f)
		}
	}
	b.Files = used
}
