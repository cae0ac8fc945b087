package main

import (
	"fmt"
	"io"
	"slices"

	"bellwork/quiz"
)

// assessment is what can be used of a question set that was read, and what is
// to be said about the rest.
type assessment struct {
	bank    quiz.Bank    // its sound questions
	usable  bool         // a class can be given the bank
	left    int          // how many questions are missing in it
	mend    []quiz.Issue // errors, and why each missing question is missing
	remarks int          // further issues
}

// assess leaves out the questions with errors. One bad question must not keep
// the others from a class.
func assess(bank quiz.Bank, issues []quiz.Issue) assessment {
	a := assessment{bank: bank.Sound(issues)}
	a.usable = !hasErrors(a.bank.Check())
	a.left = len(bank.Questions) - len(a.bank.Questions)
	unread := map[string]bool{}
	for _, i := range issues {
		if _, read := bank.Question(i.Question); !read && i.Question != "" {
			unread[i.Question] = true
		}
		if _, used := a.bank.Question(i.Question); i.Severity == quiz.Error || i.Question != "" && !used {
			a.mend = append(a.mend, i)
		} else {
			a.remarks++
		}
	}
	a.left += len(unread)
	return a
}

// say says how a file was opened, and names what has to be mended in it.
func (a assessment) say(w io.Writer, file string) {
	switch {
	case !a.usable:
		fmt.Fprintf(w, "%s was left out; mend these and start again:\n", file)
	case a.left > 0:
		fmt.Fprintf(w, "%s is open with %d of %s; mend what keeps out the others and start again:\n",
			file, len(a.bank.Questions), counted(len(a.bank.Questions)+a.left, "question"))
	case len(a.mend) > 0:
		fmt.Fprintf(w, "%s is open, with %s that should be mended:\n", file, counted(len(a.mend), "error"))
	}
	for _, i := range a.mend {
		fmt.Fprintf(w, "  %s\n", i)
	}
	if a.usable && a.remarks > 0 {
		fmt.Fprintf(w, "%s is open, with %s; bellwork check lists what was not taken over\n", file, counted(a.remarks, "warning"))
	}
}

func hasErrors(issues []quiz.Issue) bool {
	return slices.ContainsFunc(issues, func(i quiz.Issue) bool { return i.Severity == quiz.Error })
}
