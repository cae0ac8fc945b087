package format

import (
	"errors"
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
)

// maxShown is how many files of an archive are named.
const maxShown = 5

// archived says what to do with an archive that is no question set itself: what
// lies in it may be some.
func archived(s *sample) *quiz.Issue {
	names, a := s.names()
	i := quiz.Issue{Code: "foreign-file", Message: "this is an archive, but not a question set itself", Hint: "unpack it, and take what lies in it file by file"}
	switch {
	case errors.Is(s.shut, archive.ErrTooMany):
		i.Message, i.Hint = fmt.Sprintf("this archive holds more than %d files", archive.MaxFiles), "unpack it, and take the question set out of it"
	case a == nil:
		i.Message, i.Hint = "this archive is damaged", "download or export it again"
	case len(names) == 0:
		i.Message, i.Hint = "this archive is empty", "export the questions again"
	default:
		i.Message += "; it holds " + strings.Join(names[:min(len(names), maxShown)], ", ")
	}
	if more := len(names) - maxShown; more > 0 {
		i.Message += fmt.Sprintf(" and %d more", more)
	}
	return &i
}
