package web

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// byteOrderMark tells spreadsheets that a file is UTF-8.
const byteOrderMark = "\ufeff"

// resultsCSV sends the results of an assignment as a table: a row for each
// student, a column for each question with the points of the try that counts.
func (s *site) resultsCSV(c echo.Context) error {
	results, v, err := s.results(c)
	if err != nil {
		return err
	}
	b := bytes.NewBufferString(byteOrderMark)
	w := csv.NewWriter(b)
	w.UseCRLF = true
	questions := slices.DeleteFunc(results.Tally(), func(t *classroom.Tally) bool { return !t.Question.Kind().Answerable() })
	frame := s.frame(c)
	rows := [][]string{csvHead(frame, questions)}
	for _, r := range results.Students {
		rows = append(rows, csvRow(frame, r, questions, v))
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	c.Response().Header().Set("Content-Disposition", `attachment; filename="results.csv"`)
	return c.Blob(http.StatusOK, "text/csv; charset=utf-8", b.Bytes())
}

func csvHead(f views.Frame, questions []*classroom.Tally) []string {
	head := f.ResultColumns()
	for n, q := range questions {
		head = append(head, plainCell(f.QuestionColumn(n+1, q.Question.Stem)))
	}
	return head
}

func csvRow(f views.Frame, r classroom.StudentResult, questions []*classroom.Tally, v *visit) []string {
	row := append(make([]string, 0, 7+len(questions)), plainCell(r.Name), strconv.Itoa(len(r.Tries)))
	if r.Counted == nil {
		return append(row, make([]string, 5+len(questions))...)
	}
	score, marks := r.Counted.Score()
	row = append(row, f.ModeName(r.Counted.Attempt.Mode), r.Counted.Attempt.ClosedAt(v.received).In(f.Now.Location()).Format("2006-01-02 15:04"),
		number(score.Points), number(score.Max), number(100*score.Share()))
	for _, q := range questions {
		row = append(row, points(r.Counted, q, marks))
	}
	return row
}

// points returns what a try earned on a question, or "" where it did not ask it
// or nobody has marked it.
func points(s *classroom.Sitting, t *classroom.Tally, marks []quiz.Mark) string {
	n := s.Attempt.Item(t.Question.ID)
	if n < 0 || marks[n].State != quiz.Graded || !s.Asks(n, t.Question) {
		return ""
	}
	return number(marks[n].Fraction * t.Question.Points)
}

// number writes a number with a point and at most two places.
func number(f float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(f, 'f', 2, 64), "0"), ".")
}

// plainCell keeps a spreadsheet from taking a text for a formula (OWASP, "CSV
// Injection"): an apostrophe in front makes it a text. White space in front does
// not hide the sign, as some programs skip it.
func plainCell(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == 0 {
			return -1
		}
		return r
	}, text)
	if bare := strings.TrimLeft(text, " \u00a0"); bare != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(bare)[0]) {
		return "'" + text
	}
	return text
}
