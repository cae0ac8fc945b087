package sheet

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// text reads the accepted answers: those in the columns of options, and those
// among the right answers, with semicolons or bars between them.
func (r *tableReader) text(rec *record, options []string, keys []answer) quiz.Body {
	accepted, fractions := r.accepted(options, keys, func(k answer) string { return k.seen })
	b := &quiz.TextBody{}
	for i, text := range accepted {
		if !r.own {
			text = intake.Literal(text)
		}
		b.Accept = append(b.Accept, quiz.AcceptText{Text: text, Fraction: fractions[i]})
	}
	return b
}

// accepted returns what a typed answer may be, with the fraction that each
// earns.
func (r *tableReader) accepted(options []string, keys []answer, of func(answer) string) (accepted []string, fractions []float64) {
	weights := r.weights(keys, options)
	for i, text := range options {
		if text == "" {
			continue
		}
		accepted = append(accepted, text)
		if weights != nil {
			fractions = append(fractions, weights[i])
		} else {
			fractions = append(fractions, 1)
		}
	}
	if weights != nil {
		return accepted, fractions
	}
	seen := map[string]bool{}
	for _, text := range accepted {
		seen[quiz.Fold(text)] = true
	}
	for _, key := range keys {
		for _, text := range split(of(key), ";|") {
			if folded := quiz.Fold(text); !seen[folded] {
				seen[folded] = true
				accepted, fractions = append(accepted, text), append(fractions, 1)
			}
		}
	}
	return accepted, fractions
}

// number reads 109, 109 ± 2 and 100..120.
func (r *tableReader) number(rec *record, options []string, keys []answer) quiz.Body {
	b := &quiz.NumberBody{}
	accepted, fractions := r.accepted(options, keys, func(k answer) string { return k.value })
	for i, text := range accepted {
		a, ok := readAccepted(text)
		if !ok {
			r.set.RefuseAt(rec.Number, max(0, rec.columns.first(roleKey))+1, "sheet-number",
				fmt.Sprintf("%s: %q is no number", rec.at(roleKey), intake.Short(text, 40)), "write 109, 109 ± 2 or 100..120")
			return nil
		}
		a.Fraction = fractions[i]
		b.Accept = append(b.Accept, a)
	}
	return b
}

var (
	tolerance = regexp.MustCompile(`^(.+?)\s*(?:±|\+/-|\+-)\s*(.+)$`)
	span      = regexp.MustCompile(`^(.+?)\s*(?:\.\.+|…)\s*(.+)$`)
)

func readAccepted(text string) (a quiz.AcceptNumber, ok bool) {
	if m := tolerance.FindStringSubmatch(text); m != nil {
		value, errV := quiz.ReadNumber(m[1], "")
		off, errO := quiz.ReadNumber(m[2], "")
		return quiz.AcceptNumber{Value: value, Tolerance: off}, errV == nil && errO == nil && off >= 0
	}
	if m := span.FindStringSubmatch(text); m != nil {
		low, errL := quiz.ReadNumber(m[1], "")
		high, errH := quiz.ReadNumber(m[2], "")
		return quiz.AcceptNumber{Range: true, Min: low, Max: high}, errL == nil && errH == nil
	}
	value, err := quiz.ReadNumber(text, "")
	return quiz.AcceptNumber{Value: value}, err == nil
}

func writeAccepted(a quiz.AcceptNumber) string {
	switch {
	case a.Range:
		return spell(a.Min) + ".." + spell(a.Max)
	case a.Tolerance > 0:
		return spell(a.Value) + " ± " + spell(a.Tolerance)
	default:
		return spell(a.Value)
	}
}

// spell writes a number so that it is read as the same one.
func spell(x float64) string {
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e15) {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// date reads a date in any spelling that students may use, and what spreadsheet
// programs make of one.
func (r *tableReader) date(rec *record) quiz.Body {
	column := rec.columns.first(roleKey)
	seen, value := rec.Text(column), rec.Value(column)
	if day, ok := dateOfDay(value); ok && value != seen {
		return &quiz.DateBody{Answer: day}
	}
	if d, ok := quiz.ParseDateRange(seen); ok {
		return &quiz.DateBody{Answer: d}
	}
	d, err := quiz.ReadDate(seen)
	if err != nil {
		r.set.RefuseAt(rec.Number, max(0, column)+1, "sheet-date", fmt.Sprintf("%s: %q is no date", rec.at(roleKey), intake.Short(seen, 40)),
			"write 2008, 2008-02, 2008-02-17 or 2014-08-25/2014-08-31")
		return nil
	}
	return &quiz.DateBody{Answer: d}
}

// dateOfDay returns the date that a spreadsheet program keeps as the number of
// its day.
func dateOfDay(value string) (quiz.DateRange, bool) {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || n < 61 || n > 2_958_465 {
		return quiz.DateRange{}, false
	}
	day := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n))
	d := quiz.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
	return quiz.DateRange{From: d, To: d}, true
}
