package quiz

import (
	"regexp"
	"strconv"
	"strings"
)

var isoDate = regexp.MustCompile(`^(\d{4})(?:-(0[1-9]|[1-9]\d)(?:-(0[1-9]|[1-9]\d))?)?$`)

// ParseDateRange reads a date, or two with a slash between them, as
// [DateRange.String] writes it: 2008, 2008-02, 2008-02-17, 2014-08-25/2014-08-31.
// Whether the calendar has the dates, and in this order, is what the Check of a
// [DateBody] tells. For what students type there is [ReadDate].
func ParseDateRange(text string) (r DateRange, ok bool) {
	first, last, two := strings.Cut(text, "/")
	from, ok := parseDate(first)
	if !two {
		return DateRange{from, from}, ok
	}
	to, okTo := parseDate(last)
	return DateRange{from, to}, ok && okTo
}

func parseDate(text string) (Date, bool) {
	m := isoDate.FindStringSubmatch(text)
	if m == nil {
		return Date{}, false
	}
	var parts [3]int
	for i := range parts {
		parts[i], _ = strconv.Atoi(m[i+1]) // digits, or empty: 0
	}
	return Date{Year: parts[0], Month: parts[1], Day: parts[2]}, true
}
