package gift

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/loss"
)

// answers writes a body; false means that the question is left out, and that
// this has been said.
func (e *encoder) answers(s *sheet, body quiz.Body) bool {
	switch b := body.(type) {
	case nil:
		return e.left("a question without a body")
	case *quiz.InfoBody:
		if s.info = true; s.general.text != "" {
			e.Lost(loss.Explanation)
		}
		return true
	case *quiz.EssayBody:
		return true
	case *quiz.TrueFalseBody:
		trueFalseAnswers(s, b)
		return true
	case *quiz.MatchBody:
		return e.pairs(s, b.Pairs, b.Distractors)
	case *quiz.OrderBody:
		e.Changed("becomes a matching of places and items")
		return e.pairs(s, places(b.Items), nil)
	case *quiz.PollBody:
		e.Changed("becomes a choice in which every option is right")
		return e.choice(s, everyOption(b))
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
	case *quiz.NumberBody:
		return e.numbers(s, b)
	case *quiz.DateBody:
		e.Changed("becomes a short answer")
		return e.texts(s, loss.DateAsText(b))
	default:
		return e.left("questions of the kind " + string(body.Kind()))
	}
}

func (e *encoder) left(what string) bool {
	e.Left(what)
	return false
}

// trueFalseAnswers writes the key. The first feedback is for who is wrong.
func trueFalseAnswers(s *sheet, b *quiz.TrueFalseBody) {
	wrong, right := b.TrueFeedback, b.FalseFeedback
	s.mark = "FALSE"
	if b.Answer {
		wrong, right = right, wrong
		s.mark = "TRUE"
	}
	s.mark += s.feedback(wrong)
	if right != "" {
		if wrong == "" {
			s.mark += "#"
		}
		s.mark += s.feedback(right)
	}
}

// choice writes options. A ~ there must be, or it would be no choice; a = makes
// it a choice of one.
func (e *encoder) choice(s *sheet, b *quiz.ChoiceBody) bool {
	if len(b.Options) < 2 {
		return e.left("a choice with fewer than two options")
	}
	wrong := slices.ContainsFunc(b.Options, func(o quiz.Option) bool { return o.Fraction != 1 })
	full := false
	for _, o := range b.Options {
		mark, text := "~"+spellWeight(o.Fraction), s.label(o.Text)
		switch {
		case o.Fraction == 1 && !b.Multiple && (wrong || !full):
			mark, full = "=", true
		case o.Fraction == 0 && !weightMark.MatchString(text.text):
			mark = "~"
		}
		s.answer(mark, text, o.Feedback)
	}
	if !b.Multiple && !full {
		e.Changed("becomes a choice of several options, as none earns all points")
	}
	return true
}

func (e *encoder) texts(s *sheet, b *quiz.TextBody) bool {
	if len(b.Accept) == 0 {
		return e.left("a short answer without answers")
	}
	accept, fewer := loss.WithoutCase(b)
	if fewer {
		e.Changed("keeps the best of the answers that differ in capitals alone")
	}
	for _, a := range accept {
		text := piece{strings.Join(strings.Fields(a.Text), " "), moodle}
		if strings.Contains(text.text, "->") {
			e.Changed("has -> written as → in an answer")
			text.text = strings.ReplaceAll(text.text, "->", "→")
		}
		s.typed(spellWeight(a.Fraction), text.spell(moodle), a.Feedback)
	}
	return true
}

func (e *encoder) numbers(s *sheet, b *quiz.NumberBody) bool {
	if len(b.Accept) == 0 {
		return e.left("a number without an answer")
	}
	s.mark = "#"
	for i, a := range b.Accept {
		if intake.IsAnyNumber(a) && a.Fraction == 0 && i > 0 && i == len(b.Accept)-1 {
			s.lines = append(s.lines, "~#"+strings.TrimPrefix(s.feedback(a.Feedback), "#"))
			return true
		}
		s.typed(spellWeight(a.Fraction), spellAccepted(a), a.Feedback)
	}
	return true
}

func spellAccepted(a quiz.AcceptNumber) string {
	switch {
	case intake.IsAnyNumber(a):
		return "*"
	case a.Range:
		return intake.SpellNumber(a.Min) + ".." + intake.SpellNumber(a.Max)
	default:
		return intake.SpellNumber(a.Value) + ":" + intake.SpellNumber(a.Tolerance)
	}
}

// pairs writes what belongs together. Right sides are words alone.
func (e *encoder) pairs(s *sheet, pairs []quiz.Pair, distractors []string) bool {
	if len(pairs)+len(distractors) < 2 {
		return e.left("a matching of fewer than two pairs")
	}
	formatted := false
	add := func(left piece, right string) {
		words, exact := rightSide(right)
		formatted = formatted || !exact
		s.lines = append(s.lines, strings.TrimSpace("="+left.within(s.stem.format))+" -> "+words)
	}
	for _, p := range pairs {
		add(s.label(p.Left), p.Right)
	}
	for _, d := range distractors {
		add(piece{}, d)
	}
	if formatted {
		e.Changed("loses the formatting of its right sides")
	}
	return true
}
