package native

import (
	"cmp"
	"fmt"
	"slices"

	"bellwork/quiz"
)

// maxIssues bounds what is said about one file. A file with more of them is
// most likely not a question set.
const maxIssues = 1000

// report collects the issues of one file.
type report struct {
	issues []quiz.Issue
	more   int           // issues beyond maxIssues
	worst  quiz.Severity // of those
}

func (r *report) add(i quiz.Issue) {
	if !r.skip(i.Severity) {
		r.issues = append(r.issues, i)
	}
}

// skip only counts an issue that would be one too many. Who asks before wording
// one spares the work: a file can have a million of them.
func (r *report) skip(s quiz.Severity) bool {
	if len(r.issues) < maxIssues {
		return false
	}
	r.more++
	r.worst = max(r.worst, s)
	return true
}

// sorted returns the issues in the order of the file.
func (r *report) sorted(file string) []quiz.Issue {
	slices.SortStableFunc(r.issues, func(a, b quiz.Issue) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if r.more > 0 {
		r.issues = append(r.issues, quiz.Issue{
			Severity: r.worst, Code: "more-issues", Message: fmt.Sprintf("%d more problems are not shown", r.more),
		})
	}
	for i := range r.issues {
		r.issues[i].File = file
	}
	return r.issues
}
