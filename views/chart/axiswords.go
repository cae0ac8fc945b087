package chart

import (
	"cmp"
	"math"
	"slices"

	"bellwork/quiz"
)

// tick writes a date for the axis.
func (t TimelineData) tick(d quiz.Date) string {
	if t.Tick == nil {
		return d.String()
	}
	return fit(t.Tick(d), knownWidth)
}

// tickWidth returns how wide dates of a precision are on the axis.
func (t TimelineData) tickWidth(unit quiz.Precision) float64 {
	sample := quiz.Date{Year: 2008, Month: 12, Day: 28}
	if unit < quiz.ToDay {
		sample.Day = 0
	}
	if unit < quiz.ToMonth {
		sample.Month = 0
	}
	return widthOf(t.tick(sample))
}

// byNearness returns the known dates, those close to the key first.
func (t TimelineData) byNearness(key quiz.DateRange) []Known {
	centre := stretch(key).middle()
	known := slices.DeleteFunc(slices.Clone(t.Known), func(k Known) bool { return k.Date.IsZero() })
	slices.SortStableFunc(known, func(a, b Known) int {
		return cmp.Compare(math.Abs(stretch(a.Date).middle()-centre), math.Abs(stretch(b.Date).middle()-centre))
	})
	return known
}
