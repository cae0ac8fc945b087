package views

import "bellwork/quiz"

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

// stepLabel says in words how a step looks.
func stepLabel(f Frame, s Step) string {
	id := "step.open"
	switch {
	case s.Verdict == quiz.Right:
		id = "step.right"
	case s.Verdict == quiz.Partly:
		id = "step.partly"
	case s.Verdict == quiz.Wrong:
		id = "step.wrong"
	case s.Info:
		id = "step.info"
	case s.Answered:
		id = "step.done"
	}
	label := f.L.T(id, "N", s.N)
	if s.Flagged {
		label = f.L.T("step.flagged", "Step", label)
	}
	return label
}
