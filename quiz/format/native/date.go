package native

import (
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
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
	key, ok := quiz.ParseDateRange(n.text)
	if !ok {
		d.fault(n, "bad-date", "key is "+strconv.Quote(intake.Short(n.text, 40))+", but it should be a date",
			"write 2008, 2008-02, 2008-02-17, or a range 2014-08-25/2014-08-31")
	}
	b.Answer = key
	return b
}
