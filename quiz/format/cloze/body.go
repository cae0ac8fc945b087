package cloze

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// body reads a gap; nil where the question has to be left out.
func (r *reader) body(s span) quiz.Body {
	t := types[s.name]
	answers := alternatives(s.alternatives)
	switch {
	case t.form == foreign:
		r.set.Unsupported("cloze with " + s.name)
		return nil
	case len(answers) == 0:
		r.refuse("cloze-no-answer", "has no answers", "write them like {1:SA:=right}")
		return nil
	case len(answers) > quiz.MaxOptions:
		r.refuse("cloze-too-many", fmt.Sprintf("has %d answers", len(answers)), fmt.Sprintf("leave at most %d", quiz.MaxOptions))
		return nil
	}
	switch t.form {
	case text:
		return r.text(answers, t.cased)
	case number:
		return r.number(answers)
	case response:
		return r.response(s.name, answers, t)
	default:
		return r.choice(answers, t)
	}
}

func (r *reader) choice(answers []alternative, t gapType) quiz.Body {
	if !r.hasKey(answers) {
		return nil
	}
	var options []quiz.Option
	for _, a := range answers {
		if text := r.texts.Label(asHTML(a.text)); text != "" {
			options = append(options, quiz.Option{Text: text, Fraction: a.fraction, Feedback: r.feedback(a)})
		}
	}
	if len(options) < 2 {
		r.refuse("cloze-one-option", "has one option only", "a choice needs two")
		return nil
	}
	r.choices++
	if t.shuffled {
		r.shuffled++
	}
	return intake.Choice(options, false)
}

// response reads a gap in which several options can be chosen. It is a choice
// of one where only one is right.
func (r *reader) response(name string, answers []alternative, t gapType) quiz.Body {
	right := -1
	for i, a := range answers {
		if a.fraction > 0 && right >= 0 {
			r.set.Unsupported("cloze with " + name)
			return nil
		}
		if a.fraction > 0 {
			right = i
		}
	}
	if right >= 0 {
		answers[right].fraction = 1
		r.set.Warn("cloze-multiple", fmt.Sprintf("gap %d let students choose several options, of which one is right; here they choose one", r.gap), "")
	}
	return r.choice(answers, t)
}

func (r *reader) text(answers []alternative, cased bool) quiz.Body {
	b := &quiz.TextBody{Case: cased}
	for _, a := range answers {
		accept := quiz.AcceptText{Text: plain(a.text), Fraction: a.fraction, Feedback: r.feedback(a)}
		if accept.Text != "" && !repeats(b, accept) {
			b.Accept = append(b.Accept, accept)
		}
	}
	if b.Key() == nil {
		r.refuseKey()
		return nil
	}
	return b
}

// repeats reports whether a text is accepted already. Moodle allows the same
// answer twice and takes the first; here it would be a mistake.
func repeats(b *quiz.TextBody, again quiz.AcceptText) bool {
	for _, a := range b.Accept {
		if a.Text == again.Text || !b.Case && strings.EqualFold(a.Text, again.Text) {
			return true
		}
	}
	return false
}

func (r *reader) number(answers []alternative) quiz.Body {
	if !r.hasKey(answers) {
		return nil
	}
	b := &quiz.NumberBody{}
	for _, a := range answers {
		accept, ok := r.readAnswer(plain(a.text))
		if !ok {
			r.refuse("cloze-number", "asks for a number, and "+shown(a.text)+" is none", "write value:tolerance, like 3.14:0.01")
			return nil
		}
		accept.Fraction, accept.Feedback = a.fraction, r.feedback(a)
		b.Accept = append(b.Accept, accept)
	}
	return b
}

// readAnswer reads a number with its tolerance, or * for any number.
func (r *reader) readAnswer(text string) (a quiz.AcceptNumber, ok bool) {
	if text == "*" {
		return intake.AnyNumber(0, ""), true
	}
	value, tolerance, has := strings.Cut(text, ":")
	if a.Value, ok = intake.ReadNumber(value); ok {
		r.set.WarnDoubtful(value, a.Value)
	}
	if has && ok {
		a.Tolerance, ok = intake.ReadTolerance(tolerance, a.Value)
	}
	return a, ok
}

// hasKey finds an answer that earns full marks, without which nobody can fill
// the gap.
func (r *reader) hasKey(answers []alternative) bool {
	for _, a := range answers {
		if a.fraction == 1 {
			return true
		}
	}
	r.refuseKey()
	return false
}

func (r *reader) refuseKey() {
	r.refuse("cloze-no-key", "has no answer that earns full marks", "put = before the right one")
}

func (r *reader) feedback(a alternative) string {
	if a.feedback == "" {
		return ""
	}
	return r.texts.Block(asHTML(a.feedback))
}
