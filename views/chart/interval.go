package chart

import (
	"cmp"

	"bellwork/quiz"
)

// interval is a stretch of time in years, of the width as shares, or of the
// narrowest width in pixels.
type interval struct{ from, to float64 }

func (i interval) length() float64 { return i.to - i.from }

func (i interval) middle() float64 { return (i.from + i.to) / 2 }

func (i interval) meets(o interval) bool { return i.from < o.to && o.from < i.to }

func (i interval) within(o interval) bool { return o.from <= i.from && i.to <= o.to }

func (i interval) hull(o interval) interval {
	return interval{min(i.from, o.from), max(i.to, o.to)}
}

func (i interval) grow(by float64) interval { return interval{i.from - by, i.to + by} }

// stretch returns the time that a range of dates takes.
func stretch(r quiz.DateRange) interval {
	from, to := r.Axis()
	return interval{min(from, to), max(from, to)}
}

func byStart(a, b interval) int { return cmp.Compare(a.from, b.from) }
