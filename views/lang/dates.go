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
		return p.T("date.days", "From", from.Day, "To", to.Day, "Month", p.month(from.Month), "Year", from.Year)
	default:
		return p.T("date.span", "From", p.single(from), "To", p.single(to))
	}
}

func (p *Printer) single(d quiz.Date) string {
	switch d.Precision() {
	case quiz.NoDate:
		return ""
	case quiz.ToYear:
		return strconv.Itoa(d.Year)
	case quiz.ToMonth:
		return p.T("date.month", "Month", p.month(d.Month), "Year", d.Year)
	default:
		return p.T("date.day", "Day", d.Day, "Month", p.month(d.Month), "Year", d.Year)
	}
}

func (p *Printer) month(m int) string { return p.T("month." + strconv.Itoa(m)) }
