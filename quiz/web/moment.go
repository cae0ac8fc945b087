package web

import (
	"slices"
	"time"

	"bellwork/quiz"
)

// fieldLayout is how a datetime-local field spells a moment.
const fieldLayout = "2006-01-02T15:04"

// momentText spells a moment as the field of a form does; "" for none.
func momentText(t time.Time, zone *time.Location) string {
	if t.IsZero() {
		return ""
	}
	return t.In(zone).Format(fieldLayout)
}

// readMoments reads a day and time as datetime-local sends it, with or without
// seconds. Where clocks are put back it stands for two moments, which come in
// their order; where they are put forward it can stand for none, which is an
// *InvalidError. An empty text is the zero time.
func readMoments(text string, zone *time.Location) ([]time.Time, error) {
	if text == "" {
		return []time.Time{{}}, nil
	}
	for _, layout := range []string{fieldLayout, "2006-01-02T15:04:05", "2006-01-02 15:04"} {
		wall, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		moments := momentsAt(wall, zone)
		if len(moments) == 0 {
			return nil, quiz.Invalid("assign-gap", "That time does not exist: the clocks are put forward then.", "Choose one an hour earlier or later.")
		}
		return moments, nil
	}
	return nil, quiz.Invalid("assign-time", "That is no day and time.", "Write it like 2026-03-02T08:00, or leave it empty.")
}

// momentsAt returns the moments at which the clocks of a zone show what a clock in
// UTC shows at the given one. They go by the offsets around it: no zone changes
// its own twice within two days.
func momentsAt(wall time.Time, zone *time.Location) []time.Time {
	var list []time.Time
	for _, around := range []time.Duration{-24 * time.Hour, 24 * time.Hour} {
		_, offset := wall.Add(around).In(zone).Zone()
		t := wall.Add(-time.Duration(offset) * time.Second)
		if t.In(zone).Format(time.DateTime) == wall.Format(time.DateTime) && !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, time.Time.Compare)
	return list
}
