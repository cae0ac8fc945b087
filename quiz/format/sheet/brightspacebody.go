package sheet

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// body reads the rows that belong to a kind; nil: Bellwork does not have it.
func (b *block) body(sort string) quiz.Body {
	switch sort {
	case "MC":
		b.wayOfMarking()
		return intake.Choice(b.options(100), false)
	case "MS":
		return b.multiple()
	case "TF":
		return b.trueFalse()
	case "SA":
		return b.shortAnswer()
	case "WR", "LA":
		body := &quiz.EssayBody{}
		b.each("answerkey", func(row Row) { body.Rubric = b.block(row, 1) })
		return body
	case "M", "MAT":
		return b.match()
	case "O", "ORD":
		b.wayOfMarking("equallyweighted")
		body := &quiz.OrderBody{}
		b.each("item", func(row Row) { body.Items = append(body.Items, b.label(row, 1)) })
		return body
	default:
		return nil
	}
}

// options reads rows with a weight, a text and a feedback; whole is the weight
// of a fully right option.
func (b *block) options(whole float64) []quiz.Option {
	var out []quiz.Option
	b.each("option", func(row Row) {
		out = append(out, quiz.Option{Text: b.label(row, 2), Fraction: b.weight(row) / whole, Feedback: b.block(row, 4)})
	})
	return out
}

// weight reads the second cell of a row.
func (b *block) weight(row Row) float64 {
	x, err := quiz.ReadNumber(row.Value(1), "")
	if err != nil || x < -100 || x > 100 {
		b.warn(row, "brightspace-weight", "is no weight; it counts as 0")
		return 0
	}
	return x
}

// multiple reads options of which several may be chosen. How they are marked
// stands in a row of its own.
func (b *block) multiple() quiz.Body {
	options := b.options(1)
	for i := range options {
		options[i].Correct = options[i].Fraction > 0
	}
	body := intake.Marked(options, true)
	b.wayOfMarking("allornothing", "rightanswers", "correctselections", "rightminuswrong")
	b.each("scoring", func(row Row) {
		switch plainHeader(row.Text(1)) {
		case "allornothing":
			body.Scoring = quiz.AllOrNothing
		case "rightanswers", "correctselections":
			body.Scoring = quiz.Lenient
		}
	})
	return body
}

func (b *block) trueFalse() quiz.Body {
	body := &quiz.TrueFalseBody{}
	var yes, no float64
	b.each("true", func(row Row) { yes, body.TrueFeedback = b.weight(row), b.block(row, 2) })
	b.each("false", func(row Row) { no, body.FalseFeedback = b.weight(row), b.block(row, 2) })
	if yes == no {
		b.set.Warn("brightspace-truth", "neither true nor false earns more; it is read as false", "give the right one 100")
	}
	body.Answer = yes > no
	return body
}

func (b *block) shortAnswer() quiz.Body {
	body := &quiz.TextBody{}
	b.each("answer", func(row Row) {
		a := quiz.AcceptText{Text: intake.Literal(row.Text(2)), Fraction: intake.Fraction(b.weight(row) / 100)}
		switch flag := strings.ToLower(row.Text(3)); flag {
		case "regexp":
			b.set.WarnAt(row.Number, 3, "brightspace-regexp", Name(2, row.Number)+" is a pattern, but is read as the answer itself", "write a * for any characters in Bellwork")
		case "sensitive":
			body.Case = true
		case "", "insensitive":
		default:
			b.set.WarnAt(row.Number, 4, "brightspace-cell", fmt.Sprintf("%s is not taken over: %q", Name(3, row.Number), intake.Short(flag, 60)), "")
		}
		body.Accept = append(body.Accept, a)
	})
	return body
}

// match pairs the choices with the matches of the same number.
func (b *block) match() quiz.Body {
	b.wayOfMarking("equallyweighted")
	body := &quiz.MatchBody{}
	rights := map[string]string{}
	used := map[string]bool{}
	b.each("match", func(row Row) {
		if rights[row.Text(1)] != "" {
			b.warn(row, "brightspace-twice", "is the number of a second match; it takes the place of the first")
		}
		rights[row.Text(1)] = b.label(row, 2)
	})
	b.each("choice", func(row Row) {
		body.Pairs = append(body.Pairs, quiz.Pair{Left: b.label(row, 2), Right: rights[row.Text(1)]})
		used[row.Text(1)] = true
	})
	b.each("match", func(row Row) {
		if !used[row.Text(1)] {
			body.Distractors = append(body.Distractors, rights[row.Text(1)])
		}
	})
	return body
}
