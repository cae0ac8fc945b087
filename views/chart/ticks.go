package chart

import (
	"math"
	"time"

	"bellwork/quiz"
)

// step is a distance between ticks: so many days, months or years.
type step struct {
	unit  quiz.Precision
	count int
}

// steps lists the distances to choose from, finest first.
var steps = [...]step{
	{quiz.ToDay, 1}, {quiz.ToDay, 2}, {quiz.ToDay, 5}, {quiz.ToDay, 10},
	{quiz.ToMonth, 1}, {quiz.ToMonth, 3}, {quiz.ToMonth, 6},
	{quiz.ToYear, 1}, {quiz.ToYear, 2}, {quiz.ToYear, 5}, {quiz.ToYear, 10}, {quiz.ToYear, 20}, {quiz.ToYear, 50},
	{quiz.ToYear, 100}, {quiz.ToYear, 200}, {quiz.ToYear, 500}, {quiz.ToYear, 1000}, {quiz.ToYear, 2000}, {quiz.ToYear, 5000},
}

// years returns about how long a step is.
func (s step) years() float64 {
	switch s.unit {
	case quiz.ToDay:
		return float64(s.count) / 365.25
	case quiz.ToMonth:
		return float64(s.count) / 12
	default:
		return float64(s.count)
	}
}

// stepFor returns the finest step whose ticks stand at least room(unit) pixels
// apart.
func stepFor(perYear float64, room func(quiz.Precision) float64) step {
	for _, s := range steps {
		if s.years()*perYear >= room(s.unit) {
			return s
		}
	}
	return steps[len(steps)-1]
}

// dates returns the round dates of a step within a stretch of time.
func (s step) dates(window interval) []quiz.Date {
	switch s.unit {
	case quiz.ToDay:
		return s.days(window)
	case quiz.ToMonth:
		return s.months(window)
	default:
		return s.fullYears(window)
	}
}

func (s step) fullYears(window interval) []quiz.Date {
	var out []quiz.Date
	first := int(math.Ceil(window.from/float64(s.count))) * s.count
	for y := first; float64(y) <= window.to; y += s.count {
		out = appendReal(out, quiz.Date{Year: y})
	}
	return out
}

func (s step) months(window interval) []quiz.Date {
	var out []quiz.Date
	first := int(math.Ceil(window.from*12/float64(s.count))) * s.count
	for m := first; float64(m) <= window.to*12; m += s.count {
		out = appendReal(out, quiz.Date{Year: m / 12, Month: m%12 + 1})
	}
	return out
}

// days begins anew every month, so that the 1st is always among them; a day
// just before the 1st is left out.
func (s step) days(window interval) []quiz.Date {
	var out []quiz.Date
	year := int(math.Floor(window.from))
	day := time.Date(year, 1, 1+int((window.from-float64(year))*366), 0, 0, 0, 0, time.UTC).AddDate(0, 0, -2)
	for ; ; day = day.AddDate(0, 0, 1) {
		d := quiz.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
		if d.Axis() > window.to {
			return out
		}
		if d.Axis() >= window.from && (d.Day-1)%s.count == 0 && d.Day <= 31-s.count/2 {
			out = appendReal(out, d)
		}
	}
}

// appendReal leaves out what lies before the year 1 or after 9999.
func appendReal(dates []quiz.Date, d quiz.Date) []quiz.Date {
	if d.Year < 1 || d.Year > 9999 {
		return dates
	}
	return append(dates, d)
}
