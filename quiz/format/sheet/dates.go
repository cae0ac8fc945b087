package sheet

import (
	"fmt"
	"regexp"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// This file is about dates in digits, such as 02/03/2008: whether the day or
// the month comes first is the same for a whole column, and one date that can
// only be read one way tells it. With points between them, the day is first
// everywhere.

// dateOrder says which of two numbers is the day.
type dateOrder struct {
	monthFirst bool
	known      bool
}

var slashed = regexp.MustCompile(`\b(\d{1,2})([/-])(\d{1,2})([/-]\d{3,4})\b`)

// readDateOrder looks at the dates of a table for the order, and says which
// cell shows it. If some dates can only be read one way and others only the
// other way, it is not known.
func readDateOrder(set *intake.Set, t *table, rows []Row) (o dateOrder) {
	var first *record
	unclear := false
	for _, row := range rows {
		rec := &record{Row: row, table: t}
		switch dayFirst, monthFirst := rec.dateOrders(); {
		case dayFirst && monthFirst:
			unclear = true
		case !dayFirst && !monthFirst:
		case first == nil:
			first, o = rec, dateOrder{monthFirst: monthFirst, known: true}
		case o.monthFirst != monthFirst:
			return dateOrder{}
		}
	}
	if first != nil && unclear {
		what := "day"
		if o.monthFirst {
			what = "month"
		}
		column := t.columns.first(roleKey)
		set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "sheet-date-order", Line: first.Number, Column: column + 1,
			Message: fmt.Sprintf("%s can only be read with the %s first, so all dates of the column are: %q", first.at(roleKey), what, intake.Short(first.cell(roleKey), 40)),
			Hint:    "write dates as 2008-02-17",
		})
	}
	return o
}

// dateOrders reports in which orders the row's date can be read, if that makes
// a difference; in none where the row has no such date.
func (r *record) dateOrders() (dayFirst, monthFirst bool) {
	seen := r.cell(roleKey)
	all := slashed.FindAllStringSubmatch(seen, 4)
	if len(all) == 0 || kindWords[plainHeader(r.cell(roleKind))].kind != quiz.KindDate || r.value(roleKey) != seen {
		return false, false
	}
	dayFirst, monthFirst = true, true
	differ := false
	for _, m := range all {
		a, _ := strconv.Atoi(m[1]) // two digits at most
		b, _ := strconv.Atoi(m[3])
		dayFirst = dayFirst && b <= 12
		monthFirst = monthFirst && a <= 12
		differ = differ || a != b
	}
	return dayFirst && differ, monthFirst && differ
}

// spelledDate reads a date as it is written, in the order of its column.
func (r *tableReader) spelledDate(rec *record) (quiz.DateRange, error) {
	seen := rec.cell(roleKey)
	dayFirst, monthFirst := rec.dateOrders()
	text := seen
	if r.dates.monthFirst && monthFirst {
		text = slashed.ReplaceAllString(seen, "$3$2$1$4")
	}
	d, err := quiz.ReadDate(text)
	if err == nil && !r.dates.known && dayFirst && monthFirst {
		r.warn(rec, roleKey, "sheet-date-order", fmt.Sprintf("%s: %q was read as %s, with the day first", rec.at(roleKey), intake.Short(seen, 40), d), "write dates as 2008-02-17")
	}
	return d, err
}
