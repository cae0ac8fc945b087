package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz/format/intake"
)

// This file is about fractions of options and accepted answers. In the template
// they stand among the right answers, each with the number of its option:
// "1:100%; 3:-50%". Options that are not named earn nothing.

var weighted = regexp.MustCompile(`^(\d{1,3}) ?: ?(-?\d{1,3}(?:[.,]\d+)?) ?%$`)

// weights returns the fraction of each option, or nil where the cell does not
// hold any.
func (r *tableReader) weights(keys []answer, options []string) []float64 {
	if !r.own || len(keys) != 1 {
		return nil
	}
	return readWeights(keys[0].seen, len(options))
}

func readWeights(cell string, options int) []float64 {
	if strings.Count(cell, ";") > options {
		return nil
	}
	out := make([]float64, options)
	for part := range strings.SplitSeq(cell, ";") {
		m := weighted.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return nil
		}
		n, _ := strconv.Atoi(m[1]) // at most three digits
		percent, ok := intake.ReadDecimal(m[2])
		if n < 1 || n > options || !ok || percent < -100 || percent > 100 {
			return nil
		}
		out[n-1] = intake.Fraction(percent / 100)
	}
	return out
}

// writeWeights writes the fractions that are not 0.
func writeWeights(fractions []float64) string {
	var parts []string
	for i, f := range fractions {
		if f != 0 {
			parts = append(parts, strconv.Itoa(i+1)+":"+intake.Percent(f)+"%")
		}
	}
	return strings.Join(parts, "; ")
}
