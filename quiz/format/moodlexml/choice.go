package moodlexml

import (
	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

func (it *item) choice() quiz.Body {
	answers := it.answers("answer")
	if answers == nil {
		return nil
	}
	it.question.FixedOrder = !flag(it.node.Child("shuffleanswers"), true)
	it.combined()
	var options []quiz.Option
	for _, n := range answers {
		o := quiz.Option{Text: it.label(n), Fraction: it.fraction(n), Feedback: it.block(n.Child("feedback"))}
		if o.Text == "" {
			it.set.Warn("moodle-empty-option", "an option without a text is left out", "")
			continue
		}
		options = append(options, o)
	}
	b := intake.Choice(options, !flag(it.node.Child("single"), true))
	if !it.worth && isPoll(b) {
		return poll(b)
	}
	return b
}

// isPoll recognises a choice of which every option is right. Where it is worth
// nothing besides, it asks for an opinion.
func isPoll(b *quiz.ChoiceBody) bool {
	for _, o := range b.Options {
		if !o.Correct || b.Multiple {
			return false
		}
	}
	return true
}

func poll(b *quiz.ChoiceBody) quiz.Body {
	p := &quiz.PollBody{}
	for _, o := range b.Options {
		p.Options = append(p.Options, o.Text)
	}
	return p
}

// trueFalse reads a statement. Its answers are the words true and false, or in
// old files those of another language.
func (it *item) trueFalse() quiz.Body {
	answers := it.answers("answer")
	if answers == nil {
		return nil
	}
	b := &quiz.TrueFalseBody{}
	right := map[bool]bool{}
	said := it.truths(answers)
	for i, n := range answers {
		says := said[i]
		right[says] = right[says] || it.fraction(n) == 1
		feedback := it.block(n.Child("feedback"))
		if says {
			b.TrueFeedback = feedback
		} else {
			b.FalseFeedback = feedback
		}
	}
	b.Answer = right[true]
	switch {
	case right[true] && right[false]:
		it.set.Refuse("moodle-two-keys", "true and false are both marked as right", `give one of them fraction="0"`)
		return nil
	case !right[true] && !right[false]:
		it.set.Warn("moodle-no-key", "neither true nor false is marked as right; the question asks for an opinion now", "")
		return it.survey(answers)
	}
	return b
}

// survey makes a poll of a statement without a key, in the words of the file.
func (it *item) survey(answers []*xmltree.Node) quiz.Body {
	b := &quiz.PollBody{}
	for _, n := range answers {
		b.Options = append(b.Options, it.label(n))
	}
	return b
}
