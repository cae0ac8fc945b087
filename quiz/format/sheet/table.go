package sheet

import (
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// tableReader reads a table row by row.
type tableReader struct {
	*table
	set *intake.Set
	key key
}

// readTable reads the rows below the header.
func readTable(set *intake.Set, g *Grid, t table) {
	readTop(set, g.Rows[:t.header])
	r := &tableReader{table: &t, set: set, key: key{form: t.key}}
	header, rows := t.titles, g.Rows[t.header+1:]
	r.reportUnknown(header)
	if at := countsFromZero(&t, rows); t.key == inAnyForm && at != nil {
		r.key.zeroBased = true
		set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "sheet-zero-based", Line: at.Number, Column: t.columns.first(roleKey) + 1,
			Message: "there is a 0 among the right answers, in " + at.at(roleKey) + ", so all of them are read as counted from 0",
			Hint:    "look at some keys; write letters if they are wrong",
		})
	}
	for _, row := range rows {
		if set.Full() {
			break
		}
		r.row(&record{Row: row, table: &t, set: set})
	}
}

// readTop takes the title and the description from above the header, where
// some templates have a place for them.
func readTop(set *intake.Set, rows []Row) {
	for _, row := range rows {
		for i, cell := range row.Cells[:max(0, len(row.Cells)-1)] {
			switch plainHeader(cell) {
			case "title", "quizname", "quiztitle":
				set.Bank.Title = row.Text(i + 1)
			case "description":
				set.Bank.Description = row.Text(i + 1)
			}
		}
	}
}

// reportUnknown names the columns that are passed over.
func (r *tableReader) reportUnknown(header Row) {
	var names []string
	for _, column := range r.unknown {
		if !r.own || !isExtra(plainHeader(header.Text(column))) {
			names = append(names, fmt.Sprintf("%q (%s)", header.Text(column), Name(column, header.Number)))
		}
	}
	if len(names) == 0 {
		return
	}
	r.set.Report(quiz.Issue{
		Severity: quiz.Warning, Code: "sheet-columns", Line: header.Number, Column: r.unknown[0] + 1,
		Message: "these columns are not read: " + strings.Join(names[:min(len(names), 100)], ", "),
	})
}

// countsFromZero returns the first row with the right answer 0, if the right
// answers are numbers from 0: none is the number of the last option counted
// from 1.
func countsFromZero(t *table, rows []Row) *record {
	var zero *record
	for _, row := range rows {
		r := &record{Row: row, table: t}
		options := r.options()
		for _, k := range r.keys() {
			if len(options) < 2 || len(options) > quiz.MaxOptions || byText(k.seen, options) != nil {
				continue
			}
			fromZero, fromOne := key{zeroBased: true}.byNumbers(k.value, options), key{}.byNumbers(k.value, options)
			if fromZero == nil && fromOne != nil {
				return nil
			}
			if zero == nil && fromZero != nil && fromOne == nil {
				zero = r
			}
		}
	}
	return zero
}

// row reads a question, unless the row holds none.
func (r *tableReader) row(rec *record) {
	stem := rec.cell(roleStem)
	if stem == "" && !rec.hasAnswers() {
		r.noQuestion(rec)
		return
	}
	if r.isHeaderAgain(rec.Row) {
		r.set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "sheet-header-again", Line: rec.Number, Column: 1,
			Message: fmt.Sprintf("row %d names the columns once more and is passed over", rec.Number),
		})
		return
	}
	if beginsWith(stem, r.example) {
		r.set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "sheet-example", Line: rec.Number, Column: rec.columns.first(roleStem) + 1,
			Message: rec.at(roleStem) + " holds what comes with the empty template of " + r.name + "; it is passed over",
		})
		return
	}
	r.set.Begin(rec.Number, rec.columns.first(roleStem)+1)
	if stem == "" {
		r.set.Refuse("sheet-no-question", rec.at(roleStem)+" is empty, but the row has answers", "write the question there")
		return
	}
	if r.own {
		rec.markdown = rec.isMarkdown()
	}
	r.question(rec, stem)
}

// hasAnswers reports whether the row holds something beside the question; the
// numbers that templates are filled with do not count.
func (r *record) hasAnswers() bool {
	for _, of := range []role{roleOption, roleOptions, roleRightOne, roleWrong, roleKey} {
		if len(r.cells(of)) > 0 {
			return true
		}
	}
	return false
}

func (r *tableReader) question(rec *record, stem string) {
	keys := rec.keys()
	options := rec.options()
	if rec.isRightFirst() {
		options, keys = rec.rightFirst(), nil
	}
	if n := len(options); n > quiz.MaxOptions {
		r.set.Refuse("sheet-too-many", fmt.Sprintf("row %d has %d options", rec.Number, n), fmt.Sprintf("leave at most %d", quiz.MaxOptions))
		return
	}
	asked, ok := kindOf(rec.cell(roleKind), stem, options, rec.keys())
	if !ok {
		r.set.Unsupported(rec.cell(roleKind))
		return
	}
	if rec.isRightFirst() {
		switch asked.kind {
		case quiz.KindText, quiz.KindNumber:
			options = options[:1]
		case quiz.KindTrueFalse, quiz.KindDate:
			options, keys = nil, rec.keys()
		}
	}
	q := quiz.Question{Stem: rec.block(stem)}
	r.common(rec, &q)
	if asked.card && !r.own {
		q.Body, q.Explanation = card(rec, q.Explanation)
	} else if q.Body = r.body(rec, asked, options, keys); q.Body == nil {
		return
	}
	if r.own {
		r.readExtras(rec, &q)
	}
	r.checkLimits(rec, stem, options)
	r.nameUnread(rec, asked)
	r.set.Add(q)
}

// checkLimits says where a file goes beyond what its own program allows. The
// question is read as it stands.
func (r *tableReader) checkLimits(rec *record, stem string, options []string) {
	if n := len([]rune(stem)); r.maxStem > 0 && n > r.maxStem {
		r.warn(rec, roleStem, "sheet-long", fmt.Sprintf("%s has %d characters; %s allows %d", rec.at(roleStem), n, r.name, r.maxStem), "")
	}
	for i, o := range options {
		if n := len([]rune(o)); r.maxOption > 0 && n > r.maxOption {
			r.set.WarnAt(rec.Number, rec.optionColumn(i)+1, "sheet-long", fmt.Sprintf("%s has %d characters; %s allows %d", rec.atOption(i), n, r.name, r.maxOption), "")
		}
	}
}

// card reads a row of two texts, a question and its answer. What is shown with
// the answer comes after what the answer itself explains.
func card(rec *record, shown string) (body quiz.Body, explanation string) {
	body, back := intake.Card(rec.block(rec.cell(roleKey)))
	return body, strings.TrimSpace(back + "\n\n" + shown)
}
