package blackboard

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// kinds returns what reads the fields of each kind; nil for a kind that
// Bellwork does not have. What cannot be read is reported, and has no body.
func kinds() map[string]func(*item) quiz.Body {
	return map[string]func(*item) quiz.Body{
		"MC":               func(f *item) quiz.Body { return f.choice(false) },
		"MA":               func(f *item) quiz.Body { return f.choice(true) },
		"TF":               (*item).trueFalse,
		"FIB":              (*item).text,
		"NUM":              (*item).number,
		"MAT":              (*item).match,
		"ORD":              func(f *item) quiz.Body { return &quiz.OrderBody{Items: f.labels()} },
		"ESS":              (*item).essay,
		"SR":               (*item).essay,
		"OP":               (*item).opinion,
		"FIB_PLUS":         (*item).blanks,
		"JUMBLED_SENTENCE": (*item).jumbled,
		"QUIZ_BOWL":        (*item).quizBowl,
		"FIL":              nil,
	}
}

// opinions returns the answers that every OP has.
func opinions() []string {
	return []string{"Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree"}
}

func (f *item) opinion() quiz.Body {
	f.surplus(0)
	return &quiz.PollBody{Options: opinions()}
}

func (f *item) choice(multiple bool) quiz.Body {
	var options []quiz.Option
	right := 0
	for i := 0; i < len(f.fields); i += 2 {
		mark := ""
		if i+1 < len(f.fields) {
			mark = strings.ToLower(strings.TrimSpace(f.fields[i+1]))
		}
		if mark != "correct" && mark != "incorrect" {
			f.set.Refuse("blackboard-mark", fmt.Sprintf("behind the answer %q stands neither correct nor incorrect", intake.Short(f.fields[i], 40)),
				"every answer has a field with one of these words behind it")
			return nil
		}
		if mark == "correct" {
			right++
		}
		options = append(options, quiz.Option{Text: f.label(f.fields[i]), Correct: mark == "correct"})
	}
	if right > 1 && !multiple {
		f.set.Warn("blackboard-several-right", "several answers are marked as correct, so several can be chosen", "")
	}
	return intake.Marked(options, multiple || right > 1)
}

func (f *item) trueFalse() quiz.Body {
	f.surplus(1)
	word := ""
	if len(f.fields) > 0 {
		word = f.fields[0]
	}
	if answer, known := intake.Truth(word); known {
		return &quiz.TrueFalseBody{Answer: answer}
	}
	f.set.Refuse("blackboard-truth", fmt.Sprintf("behind the statement stands neither true nor false: %q", intake.Short(word, 40)), "write one of these words there")
	return nil
}

func (f *item) text() quiz.Body { return &quiz.TextBody{Accept: accepted(f.filled())} }

func accepted(texts []string) []quiz.AcceptText {
	var out []quiz.AcceptText
	for _, text := range texts {
		out = append(out, quiz.AcceptText{Text: intake.Literal(text), Fraction: 1})
	}
	return out
}

func (f *item) number() quiz.Body {
	f.surplus(2)
	a := quiz.AcceptNumber{Fraction: 1}
	for i, field := range f.fields[:min(len(f.fields), 2)] {
		x, err := quiz.ReadNumber(field, "")
		if err != nil || i == 1 && x < 0 {
			f.set.Refuse("blackboard-number", fmt.Sprintf("%q is no number", intake.Short(field, 40)), "write the answer, and behind it the tolerance if there is one")
			return nil
		}
		*[]*float64{&a.Value, &a.Tolerance}[i] = x
	}
	if len(f.fields) == 0 {
		return &quiz.NumberBody{}
	}
	return &quiz.NumberBody{Accept: []quiz.AcceptNumber{a}}
}

func (f *item) match() quiz.Body {
	if len(f.fields)%2 != 0 {
		f.set.Refuse("blackboard-pair", "one answer has nothing to match it", "every answer has its match in the field behind it")
		return nil
	}
	b := &quiz.MatchBody{}
	for i := 0; i < len(f.fields); i += 2 {
		b.Pairs = append(b.Pairs, quiz.Pair{Left: f.label(f.fields[i]), Right: f.label(f.fields[i+1])})
	}
	return b
}

func (f *item) essay() quiz.Body {
	f.surplus(1)
	b := &quiz.EssayBody{}
	if len(f.fields) > 0 {
		b.Rubric = f.block(f.fields[0])
	}
	return b
}

// questionWords are what an answer in the manner of a quiz bowl begins with.
var questionWords = map[string]bool{
	"who": true, "what": true, "when": true, "where": true, "why": true, "how": true, "which": true, "whom": true, "whose": true,
	"is": true, "are": true, "was": true, "were": true,
}

// quizBowl takes the phrases, with anything before them.
func (f *item) quizBowl() quiz.Body {
	b := &quiz.TextBody{}
	for _, field := range f.filled() {
		if !questionWords[strings.ToLower(field)] {
			b.Accept = append(b.Accept, quiz.AcceptText{Text: "*" + intake.Literal(field), Fraction: 1})
		}
	}
	return b
}
