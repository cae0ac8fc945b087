package native

import (
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
)

func (d *reader) date(g group) quiz.Body {
	b := &quiz.DateBody{Distance: g.number("distance", 0)}
	n := g.need("key")
	if n == nil {
		return b
	}
	if !n.scalar() || n.empty() {
		d.wrongType(n, "a date", "")
		return b
	}
	key, ok := readRange(n.text)
	if !ok {
		d.fault(n, "bad-date", "key is "+strconv.Quote(shorten(n.text))+", but it should be a date",
			"write 2008, 2008-02, 2008-02-17, or a range 2014-08-25/2014-08-31")
	}
	b.Answer = key
	return b
}

// readRange reads a key as [quiz.DateRange.String] writes it. Whether the
// date exists is the body's own check.
func readRange(s string) (quiz.DateRange, bool) {
	first, last, isRange := strings.Cut(s, "/")
	from, ok := readDate(first)
	if !isRange {
		return quiz.DateRange{From: from, To: from}, ok
	}
	to, okTo := readDate(last)
	return quiz.DateRange{From: from, To: to}, ok && okTo
}

var isoDate = regexp.MustCompile(`^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$`)

func readDate(s string) (quiz.Date, bool) {
	m := isoDate.FindStringSubmatch(s)
	if m == nil {
		return quiz.Date{}, false
	}
	var parts [3]int
	for i := range parts {
		parts[i], _ = strconv.Atoi(m[i+1]) // digits, or empty: 0
	}
	return quiz.Date{Year: parts[0], Month: parts[1], Day: parts[2]}, true
}
