package quiz

import "time"

// Start returns the first day of the date.
func (d Date) Start() Date {
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// End returns the last day of the date.
func (d Date) End() Date {
	end := Date{d.Year, d.Month, d.Day}
	if end.Month == 0 {
		end.Month = 12
	}
	if end.Day == 0 {
		end.Day = daysIn(end.Year, end.Month)
	}
	return end
}

// Axis returns where the date begins on a time line, in years: 2008 is 2008.0
// and July 1, 2008 is just below 2008.5.
func (d Date) Axis() float64 {
	year := Date{Year: d.Year}
	return float64(d.Year) + float64(d.in(ToDay)-year.in(ToDay))/float64(Date{Year: d.Year + 1}.in(ToDay)-year.in(ToDay))
}

// Axis returns where the range begins and ends on a time line, in years: 2008
// reaches from 2008.0 to 2009.0.
func (r DateRange) Axis() (from, to float64) {
	last := r.To.End()
	after := time.Date(last.Year, time.Month(last.Month), last.Day+1, 0, 0, 0, 0, time.UTC)
	return r.From.Axis(), Date{after.Year(), int(after.Month()), after.Day()}.Axis()
}

// in counts the date's beginning in days, months or years from a fixed origin.
func (d Date) in(unit Precision) int {
	switch unit {
	case ToDay:
		const day = 24 * 60 * 60
		s := d.Start()
		return int(time.Date(s.Year, time.Month(s.Month), s.Day, 0, 0, 0, 0, time.UTC).Unix() / day)
	case ToMonth:
		return d.Year*12 + max(d.Month, 1) - 1
	default:
		return d.Year
	}
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// valid reports whether the date stands in the Gregorian calendar, extended
// back to the year 1.
func (d Date) valid() bool {
	switch {
	case d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0:
		return false
	case d.Day > 0:
		return d.Month > 0 && d.Day <= daysIn(d.Year, d.Month)
	default:
		return true
	}
}

// valid reports whether both ends are dates of the same precision, the first
// not after the second.
func (r DateRange) valid() bool {
	return r.From.valid() && r.To.valid() && r.From.Precision() == r.To.Precision() &&
		r.From.in(ToDay) <= r.To.in(ToDay)
}
