package quiz

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var isoDate = regexp.MustCompile(`^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$`)

// ParseDate reads a date as the native format writes it: 2008, 2008-02 or
// 2008-02-17. For what students type there is [ReadDate].
func ParseDate(text string) (Date, error) {
	m := isoDate.FindStringSubmatch(text)
	if m == nil {
		return Date{}, Invalid("date-format", fmt.Sprintf("%q is not a date", text), "write 2008, 2008-02 or 2008-02-17")
	}
	var d Date
	// Two or four digits, or none for what is left out: no error can come.
	d.Year, _ = strconv.Atoi(m[1])
	d.Month, _ = strconv.Atoi(m[2])
	d.Day, _ = strconv.Atoi(m[3])
	if !d.valid() || (m[2] != "" && d.Month == 0) || (m[3] != "" && d.Day == 0) {
		return Date{}, impossibleDate(text)
	}
	return d, nil
}

// ParseDateRange reads a date, or two of the same precision with a slash
// between them: 2014-08-25/2014-08-31.
func ParseDateRange(text string) (DateRange, error) {
	first, second, two := strings.Cut(text, "/")
	from, err := ParseDate(first)
	if err != nil || !two {
		return DateRange{from, from}, err
	}
	to, err := ParseDate(second)
	if err != nil {
		return DateRange{}, err
	}
	r := DateRange{from, to}
	if !r.valid() {
		return DateRange{}, Invalid("date-range", fmt.Sprintf("%q is not a range of dates", text),
			"write the earlier date first and both to the day, the month or the year")
	}
	return r, nil
}

func impossibleDate(text string) error {
	return Invalid("date-impossible", fmt.Sprintf("There is no such date as %q.", text), "Check the day and the month; years reach from 1 to 9999.")
}
