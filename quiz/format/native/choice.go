package native

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

func (d *reader) choice(g group) quiz.Body {
	b := &quiz.ChoiceBody{Multiple: g.flag("multiple", false), Scoring: d.scoring(g)}
	options := each(d, g.needItems("options"), optionFields, func(g group) option {
		return option{
			Option: quiz.Option{
				Text:     g.needText("text"),
				Correct:  g.flag("correct", false),
				Fraction: g.number("fraction", 0),
				Feedback: g.text("feedback"),
			},
			saysCorrect: g.has("correct"), saysFraction: g.has("fraction"),
		}
	})
	b.Options = settle(options, b.Multiple)
	return b
}

// option is an option and which of the two ways of marking it the file used.
type option struct {
	quiz.Option
	saysCorrect, saysFraction bool
}

// settle fills in what the file leaves open. Where no option has a fraction,
// they follow from which are correct. Otherwise a fraction says whether its
// option is correct (unless the file does), and an option without one counts
// its share if it is correct, else 0.
func settle(options []option, multiple bool) []quiz.Option {
	var out, counted []quiz.Option
	weighed := false
	for _, o := range options {
		if o.saysFraction && !o.saysCorrect {
			o.Correct = impliesCorrect(o.Fraction, multiple)
		}
		weighed = weighed || o.saysFraction
		out = append(out, o.Option)
	}
	counted = append(counted, out...)
	quiz.CountFractions(counted)
	for i, o := range options {
		if !o.saysFraction && (out[i].Correct || !weighed) {
			out[i].Fraction = counted[i].Fraction
		}
	}
	return out
}

// impliesCorrect says whether an option with this fraction is a correct one.
func impliesCorrect(fraction float64, multiple bool) bool {
	if multiple {
		return fraction > 0
	}
	return fraction == 1
}

func (d *reader) scoring(g group) quiz.Scoring {
	n := g.get("scoring")
	if n == nil {
		return quiz.Partial
	}
	known := []string{string(quiz.AllOrNothing), string(quiz.Partial), string(quiz.Lenient)}
	found := d.text(n)
	for _, k := range known {
		if k == found {
			return quiz.Scoring(k)
		}
	}
	if found != "" {
		hint := "write " + strings.Join(known, ", ")
		if near := nearest(found, known); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		d.fault(n, "unknown-scoring", fmt.Sprintf("unknown scoring %q", intake.Short(found, 40)), hint)
	}
	return quiz.Partial
}
