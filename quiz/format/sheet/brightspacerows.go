package sheet

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// The cells behind a keyword, one sign each: x is read, h says whether the
// text before it is HTML.
var (
	commonRows = map[string]string{
		"newquestion": "x", "id": "x", "title": "x", "questiontext": "xh", "points": "x", "difficulty": "x", "image": "x", "hint": "xh",
		"feedback": "xh", "initialtext": "x",
	}
	choiceRows    = map[string]string{"option": "xxhxh", "scoring": "x"}
	truthRows     = map[string]string{"true": "xxh", "false": "xxh"}
	answerRows    = map[string]string{"answer": "xxx", "inputbox": "xx"}
	writtenRows   = map[string]string{"answerkey": "xh"}
	pairRows      = map[string]string{"choice": "xxh", "match": "xxh", "scoring": "x"}
	orderRows     = map[string]string{"item": "xh", "scoring": "x"}
	brightspaceBy = map[string]map[string]string{
		"MC": choiceRows, "MS": choiceRows, "TF": truthRows, "SA": answerRows, "WR": writtenRows, "LA": writtenRows, "M": pairRows, "MAT": pairRows,
		"O": orderRows, "ORD": orderRows,
	}
)

// onlyOnce are the keywords of which the last row of a question counts.
var onlyOnce = map[string]bool{
	"id": true, "title": true, "questiontext": true, "points": true, "feedback": true, "scoring": true, "answerkey": true, "true": true, "false": true,
}

// nameUnread names every filled cell of the question that is not read.
func (b *block) nameUnread(sort string) {
	b.nameCells(b.first, commonRows["newquestion"])
	seen := map[string]bool{}
	for _, r := range b.rows {
		cells, ok := commonRows[r.word]
		if !ok {
			cells, ok = brightspaceBy[sort][r.word]
		}
		switch {
		case r.word == noKeyword:
			b.set.WarnAt(r.Number, 1, "brightspace-row", fmt.Sprintf("row %d does not begin with a keyword; it is not read", r.Number),
				"a text of several lines needs quotation marks around it")
			continue
		case !ok:
			b.set.WarnAt(r.Number, 1, "brightspace-row", fmt.Sprintf("row %d, %s, is nothing that a question of the kind %s has; it is not read",
				r.Number, intake.Short(r.Text(0), 40), sort), "")
			continue
		case seen[r.word] && onlyOnce[r.word]:
			b.set.WarnAt(r.Number, 1, "brightspace-twice", fmt.Sprintf("row %d is a second %s of the question; it takes the place of the first", r.Number, r.Text(0)), "leave one of them")
		}
		seen[r.word] = true
		b.nameCells(r.Row, cells)
	}
}

// nameCells names the cells of a row that are not read; read says which are.
func (b *block) nameCells(row Row, read string) {
	for i := 1; i < len(row.Cells); i++ {
		text := row.Text(i)
		switch {
		case text == "" || i <= len(read) && read[i-1] == 'x':
		case i <= len(read) && isFlag(text):
		default:
			b.set.WarnAt(row.Number, i+1, "brightspace-cell", fmt.Sprintf("%s is not taken over: %q", Name(i, row.Number), intake.Short(text, 60)), "")
		}
	}
}

// isFlag reports whether a cell only says what the text before it is.
func isFlag(text string) bool {
	switch strings.ToLower(strings.Join(strings.Fields(text), "")) {
	case "html", "nothtml":
		return true
	}
	return false
}

// points reads how much the question counts.
func (b *block) points(q *quiz.Question, row Row) {
	x, err := quiz.ReadNumber(row.Value(1), "")
	switch {
	case row.Text(1) == "":
	case err != nil || x <= 0:
		b.warn(row, "brightspace-points", fmt.Sprintf("is no number of points: %q; the question counts 1", intake.Short(row.Text(1), 40)))
	default:
		q.Points = x
	}
}

// wayOfMarking names a way of marking that Bellwork does not have.
func (b *block) wayOfMarking(known ...string) {
	b.each("scoring", func(row Row) {
		word := plainHeader(row.Text(1))
		for _, k := range append(known, "") {
			if word == k {
				return
			}
		}
		b.warn(row, "brightspace-scoring", fmt.Sprintf("asks for a way of marking that this kind of question does not have here: %q", intake.Short(row.Text(1), 40)))
	})
}

// outside names a row that belongs to no question.
func outside(row Row) quiz.Issue {
	return quiz.Issue{
		Severity: quiz.Warning, Code: "brightspace-outside", Line: row.Number, Column: 1,
		Message: fmt.Sprintf("row %d stands before the first question and is passed over", row.Number),
	}
}
