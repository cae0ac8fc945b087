package sheet

import (
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// recogniseTerms recognises two columns without a header, a term and its
// definition, as flashcard programs export them. Each becomes a question as
// cards do.
func recogniseTerms(g *Grid) (Sheet, bool) {
	head := g.Rows[:min(len(g.Rows), 100)]
	if len(head) < 2 {
		return Sheet{}, false
	}
	for _, row := range head {
		if len(row.Cells) != 2 || row.Text(0) == "" {
			return Sheet{}, false
		}
	}
	return Sheet{Fit: 1, Layout: "terms and definitions", Guessed: true, read: func(set *intake.Set) {
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

func readTerm(set *intake.Set, row Row) {
	set.Begin(row.Number, 1)
	term, definition := row.Text(0), row.Text(1)
	if term == "" || definition == "" || len(row.Cells) > 2 {
		set.Refuse("sheet-term", fmt.Sprintf("row %d does not hold a term and its definition in two cells", row.Number), "")
		return
	}
	q := quiz.Question{Stem: markup.FromPlain(term)}
	q.Body, q.Explanation = intake.Card(markup.FromPlain(definition))
	set.Add(q)
}
