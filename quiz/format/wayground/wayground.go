package wayground

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/format/xlsx"
	"bellwork/quiz/markup"
)

// Decode reads a spreadsheet of Wayground, as [xlsx.Decode] does.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) { return xlsx.Decode(r) }

// maxOptions is how many options a question has.
const maxOptions = 5

// Encode writes a bank as the spreadsheet that Wayground takes. The issues name
// every loss.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	report := loss.New("Wayground", loss.Title, loss.Points, loss.Combined, loss.Hints, loss.Tags, loss.Category, loss.Evidence, loss.Media,
		loss.Pictures, loss.Shuffle, loss.Feedback, loss.Scoring, loss.Case, loss.Typos, loss.Unit, loss.Distance, loss.Rubric, loss.Markup)
	report.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading, loss.IDs)
	book := xlsx.Workbook{Sheet: "Questions", Header: 1, Columns: []xlsx.Column{{Width: 50}, {Width: 20}}}
	book.Rows = append(book.Rows, xlsx.Texts([]string{
		"Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5", "Correct Answer", "Time in seconds",
		"Image Link", "Answer explanation",
	}))
	for i := range b.Questions {
		q := &b.Questions[i]
		report.Question(i+1, q)
		if cells, ok := row(q, report); ok {
			book.Rows = append(book.Rows, cells)
		}
	}
	if err := book.Write(w); err != nil {
		return nil, fmt.Errorf("write the spreadsheet of Wayground: %w", err)
	}
	return report.Issues(), nil
}

// row writes a question, or reports why it cannot.
func row(q *quiz.Question, report *loss.Report) ([]xlsx.Cell, bool) {
	stem, _ := markup.ToPlain(q.Stem)
	if stem == "" {
		report.Left("a question without text")
		return nil, false
	}
	a, ok := answersOf(q, report)
	if !ok {
		return nil, false
	}
	explanation, _ := markup.ToPlain(q.Explanation)
	seconds := ""
	if q.TimeLimit > 0 {
		seconds = strconv.Itoa(int(q.TimeLimit / time.Second))
	}
	cells := append([]string{stem, a.kind}, a.options...)
	cells = append(cells, make([]string, maxOptions-len(a.options))...)
	row := xlsx.Texts(append(cells, a.correct, seconds, "", explanation))
	row[maxOptions+3].Number = true
	return row, true
}
