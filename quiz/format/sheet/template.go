package sheet

import (
	"strconv"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// own is the template of Bellwork.
func own() layout {
	return layout{name: "Bellwork's template", needs: []string{"type", "question", "option1", "correct"}, own: true}
}

// leastOptions is how many columns of options the template always has.
const leastOptions = 10

// Template lays a bank out in the template: a header and a row for each
// question. The issues name what it cannot hold; format is what people call
// the file, and maxCell how many UTF-16 units a cell may have, 0 for any
// number.
func Template(b *quiz.Bank, format string, maxCell int) ([][]string, []quiz.Issue) {
	report := loss.New(format, loss.Media, loss.Pictures)
	report.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading)
	clone := b.Clone()
	var lines []line
	for i := range clone.Questions {
		q := &clone.Questions[i]
		report.Question(i+1, q)
		l, ok := writeQuestion(q, report)
		switch {
		case !ok:
		case maxCell > 0 && l.longest() > maxCell:
			report.Left("a text that is longer than a cell may be")
		default:
			lines = append(lines, l)
		}
	}
	dropNumbers(lines)
	return grid(lines), report.Issues()
}

// line is a question in the columns of the template.
type line struct {
	kind, stem     string
	options        []string
	correct        string
	points, time   string
	feedback       string
	tags, category string
	extras         [][]string // as extras lists them
	markdown       bool

	block, label func(string) string // how texts are written
}

// dropNumbers leaves the ids out where they are the numbers that the questions
// get anyway.
func dropNumbers(lines []line) {
	id := len(extras()) - 1
	for i, l := range lines {
		if len(l.extras[id]) != 1 || l.extras[id][0] != "q"+strconv.Itoa(i+1) {
			return
		}
	}
	for i := range lines {
		lines[i].extras[id] = nil
	}
}

// grid writes the header with the columns that are needed, and the lines below
// it.
func grid(lines []line) [][]string {
	options, markdown := leastOptions, false
	needed := make([]int, len(extras()))
	for _, l := range lines {
		options = max(options, len(l.options))
		markdown = markdown || l.markdown
		for i, cells := range l.extras {
			needed[i] = max(needed[i], len(cells))
		}
	}
	rows := [][]string{headerCells(options, needed, markdown)}
	for _, l := range lines {
		rows = append(rows, l.cells(options, needed, markdown))
	}
	return rows
}

func headerCells(options int, needed []int, markdown bool) []string {
	cells := append([]string{"type", "question"}, counted("option", 1, leastOptions)...)
	cells = append(cells, "correct", "points", "time", "feedback", "image", "tags", "category")
	cells = append(cells, counted("option", leastOptions+1, options)...)
	for i, e := range extras() {
		switch {
		case e.many:
			cells = append(cells, counted(e.title, 1, needed[i])...)
		case needed[i] > 0:
			cells = append(cells, e.title)
		}
	}
	if markdown {
		cells = append(cells, "markup")
	}
	return cells
}

func counted(title string, first, last int) []string {
	var out []string
	for n := first; n <= last; n++ {
		out = append(out, title+strconv.Itoa(n))
	}
	return out
}

func (l line) cells(options int, needed []int, markdown bool) []string {
	filled := append(l.options, make([]string, options-len(l.options))...)
	cells := append([]string{l.kind, l.stem}, filled[:leastOptions]...)
	cells = append(cells, l.correct, l.points, l.time, l.feedback, "", l.tags, l.category)
	cells = append(cells, filled[leastOptions:]...)
	for i, extra := range l.extras {
		cells = append(cells, append(extra, make([]string, needed[i]-len(extra))...)...)
	}
	if markdown {
		cells = append(cells, map[bool]string{true: "markdown"}[l.markdown])
	}
	return cells
}

// longest returns the length of the longest cell, in UTF-16 units as
// spreadsheet programs count.
func (l line) longest() int {
	most := 0
	for _, cell := range l.cells(max(leastOptions, len(l.options)), lengths(l.extras), false) {
		n := 0
		for _, r := range cell {
			n++
			if r > 0xFFFF {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

func lengths(lists [][]string) []int {
	out := make([]int, len(lists))
	for i, list := range lists {
		out[i] = len(list)
	}
	return out
}

// writeCommon writes what questions of all kinds have.
func (l *line) writeCommon(q *quiz.Question) {
	l.stem = l.block(q.Stem)
	l.feedback = l.block(q.Explanation)
	l.tags = join(q.Tags, ";,", "; ")
	l.category = join(q.Category, "/", " / ")
	if q.Kind().Scored() {
		l.points = strconv.FormatFloat(q.Points, 'f', -1, 64)
	}
	if q.TimeLimit > 0 {
		l.time = strconv.Itoa(int(q.TimeLimit / time.Second))
	}
	for _, e := range extras() {
		cells := e.write(q)
		for i := range cells {
			if e.text {
				cells[i] = l.block(cells[i])
			}
		}
		l.extras = append(l.extras, cells)
	}
}

// tidy makes line ends alike: a cell has one kind.
func tidy(text string) string { return strings.ReplaceAll(text, "\r\n", "\n") }
