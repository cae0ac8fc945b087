package views

import (
	"strconv"

	"bellwork/quiz"
)

func isOpen(s Step) bool { return !s.Answered && !s.Info }

func openCount(steps []Step) int { return countSteps(steps, isOpen) }

func flaggedCount(steps []Step) int {
	return countSteps(steps, func(s Step) bool { return s.Flagged })
}

func countSteps(steps []Step, is func(Step) bool) int {
	n := 0
	for _, s := range steps {
		if is(s) {
			n++
		}
	}
	return n
}

// firstOpen returns the number of the first question that still wants an
// answer, or the last one where all have one.
func firstOpen(steps []Step) int {
	for _, s := range steps {
		if isOpen(s) {
			return s.N
		}
	}
	return len(steps)
}

// state returns what is known of a step in one word: the end of its message's
// id, and what the style sheet goes by.
func (s Step) state() string {
	switch {
	case s.Verdict == quiz.Right:
		return "right"
	case s.Verdict == quiz.Partly:
		return "partly"
	case s.Verdict == quiz.Wrong:
		return "wrong"
	case s.Info:
		return "info"
	case s.Answered:
		return "done"
	default:
		return "open"
	}
}

// stepLabel says in words how a step looks.
func stepLabel(f Frame, s Step) string { return lookLabel(f, s, strconv.Itoa(s.N)) }

// lookLabel is stepLabel for any number.
func lookLabel(f Frame, s Step, number string) string {
	label := f.L.T("step."+s.state(), "N", number)
	if s.Flagged {
		label = f.L.T("step.flagged", "Step", label)
	}
	return label
}
