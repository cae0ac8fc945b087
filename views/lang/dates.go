package lang

import (
	"strconv"
	"time"

	"bellwork/quiz"
)

// Time writes the time of day to the second, in the zone of t.
func (p *Printer) Time(t time.Time) string { return t.Format("15:04:05") }

// DateTime writes a day and the time of day to the minute, in the zone of t.
func (p *Printer) DateTime(t time.Time) string {
	return p.T("date.time", "Date", p.Day(t), "Time", t.Format("15:04"))
}

// Day writes the day of an instant, in the zone of t.
func (p *Printer) Day(t time.Time) string {
	year, month, day := t.Date()
	return p.single(quiz.Date{Year: year, Month: int(month), Day: day})
}

// Date writes a date as exactly as it is known: 2008, February 2008,
// 17 February 2008, or a span of these.
func (p *Printer) Date(r quiz.DateRange) string {
	from, to := r.From, r.To
	switch {
	case from == to || to == (quiz.Date{}):
		return p.single(from)
	case from.Precision() == quiz.ToDay && to.Precision() == quiz.ToDay && from.Year == to.Year && from.Month == to.Month:
		return p.T("date.days", "From", from.Day, "To", to.Day, "Month", p.T("month."+strconv.Itoa(from.Month)), "Year", from.Year)
	default:
		return p.T("date.span", "From", p.single(from), "To", p.single(to))
	}
}

// ShortDate writes a date in little room, with the short names of months.
func (p *Printer) ShortDate(d quiz.Date) string { return p.write(d, "month.short.") }

func (p *Printer) single(d quiz.Date) string { return p.write(d, "month.") }

// write spells a date with the names of months under a prefix.
func (p *Printer) write(d quiz.Date, names string) string {
	switch d.Precision() {
	case quiz.NoDate:
		return ""
	case quiz.ToYear:
		return strconv.Itoa(d.Year)
	case quiz.ToMonth:
		return p.T("date.month", "Month", p.T(names+strconv.Itoa(d.Month)), "Year", d.Year)
	default:
		return p.T("date.day", "Day", d.Day, "Month", p.T(names+strconv.Itoa(d.Month)), "Year", d.Year)
	}
}
