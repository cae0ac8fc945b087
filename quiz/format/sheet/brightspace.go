package sheet

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// recogniseBrightspace recognises the sheets of Brightspace: a block of rows
// for each question, each with a keyword in the first cell.
func recogniseBrightspace(g *Grid) (Sheet, bool) {
	for _, row := range g.Rows[:min(len(g.Rows), 2*headRows)] {
		if keyword(row) == "newquestion" && row.Text(1) != "" {
			return Sheet{Fit: 100, Layout: "Brightspace", read: func(set *intake.Set) { readBrightspace(set, g.Rows) }}, true
		}
	}
	return Sheet{}, false
}

// maxKeyword is the length of the longest keyword.
const maxKeyword = 20

// keyword returns what the first cell of a row says; empty for a comment.
func keyword(row Row) string {
	switch word := row.Text(0); {
	case strings.HasPrefix(word, "//"):
		return ""
	case len(word) <= maxKeyword && plainHeader(word) != "":
		return plainHeader(word)
	default:
		return noKeyword
	}
}

// noKeyword stands for a first cell without one.
const noKeyword = "-"

func readBrightspace(set *intake.Set, rows []Row) {
	var b *block // nil before the first question
	for _, row := range rows {
		switch word := keyword(row); {
		case word == "newquestion":
			if b.done(); set.Full() {
				return
			}
			b = &block{set: set, first: row}
		case word == "":
		case b == nil:
			set.Report(outside(row))
		default:
			if len(b.rows) < maxBlock {
				b.rows = append(b.rows, keyed{word, row})
			}
		}
	}
	b.done()
}

// block holds the rows of one question.
type block struct {
	set   *intake.Set
	first Row // NewQuestion
	rows  []keyed
}

// maxBlock is how many rows are read of one question: more than it may have.
const maxBlock = 10 * quiz.MaxOptions

// keyed is a row with its keyword.
type keyed struct {
	word string
	Row
}

// done reads the question, if there is one.
func (b *block) done() {
	if b == nil {
		return
	}
	b.set.Begin(b.first.Number, 1)
	var q quiz.Question
	for _, r := range b.rows {
		b.common(&q, r.word, r.Row)
	}
	if len(b.rows) == maxBlock {
		b.set.Refuse("sheet-too-many", fmt.Sprintf("the question in row %d has %d rows", b.first.Number, maxBlock), "")
		return
	}
	if q.Stem == "" {
		b.set.Refuse("brightspace-no-text", fmt.Sprintf("the question in row %d has no QuestionText", b.first.Number), "add a row QuestionText")
		return
	}
	kind := b.first.Text(1)
	if q.Body = b.body(strings.ToUpper(kind)); q.Body == nil {
		b.set.Unsupported(kind)
		return
	}
	b.nameUnread(strings.ToUpper(kind))
	b.set.Add(q)
}

// common reads a row that questions of all kinds may have.
func (b *block) common(q *quiz.Question, word string, row Row) {
	value := row.Text(1)
	switch word {
	case "id":
		q.ID = value
	case "title":
		q.Title = value
	case "questiontext":
		q.Stem = b.block(row, 1)
	case "feedback":
		q.Explanation = b.block(row, 1)
	case "hint":
		if value != "" {
			q.Hints = append(q.Hints, b.block(row, 1))
		}
	case "points":
		b.points(q, row)
	case "difficulty":
		if value != "" {
			q.Tags = append(q.Tags, "difficulty "+intake.Short(value, 20))
		}
	case "image":
		if value != "" {
			b.warn(row, "sheet-picture", "names a picture, "+intake.Short(value, 80)+", which did not come with the file")
		}
	case "initialtext":
		if value != "" {
			b.warn(row, "brightspace-initial-text", "holds a text to begin with, which is not taken over")
		}
	}
}

func (b *block) warn(row Row, code, what string) {
	b.set.WarnAt(row.Number, 2, code, Name(1, row.Number)+" "+what, "")
}

// block returns the text in a column; the cell behind it may say that it is
// HTML.
func (b *block) block(row Row, column int) string {
	if isHTML(row, column) {
		return b.set.FromHTML(row.Text(column), nil)
	}
	return markup.FromPlain(row.Text(column))
}

// label is block for a text of one line.
func (b *block) label(row Row, column int) string {
	if isHTML(row, column) {
		return b.set.LabelFromHTML(row.Text(column), nil)
	}
	return markup.LabelFromPlain(row.Text(column))
}

func isHTML(row Row, column int) bool { return strings.EqualFold(row.Text(column+1), "html") }

// each visits the rows of a keyword.
func (b *block) each(word string, visit func(Row)) {
	for _, r := range b.rows {
		if r.word == word {
			visit(r.Row)
		}
	}
}
