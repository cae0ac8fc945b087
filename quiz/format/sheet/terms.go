package sheet

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// recogniseTerms recognises two columns without a header, a term and its
// definition, as flashcard programs export them. Each becomes a question as
// cards do. A few rows may be otherwise: they are named, and do not sink the
// list.
func recogniseTerms(g *Grid) (Sheet, bool) {
	head := g.Rows[:min(len(g.Rows), 100)]
	pairs, others := 0, 0
	for _, row := range head {
		switch {
		case isPair(row):
			pairs++
		case !isComment(row):
			others++
		}
	}
	if pairs < 2 || pairs <= others {
		return Sheet{}, false
	}
	fit := 1
	if others == 0 {
		fit = 2
	}
	return Sheet{Fit: fit, Layout: "terms and definitions", Guessed: true, read: func(set *intake.Set) {
		set.Report(quiz.Issue{Line: g.Rows[0].Number, Column: 1, Severity: quiz.Warning, Code: "sheet-no-header",
			Message: "the table has no header; each row is taken for a term and its definition",
			Hint:    "put a row with the names of the columns above it if they hold something else"})
		for _, row := range g.Rows {
			if set.Full() {
				break
			}
			readTerm(set, row)
		}
	}}, true
}

// isPair reports whether a row holds two texts and nothing else.
func isPair(row Row) bool {
	return len(row.Cells) == 2 && row.Text(0) != "" && row.Text(1) != ""
}

// isComment reports whether a row is one of those that programs pass over.
func isComment(row Row) bool { return len(row.Cells) == 1 && strings.HasPrefix(row.Text(0), "#") }

func readTerm(set *intake.Set, row Row) {
	if isComment(row) {
		set.Report(quiz.Issue{Line: row.Number, Column: 1, Severity: quiz.Warning, Code: "sheet-comment",
			Message: fmt.Sprintf("row %d begins with # and is taken for a comment: %q", row.Number, intake.Short(row.Text(0), 40))})
		return
	}
	set.Begin(row.Number, 1)
	if refuseLong(set, row) {
		return
	}
	if !isPair(row) {
		set.Refuse("sheet-term", fmt.Sprintf("row %d does not hold a term and its definition in two cells: %q", row.Number, intake.Short(strings.Join(row.Cells, " | "), 60)),
			"write both, and several answers into one cell")
		return
	}
	q := quiz.Question{Stem: markup.FromPlain(row.Text(0))}
	q.Body, q.Explanation = intake.Card(markup.FromPlain(row.Text(1)))
	set.Add(q)
}
