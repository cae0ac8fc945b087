package qti2

import (
	"slices"

	"bellwork/quiz"
)

// place is where a piece of feedback goes.
type place int

const (
	nowhere place = iota
	onRight
	onPartly
	onWrong
	always
	inHints
)

// placing gathers the feedback of one question.
type placing struct {
	question *quiz.Question
	answers  answers
	parts    map[place][]string
	choices  map[string][]string
	left     int // pieces that found no place
}

// place goes by when a piece was shown; its name decides where that leaves a
// choice.
func (f *placing) place(p piece, s seen) {
	at := s.place(named(p))
	switch {
	case s.hints && named(p) == always:
		f.add(always, p)
	case s.hints:
		f.add(inHints, p)
	case !p.hide && f.isChoice(p.id) && (slices.Equal(s.choices, []string{p.id}) || at != always):
		f.onChoice(p.id, p)
	case at != nowhere:
		f.add(at, p)
	case len(s.choices) > 0:
		for _, c := range s.choices {
			f.onChoice(c, p)
		}
	default:
		f.left++
	}
}

// place returns where a piece goes that was shown so often.
func (s seen) place(name place) place {
	right, partly, wrong := s.shown[quiz.Right], s.shown[quiz.Partly], s.shown[quiz.Wrong]
	allRight, allWrong := right == s.of[quiz.Right], wrong == s.of[quiz.Wrong]
	never := right+partly+wrong+s.shown[quiz.NotGraded] == 0
	switch {
	case name == onRight && allRight && wrong == 0, name == onWrong && allWrong && right == 0, name == onPartly && right+wrong == 0:
		return name
	case never:
		return nowhere
	case allRight && allWrong && partly == s.of[quiz.Partly]:
		return always
	case allRight && wrong+partly == 0:
		return onRight
	case allWrong && right == 0:
		return onWrong
	case right+wrong == 0:
		return onPartly
	}
	return nowhere
}

// byName goes by the name of a piece alone.
func (f *placing) byName(p piece) {
	at := named(p)
	switch {
	case !p.hide && f.isChoice(p.id):
		f.onChoice(p.id, p)
	case p.hide && at == onRight:
		f.add(onWrong, p)
	case at == nowhere:
		f.add(always, p)
	default:
		f.add(at, p)
	}
}

func (f *placing) add(at place, p piece) { f.parts[at] = append(f.parts[at], p.text) }

func (f *placing) isChoice(id string) bool { return slices.Contains(f.answers.options, id) }

func (f *placing) onChoice(id string, p piece) {
	if !f.isChoice(id) || p.hide {
		f.left++
		return
	}
	if f.choices == nil {
		f.choices = map[string][]string{}
	}
	f.choices[id] = append(f.choices[id], p.text)
}

// finish writes what was gathered into the question.
func (f *placing) finish() {
	q := f.question
	q.Explanation = joined(f.parts[always])
	q.Combined = quiz.Combined{Correct: joined(f.parts[onRight]), Partial: joined(f.parts[onPartly]), Incorrect: joined(f.parts[onWrong])}
	q.Hints = append(q.Hints, f.parts[inHints]...)
	for i, id := range f.answers.options {
		text := joined(f.choices[id])
		switch body := q.Body.(type) {
		case *quiz.ChoiceBody:
			body.Options[i].Feedback = text
		case *quiz.TrueFalseBody:
			if (i == 0) == f.answers.trueFirst {
				body.TrueFeedback = text
			} else {
				body.FalseFeedback = text
			}
		}
	}
}
