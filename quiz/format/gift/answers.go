package gift

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// choice reads answers with a ~. It is a single choice as soon as there is a =;
// several = are several full answers.
func (r *reader) choice(s span, format textFormat) quiz.Body {
	items := s.items()
	if len(items) < 2 {
		r.refuse(s, "gift-few-answers", "a choice needs two answers at least", "write = before what is right and ~ before what is wrong")
		return nil
	}
	options := []quiz.Option{}
	for _, item := range items {
		fraction := 0.0
		if strings.HasPrefix(item.text, "=") {
			item, fraction = item.from(1), 1
			if weightMark.MatchString(item.trim().text) {
				r.warn(item, "gift-weight", "a weight right behind a = is none in a choice: the answer earns all points, and the weight is shown", "for a part of the points write ~%50% without =")
			}
		} else {
			item, fraction = r.cutWeight(item, 0)
		}
		text, feedback, _ := item.cut("#")
		if o, ok := r.option(text, feedback, format); ok {
			o.Fraction = fraction
			options = append(options, o)
		}
	}
	multiple := !strings.Contains(s.text, "=")
	if multiple && completed(options) {
		r.warn(s, "gift-rounded", "the right answers add up to a little more or less than all points, as 33 for a third; they were made whole", "write %33.33333% for a third")
	}
	b := intake.Choice(options, multiple)
	partly := func(o quiz.Option) bool { return o.Fraction > 0 }
	if !b.Multiple && len(b.Key().Choice) == 0 && slices.ContainsFunc(options, partly) {
		r.warn(s, "gift-no-full-answer", "a = makes this a choice of one, and no answer earns all points", "for several right answers write ~%50% alone, without =")
	}
	return b
}

// option reads an option. An empty one is none, as in Moodle: ~=right makes
// one before the right answer.
func (r *reader) option(text, feedback span, format textFormat) (quiz.Option, bool) {
	if body, _ := cutFormat(text, format); show(body.text) == "" {
		r.emptyAnswer(text, feedback)
		return quiz.Option{}, false
	}
	return quiz.Option{Text: r.label(text, format), Feedback: r.text(feedback, format)}, true
}

// emptyAnswer warns of an answer without text that has feedback.
func (r *reader) emptyAnswer(text, feedback span) {
	if show(feedback.text) != "" {
		r.warn(text, "gift-empty-answer", "an answer has no text before its feedback and was left out", `a # begins the feedback; write \# for the character itself`)
	}
}

// trueFalseWords are the keys that Moodle knows.
var trueFalseWords = map[string]bool{"T": true, "TRUE": true, "F": false, "FALSE": false}

// isTrueFalse reports whether there is nothing but true or false before the
// first feedback.
func (r *reader) isTrueFalse(s span) (answer, ok bool) {
	word, _, _ := s.cut("#")
	word = word.trim()
	answer, ok = trueFalseWords[strings.ToUpper(word.text)]
	if _, asInMoodle := trueFalseWords[word.text]; ok && !asInMoodle {
		r.warn(s, "gift-truefalse", "true and false were not written in capitals; Moodle would expect the word to be typed", "write {TRUE} or {FALSE}")
	}
	return answer, ok
}

// trueFalse reads a key with feedback: the first for who is wrong, the second
// for who is right.
func (r *reader) trueFalse(s span, answer bool, format textFormat) quiz.Body {
	_, rest, _ := s.cut("#")
	wrong, right, _ := rest.cut("#")
	b := &quiz.TrueFalseBody{Answer: answer, TrueFeedback: r.text(right, format), FalseFeedback: r.text(wrong, format)}
	if !answer {
		b.TrueFeedback, b.FalseFeedback = b.FalseFeedback, b.TrueFeedback
	}
	return b
}

// shortAnswer reads texts that may be typed; without a weight each is a full
// answer.
func (r *reader) shortAnswer(s span, format textFormat) quiz.Body {
	b := &quiz.TextBody{}
	for _, item := range s.split("=") {
		item, fraction := r.cutWeight(item, 1)
		text, feedback, _ := item.cut("#")
		text, _ = cutFormat(text, format)
		typed := strings.Join(strings.Fields(shown.Replace(text.text)), " ")
		if typed == "" {
			r.emptyAnswer(text, feedback)
			continue
		}
		b.Accept = append(b.Accept, quiz.AcceptText{Text: typed, Fraction: fraction, Feedback: r.text(feedback, format)})
	}
	if len(b.Accept) == 0 {
		r.refuse(s, "gift-few-answers", "this question has no answer", "write {=answer}, or {} where the teacher marks a text")
		return nil
	}
	return b
}

// match reads pairs. A pair without a left side is a right side that belongs
// to nothing.
func (r *reader) match(s span, format textFormat) quiz.Body {
	items := s.split("=")
	if len(items) < 2 {
		r.refuse(s, "gift-few-answers", "a matching question needs two pairs at least", "write {=left -> right =left -> right}")
		return nil
	}
	b := &quiz.MatchBody{}
	for _, item := range items {
		left, right, found := item.cut("->")
		if !found {
			r.refuse(item, "gift-no-arrow", "this pair has no arrow", `write =left -> right; write \= for the character itself`)
			return nil
		}
		if strings.Contains(right.text, "#") {
			r.warn(right, "gift-match-feedback", "pairs have no feedback in GIFT: the # and what follows is part of the right side", "remove it")
		}
		r.pair(b, left, right.trim(), format)
	}
	return b
}

func (r *reader) pair(b *quiz.MatchBody, left, right span, format textFormat) {
	text, _ := cutFormat(left, format)
	switch to := r.bareLabel(right, moodle); {
	case show(text.text) != "":
		b.Pairs = append(b.Pairs, quiz.Pair{Left: r.label(left, format), Right: to})
	case to != "":
		b.Distractors = append(b.Distractors, to)
	}
}
