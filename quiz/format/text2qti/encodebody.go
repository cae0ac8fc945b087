package text2qti

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// body writes the answers to a question; false means that it is left out, and
// that this has been said.
func (e *encoder) body(s *sheet, body quiz.Body) bool {
	switch b := body.(type) {
	case nil:
		return e.left("a question without a body")
	case *quiz.EssayBody:
		return e.essay(s)
	case *quiz.TrueFalseBody:
		return e.trueFalse(s, b)
	case *quiz.OrderBody, *quiz.MatchBody, *quiz.PollBody:
		return e.asEssay(s, body)
	case *quiz.GapsBody:
		return e.gaps(s, b)
	default:
		return e.field(s, body)
	}
}

// field writes a body that can stand in a gap, too.
func (e *encoder) field(s *sheet, body quiz.Body) bool {
	switch b := body.(type) {
	case *quiz.ChoiceBody:
		return e.choice(s, b)
	case *quiz.TextBody:
		return e.texts(s, b)
	case *quiz.DateBody:
		e.Changed("becomes a short answer")
		return e.texts(s, loss.DateAsText(b))
	case *quiz.NumberBody:
		return e.numbers(s, b)
	default:
		return e.left("questions of the kind " + string(body.Kind()))
	}
}

func (e *encoder) left(what string) bool {
	e.Left(what)
	return false
}

// essay has the explanation, and no other feedback.
func (e *encoder) essay(s *sheet) bool {
	if s.combined != (quiz.Combined{}) {
		e.Lost(loss.Combined)
		s.combined = quiz.Combined{}
	}
	s.add("____", "")
	return true
}

func (e *encoder) trueFalse(s *sheet, b *quiz.TrueFalseBody) bool {
	s.option(0, b.Answer, "True", b.TrueFeedback)
	s.option(1, !b.Answer, "False", b.FalseFeedback)
	return true
}

// option adds an option of a single choice. Letters may repeat.
func (s *sheet) option(i int, right bool, text, feedback string) {
	sign := string(rune('a'+i%26)) + ")"
	if right {
		sign = "*" + sign
	}
	s.add(sign, text)
	s.feedback(feedback)
}

func (s *sheet) feedback(text string) {
	if text != "" {
		s.add("...", foreign(text))
	}
}

func (e *encoder) choice(s *sheet, b *quiz.ChoiceBody) bool {
	if len(b.Options) < 2 {
		return e.left("a choice with fewer than two options")
	}
	if b.Multiple {
		return e.several(s, b)
	}
	at := slices.IndexFunc(b.Options, func(o quiz.Option) bool { return o.Fraction == 1 })
	if at < 0 {
		return e.left("a choice without a right option")
	}
	if slices.ContainsFunc(b.Options[at+1:], func(o quiz.Option) bool { return o.Fraction == 1 }) {
		e.Changed("keeps the first of its right options alone")
	}
	if slices.ContainsFunc(b.Options, func(o quiz.Option) bool { return o.Fraction != 1 && o.Fraction != 0 }) {
		e.Changed("counts options that earn a part of the points as wrong")
	}
	if looksTrueFalse(b.Options) {
		e.Changed("becomes true or false")
	}
	for i, o := range b.Options {
		s.option(i, i == at, foreignLabel(o.Text), o.Feedback)
	}
	return true
}

func looksTrueFalse(options []quiz.Option) bool {
	words := strings.ToLower(options[0].Text + " " + options[1].Text)
	return len(options) == 2 && (words == "true false" || words == "false true")
}

// several writes a choice of several options, which weigh alike.
func (e *encoder) several(s *sheet, b *quiz.ChoiceBody) bool {
	alike := slices.Clone(b.Options)
	quiz.CountFractions(alike)
	right := false
	for i, o := range b.Options {
		right = right || o.Correct
		alike[i].Feedback, alike[i].Text = o.Feedback, o.Text
	}
	if !right {
		return e.left("a choice without a right option")
	}
	if !slices.Equal(alike, b.Options) {
		e.Changed("weighs all its options alike")
	}
	for _, o := range b.Options {
		sign := "[ ]"
		if o.Correct {
			sign = "[*]"
		}
		s.add(sign, foreignLabel(o.Text))
		s.feedback(o.Feedback)
	}
	return true
}

// literal takes the backslash from an asterisk that is one.
var literal = strings.NewReplacer(`\*`, "*")

func (e *encoder) texts(s *sheet, b *quiz.TextBody) bool {
	wild, partly, said := false, false, false
	for _, a := range b.Accept {
		said = said || a.Feedback != ""
		if a.Fraction != 1 {
			partly = true
			continue
		}
		wild = wild || strings.Contains(strings.ReplaceAll(a.Text, `\*`, ""), "*")
		s.add("*", oneLine(literal.Replace(a.Text)))
	}
	if len(s.answers) == 0 {
		return e.left("a short answer without a full answer")
	}
	if said {
		e.Lost(loss.Feedback)
	}
	if partly {
		e.Changed("accepts full answers alone")
	}
	if wild {
		e.Changed("takes the asterisks in its answers as they stand")
	}
	return true
}
