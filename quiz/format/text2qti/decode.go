package text2qti

import (
	"io"
	"regexp"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// maxSize is the size in bytes above which a file is refused: without pictures
// in it, no set of questions is as large.
const maxSize = 32 << 20

// Decode reads a file of text2qti or one with task lists. Everything that
// could not be read stands in the issues.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	text, issues, err := charset.Read(io.LimitReader(r, maxSize+1), "text2qti")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	if len(text) > maxSize {
		return quiz.Bank{}, nil, quiz.Invalid("file-too-large", "the file is larger than 32 MB", "split it into several files")
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if isTaskList(text) {
		d := taskReader{prose: prose{Set: intake.Set{Hints: taskMending()}}}
		d.From(r)
		d.Report(issues...)
		d.read(text)
		return d.Done()
	}
	d := reader{prose: prose{Set: intake.Set{Hints: mending()}}}
	d.From(r)
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
type prose struct {
	intake.Set
	questions int // at the last look
	since     int // the line at which they became so many
}

// maxUnused is how many lines may stand without a question in them.
const maxUnused = 100_000

// isEndless reports whether so many lines before this one held no question
// that the rest of the file is not to be read, and says so.
func (p *prose) isEndless(line int) bool {
	if n := len(p.Bank.Questions); n != p.questions {
		p.questions, p.since = n, line
	}
	if line-p.since <= maxUnused {
		return false
	}
	p.Report(quiz.Issue{Line: line, Column: 1, Severity: quiz.Error, Code: "text2qti-endless",
		Message: "the rest of the file is not read: for 100,000 lines there was no question in it", Hint: "delete what is no question"})
	return true
}
