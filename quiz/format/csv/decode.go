package csv

import (
	"fmt"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/sheet"
)

// Decode reads a bank. The error is nil unless nothing could be read: then it
// is an [*quiz.InvalidError], or the reader's own.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	text, issues, err := charset.Read(r, "CSV")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	var set intake.Set
	set.Report(issues...)
	set.From(r)
	if problem := read(&set, text); problem != nil {
		problem.Severity = quiz.Error
		issues = []quiz.Issue{*problem}
		return quiz.Bank{}, issues, &quiz.InvalidError{Issues: issues}
	}
	return set.Done()
}

// read reads the file into the set, or says why it cannot.
func read(set *intake.Set, text string) *quiz.Issue {
	if strings.IndexByte(text, 0) >= 0 {
		return &quiz.Issue{Code: "csv-binary", Message: "this is no text file", Hint: "save the sheet as CSV, or as .xlsx"}
	}
	text, delimiter := cutSeparatorLine(text)
	if delimiter == 0 {
		var ok bool
		if delimiter, ok = sniff(text); !ok {
			problem := sheet.Unrecognised()
			return &problem
		}
	}
	grid, unclosed, err := scan(text, delimiter)
	if err != nil {
		return &quiz.Issue{Code: "csv-too-large", Message: err.Error(), Hint: "leave only the columns with questions and answers"}
	}
	s, ok := sheet.Recognise(grid)
	if !ok {
		problem := sheet.Unrecognised()
		return &problem
	}
	for _, row := range unclosed {
		set.Report(quiz.Issue{
			Line: row, Column: 1, Severity: quiz.Warning, Code: "csv-quote",
			Message: fmt.Sprintf("row %d has a quotation mark at the beginning of a cell that is never closed", row), Hint: "look at the cells after it",
		})
	}
	s.Read(set)
	return nil
}

// lineEnds makes the line ends inside cells alike.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// scan cuts the text into a grid.
func scan(text string, delimiter byte) (g *sheet.Grid, unclosed []int, err error) {
	g = &sheet.Grid{}
	s := newScanner(text, delimiter)
	for {
		cells, ok, err := s.next()
		if err != nil {
			return nil, nil, fmt.Errorf("row %d: %w", s.row, err)
		}
		if !ok {
			return g, s.unclosed, nil
		}
		for i := range cells {
			cells[i] = lineEnds.Replace(cells[i])
		}
		if err := g.Add(s.row, cells); err != nil {
			return nil, nil, err
		}
	}
}
