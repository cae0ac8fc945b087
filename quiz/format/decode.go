package format

import (
	"errors"
	"fmt"
	"io"

	"bellwork/quiz"
)

// Options says where a file comes from and how it is to be read.
type Options struct {
	// Name of the file, as issues show it.
	Name string
	// From is the format; the zero value finds it out.
	From Format
	// Sibling returns the content of a file beside this one: the reading of the
	// native format, and the pictures that texts name. Nil: it stands alone.
	Sibling func(path string) ([]byte, error)
	// Lint looks for more than errors; nil: it does not.
	Lint func(*quiz.Bank) []quiz.Issue
}

// Decode reads a question set of any format. The issues hold everything that
// is to be said about the file. The error is nil unless nothing could be read:
// an [*quiz.InvalidError] with the same issues where the content is to blame.
func Decode(r io.Reader, o Options) (quiz.Bank, []quiz.Issue, error) {
	s, err := newSample(r, o.Name)
	if err != nil {
		return quiz.Bank{}, nil, fmt.Errorf("read %s: %w", o.Name, err)
	}
	f := o.From
	if !f.CanRead() {
		var problem *quiz.Issue
		if f, problem = detect(s); problem != nil {
			return refuse(o.Name, *problem)
		}
	}
	bank, issues, err := f.decode(s.all, o)
	locate(issues, o.Name)
	var invalid *quiz.InvalidError
	if err != nil && !errors.As(err, &invalid) {
		return refuse(o.Name, quiz.Issue{
			Severity: quiz.Error, Code: "unreadable", Message: fmt.Sprintf("this looks like %s, but it cannot be read: %v", f.Title, err),
		})
	}
	return bank, issues, err
}

// refuse is the outcome for a file of which nothing can be read.
func refuse(name string, i quiz.Issue) (quiz.Bank, []quiz.Issue, error) {
	i.File, i.Severity = name, quiz.Error
	issues := []quiz.Issue{i}
	return quiz.Bank{}, issues, &quiz.InvalidError{Issues: issues}
}

// locate names the file in issues; what an issue names already lies inside it.
func locate(issues []quiz.Issue, file string) {
	for i := range issues {
		issues[i].In(file)
	}
}

// place says where the questions stand that issues of the bank are about.
func place(issues []quiz.Issue, b *quiz.Bank) []quiz.Issue {
	for i := range issues {
		if n, ok := issues[i].QuestionIndex(); ok {
			at := b.Place(n)
			issues[i].File, issues[i].Line, issues[i].Column = at.File, at.Line, at.Column
		}
	}
	return issues
}
