package text2qti

import (
	"io"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// Decode reads a file of text2qti or one with task lists. Everything that
// could not be read stands in the issues.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	text, issues, err := charset.Read(r, "text2qti")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if isTaskList(text) {
		d := taskReader{}
		d.Report(issues...)
		d.read(text)
		return d.Done()
	}
	d := reader{}
	d.Report(issues...)
	d.read(text)
	return d.Done()
}

var (
	taskItem = regexp.MustCompile(`(?m)^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]`)
	quizTag  = regexp.MustCompile(`(?im)^[ \t]*<quiz>[ \t]*$`)
	// ownLine is what stands in files of text2qti alone.
	ownLine = regexp.MustCompile(`(?m)^(?:\*?[a-zA-Z]\)[ \t]+\S|\[[*]\][ \t]+\S|=[ \t]+[-+\d\[]|[Qq]uiz [Tt]itle:|[Tt]ext:|\^{3,}[ \t]*$|_{3,}[ \t]*$)`)
)

// sample is how much of a file is looked at to tell what it is.
const sample = 256 << 10

// isTaskList tells the two kinds of files apart.
func isTaskList(text string) bool {
	text = text[:min(len(text), sample)]
	return (taskItem.MatchString(text) || quizTag.MatchString(text)) && !ownLine.MatchString(text)
}

// prose is what both readers have in common.
type prose struct{ intake.Set }
