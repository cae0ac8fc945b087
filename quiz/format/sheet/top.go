package sheet

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// maxTop is how many cells above the header an issue names.
const maxTop = 5

// readTop takes the title and the description from above the header, where
// some templates have a place for them. In a table of no known program, whose
// instructions would stand there, the first row of one cell is the title, and
// the rest is named.
func readTop(set *intake.Set, rows []Row, free bool) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(row Row) bool { return readNamed(set, row) })
	if !free {
		return
	}
	var rest []string
	for _, row := range rows {
		text, column := onlyCell(row)
		if text != "" && set.Bank.Title == "" && len(text) <= maxHeader {
			set.Bank.Title = text
		}
		if text == "" || text != set.Bank.Title {
			rest = append(rest, fmt.Sprintf("%q (%s)", intake.Short(row.Text(column), 40), Name(column, row.Number)))
		}
	}
	if len(rest) > 0 {
		set.Report(quiz.Issue{Severity: quiz.Warning, Code: "sheet-top", Line: rows[0].Number, Column: 1,
			Message: "this stands above the titles of the columns and is not read: " + strings.Join(rest[:min(len(rest), maxTop)], ", ")})
	}
}

// readNamed reads a row that says what it holds.
func readNamed(set *intake.Set, row Row) (named bool) {
	for i, cell := range row.Cells[:max(0, len(row.Cells)-1)] {
		switch plainHeader(cell) {
		case "title", "quizname", "quiztitle":
			set.Bank.Title, named = row.Text(i+1), true
		case "description":
			set.Bank.Description, named = row.Text(i+1), true
		}
	}
	return named
}

// onlyCell returns the text of a row's only filled cell, or of several nothing,
// and where the first one stands.
func onlyCell(row Row) (text string, column int) {
	filled := 0
	for i := len(row.Cells) - 1; i >= 0; i-- {
		if row.Text(i) != "" {
			filled++
			text, column = row.Text(i), i
		}
	}
	if filled > 1 {
		text = ""
	}
	return strings.Join(strings.Fields(text), " "), column
}
