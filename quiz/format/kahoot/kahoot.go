package kahoot

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/format/sheet"
	"bellwork/quiz/format/xlsx"
	"bellwork/quiz/markup"
)

// Decode reads a spreadsheet of Kahoot!, as [xlsx.Decode] does.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) { return xlsx.Decode(r) }

// maxOptions is how many answers a question of Kahoot! has.
const maxOptions = 4

// usualTime is written where a question says nothing: Kahoot! needs a time.
const usualTime = 20

// Encode writes a bank as the spreadsheet that Kahoot! takes. The issues name
// every loss, before anything is shortened on the other side.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	report := loss.New("Kahoot!", loss.Title, loss.Points, loss.Explanation, loss.Combined, loss.Hints, loss.Tags, loss.Category,
		loss.Evidence, loss.Media, loss.Pictures, loss.Shuffle, loss.Feedback, loss.Scoring, loss.Markup)
	report.Bank(b, loss.BankID, loss.BankTitle, loss.Description, loss.Language, loss.License, loss.Source, loss.Reading, loss.IDs)
	book := xlsx.Workbook{
		Sheet: "Sheet1", Header: 8, Rows: top(),
		Columns: []xlsx.Column{{Width: 6}, {Width: 50}, {Width: 30}, {Width: 30}, {Width: 30}, {Width: 30}, {Width: 26}, {Width: 26}},
	}
	for i := range b.Questions {
		report.Question(i+1, &b.Questions[i])
		if cells, ok := row(&b.Questions[i], report); ok {
			number := xlsx.Cell{Text: strconv.Itoa(len(book.Rows) - book.Header + 1), Number: true}
			book.Rows = append(book.Rows, append([]xlsx.Cell{number}, cells...))
		}
	}
	if err := book.Write(w); err != nil {
		return nil, fmt.Errorf("write the spreadsheet of Kahoot!: %w", err)
	}
	return report.Issues(), nil
}

// top returns what stands above the questions.
func top() [][]xlsx.Cell {
	texts := [][]string{
		nil,
		{"", "Quiz template"},
		{"", "Each row below holds a question, up to four answers, the time and the right answers."},
		{"", "A question has at most 120 characters, an answer 75."},
		{"", "Right answers are numbers from 1 to 4, with commas between them."},
		{"", "Upload this file to Kahoot! as it is."},
		nil,
		{
			"", "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters", "Answer 3 - max 75 characters",
			"Answer 4 - max 75 characters", "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one",
		},
	}
	var rows [][]xlsx.Cell
	for _, cells := range texts {
		rows = append(rows, xlsx.Texts(cells))
	}
	return rows
}

// row writes a question from column B on, or reports why it cannot.
func row(q *quiz.Question, report *loss.Report) ([]xlsx.Cell, bool) {
	choice, ok := choiceOf(q, report)
	if !ok {
		return nil, false
	}
	marked, ok := sheet.Mark(choice, maxOptions, report)
	if !ok {
		return nil, false
	}
	stem, _ := markup.ToPlain(q.Stem)
	if stem == "" {
		report.Left("a question without text")
		return nil, false
	}
	if choice.Multiple && len(marked.Right) == 1 {
		report.Changed("becomes a choice of one")
	}
	if short := shorten(stem, sheet.KahootStem); short != stem {
		report.Changed(fmt.Sprintf("is shortened to %d characters", sheet.KahootStem))
		stem = short
	}
	if !shortenOptions(marked.Options, report) {
		return nil, false
	}
	cells := append([]string{stem}, marked.Options...)
	cells = append(cells, make([]string, maxOptions-len(marked.Options))...)
	seconds := xlsx.Cell{Text: strconv.Itoa(timeLimit(q.TimeLimit, report)), Number: true}
	return append(xlsx.Texts(cells), seconds, xlsx.Cell{Text: marked.Numbers()}), true
}

// choiceOf returns the choice that a question is or becomes.
func choiceOf(q *quiz.Question, report *loss.Report) (*quiz.ChoiceBody, bool) {
	switch b := q.Body.(type) {
	case *quiz.ChoiceBody:
		return b, true
	case *quiz.TrueFalseBody:
		report.Changed("becomes a choice of True and False")
		return sheet.TrueFalse(b), true
	case nil:
		report.Left("a question without a body")
	default:
		report.Left("a question of the kind " + string(b.Kind()) + " in a spreadsheet")
	}
	return nil, false
}

// shortenOptions shortens what is too long. Options that are then the same
// cannot stand there.
func shortenOptions(options []string, report *loss.Report) bool {
	seen := map[string]bool{}
	for i, text := range options {
		if options[i] = shorten(text, sheet.KahootOption); options[i] != text {
			report.Changed(fmt.Sprintf("has answer %d shortened to %d characters", i+1, sheet.KahootOption))
		}
		seen[options[i]] = true
	}
	if len(seen) < len(options) {
		report.Left("answers that begin with the same 75 characters")
		return false
	}
	return true
}

func shorten(text string, most int) string {
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	return string(r[:most-1]) + "…"
}

// timeLimit rounds a time up to one that Kahoot! offers.
func timeLimit(limit time.Duration, report *loss.Report) int {
	times := sheet.KahootTimes()
	seconds := int(limit / time.Second)
	if seconds == 0 {
		report.Changed(fmt.Sprintf("gets a time limit of %d seconds", usualTime))
		return usualTime
	}
	i, exact := slices.BinarySearch(times, seconds)
	offered := times[min(i, len(times)-1)]
	if !exact {
		report.Changed(fmt.Sprintf("gets a time limit of %d seconds instead of %d", offered, seconds))
	}
	return offered
}
