package quiz

import "fmt"

// Precision says how finely a date is known.
type Precision int

// The precisions, from coarse to fine.
const (
	NoDate Precision = iota
	ToYear
	ToMonth
	ToDay
)

// Date is a year, a month or a day of the Gregorian calendar. Month and Day
// are 0 where the date is coarser.
type Date struct {
	Year, Month, Day int
}

// Precision returns how finely the date is known.
func (d Date) Precision() Precision {
	switch {
	case d == Date{}:
		return NoDate
	case d.Month == 0:
		return ToYear
	case d.Day == 0:
		return ToMonth
	default:
		return ToDay
	}
}

// String formats the date in ISO 8601: 2008, 2008-02 or 2008-02-17.
func (d Date) String() string {
	switch d.Precision() {
	case NoDate:
		return ""
	case ToYear:
		return fmt.Sprintf("%04d", d.Year)
	case ToMonth:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
}

// DateRange is a span of dates, both ends included. A single date has equal
// ends.
type DateRange struct {
	From, To Date
}

// IsZero reports whether the range holds no date.
func (r DateRange) IsZero() bool { return r == DateRange{} }

// String formats the range as the native format writes it: 2008-02-17, or
// 2014-08-25/2014-08-31.
func (r DateRange) String() string {
	if r.From == r.To {
		return r.From.String()
	}
	return r.From.String() + "/" + r.To.String()
}
