package sheet

import (
	"fmt"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/markup"
)

// recogniseTinyQuiz recognises the sheets of TinyQuiz, which have no header: a
// question with its time in milliseconds, and below it a row for each answer,
// whose first cell is empty and whose third is 1 for the right ones.
func recogniseTinyQuiz(g *Grid) (Sheet, bool) {
	if len(g.Rows) < 3 {
		return Sheet{}, false
	}
	first, second := g.Rows[0], g.Rows[1]
	if _, err := strconv.Atoi(first.Value(1)); err != nil || first.Text(0) == "" || !isTinyAnswer(second) {
		return Sheet{}, false
	}
	return Sheet{Fit: 2, Layout: "TinyQuiz", Guessed: true, read: func(set *intake.Set) { readTinyQuiz(set, g.Rows) }}, true
}

func isTinyAnswer(row Row) bool { return row.Text(0) == "" && row.Text(1) != "" }

func readTinyQuiz(set *intake.Set, rows []Row) {
	for i := 0; i < len(rows) && !set.Full(); {
		question := rows[i]
		set.Begin(question.Number, 1)
		var options []quiz.Option
		right := 0
		for i++; i < len(rows) && isTinyAnswer(rows[i]); i++ {
			nameBeyond(set, rows[i], 3)
			o := quiz.Option{Text: markup.LabelFromPlain(rows[i].Text(1)), Correct: rows[i].Value(2) == "1"}
			if options = append(options, o); o.Correct {
				right++
			}
		}
		if question.Text(0) == "" {
			set.Refuse("sheet-no-question", fmt.Sprintf("row %d holds neither a question nor an answer", question.Number), "")
			continue
		}
		q := quiz.Question{Stem: markup.FromPlain(question.Text(0)), Body: intake.Marked(options, right > 1)}
		nameBeyond(set, question, 2)
		if ms, err := strconv.Atoi(question.Value(1)); err == nil && ms > 0 && ms <= int(quiz.MaxTimeLimit/time.Millisecond) {
			q.TimeLimit = time.Duration((ms+999)/1000) * time.Second
		} else if question.Text(1) != "" {
			set.WarnAt(question.Number, 2, "sheet-time", fmt.Sprintf("%s is no time limit in milliseconds: %q", Name(1, question.Number), intake.Short(question.Text(1), 40)), "")
		}
		set.Add(q)
	}
}

// nameBeyond names the filled cells of a row from a column on.
func nameBeyond(set *intake.Set, row Row, column int) {
	for ; column < len(row.Cells); column++ {
		if text := row.Text(column); text != "" {
			set.WarnAt(row.Number, column+1, "sheet-unread", fmt.Sprintf("%s is not read: %q", Name(column, row.Number), intake.Short(text, 40)), "")
		}
	}
}
