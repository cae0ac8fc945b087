package sheet

import (
	"fmt"
	"regexp"
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// firstCounts are the roles of which a question has one value.
var firstCounts = []role{
	roleKind, roleStem, roleOptions, roleTime, rolePoints, roleImage, roleFeedback, roleTags, roleDifficulty, roleCategory, roleTitle, roleID,
	roleFixed, roleRight, rolePartly, roleMistaken, roleRightOne,
}

// nameUnread names the filled cells of a question that are not read.
func (r *tableReader) nameUnread(rec *record, a asked) {
	var columns []int
	for _, of := range firstCounts {
		if all := r.columns[of]; len(all) > 1 {
			columns = append(columns, all[1:]...)
		}
	}
	columns = append(columns, r.notOf(rec, a)...)
	slices.Sort(columns)
	for _, column := range slices.Compact(columns) {
		if text := rec.Text(column); text != "" {
			r.set.WarnAt(rec.Number, column+1, "sheet-unread", fmt.Sprintf("%s is not read, for a question of the kind %s has no further use for it: %q",
				Name(column, rec.Number), a.kind, intake.Short(text, 40)), "")
		}
	}
	for column := range rec.Cells {
		if text := rec.Text(column); text != "" && r.titles.Text(column) == "" && !r.isRunning(column, text) {
			r.set.WarnAt(rec.Number, column+1, "sheet-untitled", fmt.Sprintf("%s stands in a column without a title and is not read: %q", Name(column, rec.Number), intake.Short(text, 40)),
				"a comma within a text needs quotation marks around it in a CSV file")
		}
	}
}

// notOf returns the columns that a kind of question does not have.
func (r *tableReader) notOf(rec *record, a asked) []int {
	options := slices.Concat(r.columns[roleOption], r.columns[roleOptions], r.columns[roleWrong], r.columns[roleRightOne])
	keys := r.columns[roleKey]
	switch a.kind {
	case quiz.KindTrueFalse:
		if cells := rec.options(); count(cells) > 0 && !slices.ContainsFunc(cells, func(s string) bool { return !isTruth(s) }) {
			options = nil
		}
		return append(options, rest(keys)...)
	case quiz.KindDate, quiz.KindEssay:
		return append(options, rest(keys)...)
	case quiz.KindOrder, quiz.KindMatch, quiz.KindPoll:
		return append(keys, r.columns[roleWrong]...)
	case quiz.KindInfo:
		return append(options, keys...)
	case quiz.KindText, quiz.KindNumber:
		if a.card {
			return rest(keys)
		}
		return append(r.columns[roleWrong], r.besideOptions(rec)...)
	default:
		if len(r.columns[roleRightOne]) > 0 {
			return append(keys, r.besideOptions(rec)...)
		}
		return r.besideOptions(rec)
	}
}

// besideOptions returns the column for all options where each has a cell of
// its own.
func (r *tableReader) besideOptions(rec *record) []int {
	if len(rec.cells(roleOption)) > 0 {
		return r.columns[roleOptions]
	}
	return nil
}

func rest(columns []int) []int { return columns[min(len(columns), 1):] }

var digits = regexp.MustCompile(`^\d{1,6}(?:\.0)?[.)]?$`)

// isRunning reports whether a cell is one of the numbers that templates put
// before their questions.
func (r *tableReader) isRunning(column int, text string) bool {
	return column < r.columns.first(roleStem) && digits.MatchString(text)
}

// noQuestion names a row that has texts, but neither a question nor answers.
// What templates are filled with does not count.
func (r *tableReader) noQuestion(rec *record) {
	var filled []int
	for _, of := range []role{roleNumber, roleKind, roleTime, rolePoints} {
		filled = append(filled, r.columns[of]...)
	}
	for column := range rec.Cells {
		if text := rec.Text(column); text != "" && !r.isRunning(column, text) && !slices.Contains(filled, column) {
			r.set.Report(quiz.Issue{
				Severity: quiz.Warning, Code: "sheet-row", Line: rec.Number, Column: column + 1,
				Message: fmt.Sprintf("row %d holds no question and is passed over; %s says %q", rec.Number, Name(column, rec.Number), intake.Short(text, 40)),
			})
			return
		}
	}
}

// isHeaderAgain reports whether a row repeats the titles of the columns, as
// tables do that were put together from several.
func (r *tableReader) isHeaderAgain(row Row) bool {
	return slices.EqualFunc(row.Cells, r.titles.Cells, func(a, b string) bool { return plainHeader(a) == plainHeader(b) })
}

// warn says something about a cell of a question.
func (r *tableReader) warn(rec *record, of role, code, message, hint string) {
	r.set.WarnAt(rec.Number, max(0, rec.columns.first(of))+1, code, message, hint)
}
