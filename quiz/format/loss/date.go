package loss

import (
	"time"

	"bellwork/quiz"
)

// maxDates is how many dates of a range are written one by one.
const maxDates = 31

// DateAsText makes a short answer of a date, for formats without dates: it
// accepts ISO 8601 and the common English spellings, every date of a short
// range, and for part of the points what is coarser but right, as the date
// itself did.
func DateAsText(b *quiz.DateBody) *quiz.TextBody {
	text := &quiz.TextBody{}
	seen := map[string]bool{}
	accept := func(fraction float64, spellings ...string) {
		for _, s := range spellings {
			if !seen[s] {
				seen[s] = true
				text.Accept = append(text.Accept, quiz.AcceptText{Text: s, Fraction: fraction})
			}
		}
	}
	key := b.Answer
	if key.From != key.To {
		accept(1, key.String())
		for _, d := range between(key) {
			accept(1, spellDate(d)...)
		}
		return text
	}
	accept(1, spellDate(key.From)...)
	if key.From.Precision() == quiz.ToDay {
		accept(0.75, spellDate(quiz.Date{Year: key.From.Year, Month: key.From.Month})...)
	}
	accept(0.5, spellDate(quiz.Date{Year: key.From.Year})...)
	return text
}

// spellDate returns the spellings of a date, ISO 8601 first.
func spellDate(d quiz.Date) []string {
	day := time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
	switch d.Precision() {
	case quiz.ToDay:
		return []string{d.String(), day.Format("2 January 2006"), day.Format("January 2, 2006")}
	case quiz.ToMonth:
		return []string{d.String(), day.Format("January 2006")}
	default:
		return []string{d.String()}
	}
}

// between returns the dates of a range in its own precision, if they are few.
func between(r quiz.DateRange) []quiz.Date {
	var dates []quiz.Date
	for d := r.From; len(dates) < maxDates; d = after(d) {
		dates = append(dates, d)
		if d == r.To {
			return dates
		}
	}
	return nil
}

// after returns the next day, month or year.
func after(d quiz.Date) quiz.Date {
	switch d.Precision() {
	case quiz.ToDay:
		t := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
		return quiz.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	case quiz.ToMonth:
		return quiz.Date{Year: d.Year + d.Month/12, Month: d.Month%12 + 1}
	default:
		return quiz.Date{Year: d.Year + 1}
	}
}
