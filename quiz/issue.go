package quiz

import (
	"fmt"
	"strconv"
	"strings"
)

// Severity says how bad an issue is.
type Severity int

// The severities. A question with an Error is not used.
const (
	Warning Severity = iota
	Error
)

// String returns the word that commands print.
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Issue is one thing that is wrong with a file, a question or a response.
type Issue struct {
	File     string
	Line     int // from 1; 0 where unknown
	Column   int // from 1, in characters; 0 where unknown
	Question string
	Path     string // field within the question or bank, "options[1].text"
	Severity Severity
	Code     string // stable, for translation and tests: "choice-no-key"
	Message  string
	Hint     string // what to do about it; may be empty
}

// String formats the issue as "file:line:col: severity: question: message (hint)",
// leaving out what is not known.
func (i Issue) String() string {
	var b strings.Builder
	if i.File != "" {
		b.WriteString(i.File + ":")
		if i.Line > 0 {
			fmt.Fprintf(&b, "%d:%d:", i.Line, i.Column)
		}
		b.WriteByte(' ')
	}
	b.WriteString(i.Severity.String() + ": ")
	if i.Question != "" {
		b.WriteString(i.Question + ": ")
	}
	b.WriteString(i.Message)
	if i.Hint != "" {
		b.WriteString(" (" + i.Hint + ")")
	}
	return b.String()
}

// QuestionIndex returns the place in the bank of the question that an issue of
// the bank's check is about.
func (i Issue) QuestionIndex() (n int, ok bool) {
	index, ok := strings.CutPrefix(i.Path, "questions[")
	if !ok {
		return 0, false
	}
	index, _, _ = strings.Cut(index, "]")
	n, err := strconv.Atoi(index)
	return n, err == nil
}

// In names the file that the issue is about; what it names already lies inside
// that file.
func (i *Issue) In(file string) {
	switch i.File {
	case "":
		i.File = file
	case file:
	default:
		i.File = file + "/" + i.File
	}
}
