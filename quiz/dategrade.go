package quiz

import "math"

// A date that is known less finely than the key asks earns part of the points.
const (
	yearAlone    = 0.5
	yearAndMonth = 0.75
)

// gradeDate marks an answered date, or range, against a key. The key's
// precision is the unit of distance d: days, months or years.
//
// An answer as fine as the key or finer earns 1 inside the key, else 0.5^(e/d)
// where e is how far it reaches beyond the key's nearer end, in whole units. For
// the key 2008-02 and d = 2, 2008-02-17 earns 1 and 2008-05 (e = 3) 0.35.
//
// A coarser answer earns 0.5 for a year and 0.75 for a month, times 1 where it
// is right so far, else times 0.5^(e/d) where e leads from the key to the
// nearest date that the answer covers. For the key 2008-02-17 and d = 30, 2008
// earns 0.5, 2008-02 0.75, and 2008-03 (13 days off) 0.75 × 0.5^(13/30) = 0.56;
// without a distance 2008-03 earns nothing. Right so far means that the key's
// range, told as coarsely, holds it: for 2014-08-25/2014-09-03 both months do.
//
// Of an answered range that reaches beyond the key, the farther end counts, so
// that a wide range is no way to be right.
func gradeDate(key, answer DateRange, d float64) float64 {
	unit := key.From.Precision()
	given := answer.From.Precision()
	if given >= unit {
		return halfLife(beyond(key, answer, unit), d)
	}
	factor := yearAlone
	if given == ToMonth {
		factor = yearAndMonth
	}
	if beyond(key, answer, given) == 0 {
		return factor
	}
	// The days of the coarse answer that are nearest to the key, at either end.
	nearest := DateRange{answer.From.End(), answer.To.Start()}
	return factor * halfLife(beyond(key, nearest, unit), d)
}

// beyond returns how far the answer reaches out of the key, in units; 0 where it
// lies within.
func beyond(key, answer DateRange, unit Precision) float64 {
	before := key.From.in(unit) - answer.From.in(unit)
	after := answer.To.in(unit) - key.To.in(unit)
	return math.Max(0, float64(max(before, after)))
}
