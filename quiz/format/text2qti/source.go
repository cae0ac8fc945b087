package text2qti

import (
	"strings"

	"bellwork/quiz"
)

// source is a text that is read line by line. A copy of it reads ahead.
type source struct {
	rest   string
	number int // of the next line, from 1
}

// peek returns the next line without its end; ok is false at the end.
func (s *source) peek() (line string, ok bool) {
	line, _, _ = strings.Cut(s.rest, "\n")
	return line, s.rest != ""
}

func (s *source) skip() {
	_, s.rest, _ = strings.Cut(s.rest, "\n")
	s.number++
}

// Limits of one question, beyond which it is refused. There is no such
// question; there are files that are none.
const (
	maxLines   = 5000
	maxAnswers = 500
	maxBytes   = 4 * quiz.MaxText // of a line, and of a text
)

// lines are the lines of a text that is being gathered.
type lines []string

func (l *lines) add(line string) {
	if len(*l) <= maxLines {
		*l = append(*l, line)
	}
}

func (l lines) text() string { return strings.Trim(strings.Join(l, "\n"), "\n") }
