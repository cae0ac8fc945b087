package qti12

import (
	"fmt"
	"math"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// gaps writes a text with blanks. In Canvas all are typed, or all are chosen
// from lists.
func (d *draft) gaps(b *quiz.GapsBody) bool {
	names := d.nameGaps(len(b.Gaps))
	var lost []string
	ok := true
	if d.kind = "multiple_dropdowns_question"; allChoices(b) {
		for i, gap := range b.Gaps {
			lost = append(lost, d.dropdown(names[i], gap.(*quiz.ChoiceBody), len(b.Gaps)))
		}
	} else {
		d.kind = "fill_in_multiple_blanks_question"
		lost, ok = d.blanks(b, names)
	}
	if !ok {
		d.losses.Left("gaps that ask for any number of a range")
		return false
	}
	d.changed(distinct(lost)...)
	return true
}

func allChoices(b *quiz.GapsBody) bool {
	for _, gap := range b.Gaps {
		if gap.Kind() != quiz.KindChoice {
			return false
		}
	}
	return true
}

// nameGaps replaces the markers of the stem by names in brackets, which stand
// nowhere else in it.
func (d *draft) nameGaps(n int) []string {
	marked := intake.MarkedStem(d.q)
	source := markup.ToHTML(marked, d.address)
	prefix := "gap"
	for strings.Contains(source, "["+prefix) {
		prefix += "x"
	}
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("%s%d", prefix, i+1)
		source = strings.Replace(source, intake.GapMark(i+1), "["+names[i]+"]", 1)
	}
	d.stem = intake.WithoutMarks(source)
	return names
}

// dropdown writes a gap that is a choice, and returns what it loses.
func (d *draft) dropdown(name string, b *quiz.ChoiceBody, of int) (lost string) {
	response := "response_" + name
	labels := d.options(response, "Single", b.Options)
	d.prompt(name)
	for i, o := range b.Options {
		if o.Correct {
			d.part(response, labels[i], of)
		}
	}
	if !plainlyMarked(b) {
		return "is marked by right and wrong options alone, without part marks of their own"
	}
	return ""
}

// prompt puts the name of a blank before the labels of the response that was
// written last, as Canvas does.
func (d *draft) prompt(name string) {
	r := d.responses[len(d.responses)-1]
	r.kids = append([]*element{el("material").with(el("mattext").says(name))}, r.kids...)
}

// blanks writes gaps that are typed. It is not ok where one cannot be.
func (d *draft) blanks(b *quiz.GapsBody, names []string) (lost []string, ok bool) {
	for i, gap := range b.Gaps {
		typed, how := asTyped(gap)
		answers, without := plainAnswers(typed)
		if len(answers) == 0 {
			return nil, false
		}
		lost = append(lost, how, without)
		d.blank(names[i], answers, len(b.Gaps))
	}
	return lost, true
}

func (d *draft) blank(name string, answers []quiz.AcceptText, of int) {
	response := "response_" + name
	choices := el("render_choice")
	for i, a := range answers {
		label := d.label()
		choices.with(el("response_label", "ident", label).with(material(a.Text, "text/plain")))
		d.comment(label, response, label, a.Feedback)
		if i == 0 {
			d.part(response, label, of)
		}
	}
	d.responses = append(d.responses, el("response_lid", "ident", response).with(choices))
	d.prompt(name)
}

// asTyped returns a gap as one that asks for a text, and what it becomes by it.
func asTyped(gap quiz.Body) (b *quiz.TextBody, how string) {
	switch gap := gap.(type) {
	case *quiz.TextBody:
		return gap, ""
	case *quiz.DateBody:
		return loss.DateAsText(gap), "asks for its dates as words"
	case *quiz.NumberBody:
		return numbersAsText(gap), "asks for its numbers exactly as they are written"
	case *quiz.ChoiceBody:
		b = &quiz.TextBody{}
		for _, o := range gap.Options {
			if o.Correct {
				b.Accept = append(b.Accept, quiz.AcceptText{Text: wildcards(words(o.Text), false), Fraction: 1, Feedback: o.Feedback})
			}
		}
		return b, "asks to type what was to be chosen"
	default:
		return &quiz.TextBody{}, ""
	}
}

// maxNumbers is how many whole numbers of a range are written one by one.
const maxNumbers = 20

func numbersAsText(b *quiz.NumberBody) *quiz.TextBody {
	out := &quiz.TextBody{}
	accept := func(x float64, a quiz.AcceptNumber) {
		out.Accept = append(out.Accept, quiz.AcceptText{Text: spell(x), Fraction: a.Fraction, Feedback: a.Feedback})
	}
	for _, a := range b.Accept {
		switch {
		case !a.Range:
			accept(a.Value, a)
		case a.Max-a.Min < maxNumbers:
			for x := math.Ceil(a.Min); x <= a.Max; x++ {
				accept(x, a)
			}
		}
	}
	return out
}

// distinct leaves out what stands there twice.
func distinct(texts []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, t := range texts {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	return out
}
