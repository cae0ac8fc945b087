package qti2

import (
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/qti2/rules"
)

// singleFractions returns what each option earns by itself, as a fraction of
// what the best one earns; nil where nothing says it.
func (it *item) singleFractions(d rules.Declaration, o options) []float64 {
	earned := make([]float64, len(o.ids))
	for i, option := range o.ids {
		points, ok := 0.0, true
		if it.mapped(d.ID) {
			points = d.Mapping.Clamp(d.Mapping.Of(d.Base, option))
		} else {
			points, ok = it.earned(map[string][]string{d.ID: {option}})
		}
		if !ok {
			return nil
		}
		earned[i] = points
	}
	return shares(earned, it.note(slices.Max(append(earned, 0))))
}

// multipleFractions returns what the mapping gives for each option, as a
// fraction of the most that it can give; nil without a mapping.
func (it *item) multipleFractions(d rules.Declaration, o options) []float64 {
	if d.Mapping == nil || len(d.Mapping.Entries) == 0 {
		return nil
	}
	earned, most := make([]float64, len(o.ids)), 0.0
	for i, option := range o.ids {
		earned[i] = d.Mapping.Of(d.Base, option)
		most += max(0, earned[i])
	}
	if upper := d.Mapping.Upper; upper != nil && *upper > 0 {
		most = min(most, *upper)
	}
	return shares(earned, most)
}

// note remembers what the right answer earns.
func (it *item) note(points float64) float64 {
	it.best = points
	return points
}

// shares divides what is earned by the most, and keeps each share within what a
// fraction may be; nil where nothing is earned at all.
func shares(earned []float64, most float64) []float64 {
	if most <= 0 {
		return nil
	}
	for i := range earned {
		earned[i] = min(1, max(-1, earned[i]/most))
	}
	return earned
}

// allOrNothing reports whether, by the rules, only exactly the key earns
// something.
func (it *item) allOrNothing(id string, o options, list []quiz.Option) bool {
	var key, other []string
	for i := range list {
		if list[i].Correct {
			key = append(key, o.ids[i])
		} else {
			other = append(other, o.ids[i])
		}
	}
	full, ok := it.earned(map[string][]string{id: key})
	if !ok || it.note(full) <= 0 {
		return false
	}
	nearly := key[:1]
	if len(key) == 1 {
		if len(other) == 0 {
			return false
		}
		nearly = append(key, other[0])
	}
	points, ok := it.earned(map[string][]string{id: nearly})
	return ok && points <= 0
}
