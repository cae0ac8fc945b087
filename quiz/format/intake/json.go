package intake

import (
	"errors"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/jsontree"
)

// maxJSON is the size in bytes of a file that is made one tree of.
const maxJSON = 8 << 20

// JSON reads a file as a tree. It is nil where that is not possible, which the
// issues say, with codes that start with the format's name.
func (s *Set) JSON(data []byte, format string) *jsontree.Node {
	if len(data) > maxJSON {
		s.Report(quiz.Issue{
			Severity: quiz.Error, Code: format + "-large", Message: "there are more than 8 MB of questions", Hint: "split them into several files",
		})
		return nil
	}
	text, issues := charset.Text(data)
	s.Report(issues...)
	root, err := jsontree.Parse(text)
	var syntax *jsontree.SyntaxError
	if errors.As(err, &syntax) {
		s.Report(quiz.Issue{
			Line: syntax.Line, Column: syntax.Column, Severity: quiz.Error, Code: format + "-json",
			Message: "this is no JSON: " + syntax.Message, Hint: "export the questions again",
		})
		return nil
	}
	return root
}
