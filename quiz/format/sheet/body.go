package sheet

import (
	"fmt"
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// body reads what is particular to a kind, or says why it cannot and returns
// nil.
func (r *tableReader) body(rec *record, a asked, options []string, keys []answer) quiz.Body {
	switch a.kind {
	case quiz.KindChoice:
		return r.choice(rec, a, options, keys)
	case quiz.KindTrueFalse:
		return r.trueFalse(rec, options, keys)
	case quiz.KindText:
		return r.text(rec, options, keys)
	case quiz.KindNumber:
		return r.number(rec, options, keys)
	case quiz.KindDate:
		return r.date(rec)
	case quiz.KindOrder:
		return &quiz.OrderBody{Items: rec.labels(options)}
	case quiz.KindMatch:
		return r.match(rec, options)
	case quiz.KindPoll:
		return &quiz.PollBody{Options: rec.labels(options)}
	case quiz.KindEssay:
		return &quiz.EssayBody{Rubric: rec.block(rec.cell(roleKey))}
	default:
		return &quiz.InfoBody{}
	}
}

func (r *tableReader) choice(rec *record, a asked, options []string, keys []answer) quiz.Body {
	if r.noKeyIsPoll && len(keys) == 0 {
		return &quiz.PollBody{Options: rec.labels(options)}
	}
	var out []quiz.Option
	place := make([]int, len(options)) // of each option among those that are filled
	for i, text := range options {
		place[i] = len(out)
		if text != "" {
			out = append(out, quiz.Option{Text: rec.label(text)})
		}
	}
	if rec.isRightFirst() {
		out[0].Correct = true
		return intake.Marked(out, a.multiple)
	}
	if weights := r.weights(keys, options); weights != nil {
		for i, w := range weights {
			out[place[i]].Fraction = w
		}
		return intake.Choice(out, a.multiple)
	}
	right := r.right(rec, keys, options)
	for _, i := range right {
		out[place[i]].Correct = true
	}
	if a.single && len(right) > 1 {
		r.warn(rec, roleKey, "sheet-several-right", rec.at(roleKey)+" names several right options, so several can be chosen", "leave one if only one may be")
	}
	return intake.Marked(out, a.multiple || len(right) > 1)
}

// right returns the places of the right options. What is unclear is reported,
// and the question stays without a key: it is not for a program to guess.
func (r *tableReader) right(rec *record, keys []answer, options []string) []int {
	var right []int
	for _, k := range keys {
		value := k.value
		if byText(k.seen, options) != nil {
			value = k.seen
		}
		places, problem := r.key.read(value, options)
		if problem != nil {
			hint := problem.hint
			if k.seen != k.value {
				hint += "; the spreadsheet program has made a number or a date of it, so format the cell as text first"
			}
			r.set.WarnAt(rec.Number, rec.columns.first(roleKey)+1, problem.code,
				fmt.Sprintf("%s: %q %s", rec.at(roleKey), intake.Short(k.seen, 40), problem.message), hint)
			return nil
		}
		right = append(right, places...)
	}
	return slices.Compact(ordered(right))
}

// trueFalse reads a word for true or false, or the place of such a word among
// the options.
func (r *tableReader) trueFalse(rec *record, options []string, keys []answer) quiz.Body {
	value := ""
	if len(keys) > 0 {
		value = keys[0].seen
	}
	if count(options) < 2 || !isTruth(options[0]) {
		options = []string{"true", "false"}
	}
	if !isTruth(value) {
		if places, problem := r.key.read(value, options); problem == nil && len(places) == 1 {
			value = options[places[0]]
		}
	}
	answer, ok := truth(value)
	if !ok {
		r.set.RefuseAt(rec.Number, max(0, rec.columns.first(roleKey))+1, "sheet-truth",
			fmt.Sprintf("%s says neither true nor false: %q", rec.at(roleKey), intake.Short(value, 40)), "write true or false there")
		return nil
	}
	return &quiz.TrueFalseBody{Answer: answer}
}
