package gift

import (
	"math"
	"regexp"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// weightMark matches a weight in front of an answer, with Moodle's own idea of
// a number: digits, then perhaps a point and more of them.
var weightMark = regexp.MustCompile(`^%(-?\d{1,2}\.?\d*)%`)

// strayWeight matches what was meant for a weight, and is none to Moodle.
var strayWeight = regexp.MustCompile(`^%\s*[-−+]*\s*\d{1,3}(?:[.,]\d*)?\s*%`)

// cutWeight takes a weight off an answer; the fraction is usual without one.
func (r *reader) cutWeight(s span, usual float64) (span, float64) {
	m := weightMark.FindStringSubmatch(s.text)
	if m == nil {
		if strayWeight.MatchString(s.text) {
			r.warn(s, "gift-weight-spelling", "what stands here between percent signs is no weight, and is shown", "write digits with a decimal point and no spaces, as in %33.33333%")
		}
		return s, usual
	}
	percent, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return s, usual
	}
	return s.from(len(m[0])).trim(), intake.Fraction(percent / 100)
}

// spellWeight writes a fraction between percent signs.
func spellWeight(fraction float64) string { return "%" + intake.Percent(fraction) + "%" }

// rounding is how far weights may add up to something else than all points,
// and be meant to: three times 33 %.
const rounding = 0.01 + 1e-9

// completed makes positive fractions that were rounded to whole percents add
// up to 1; false means that they did, or were not meant to.
func completed(options []quiz.Option) bool {
	sum := 0.0
	for _, o := range options {
		sum += max(intake.Fraction(o.Fraction), 0)
	}
	if off := math.Abs(sum - 1); off < 1e-9 || off > rounding {
		return false
	}
	for i := range options {
		if options[i].Fraction > 0 {
			options[i].Fraction /= sum
		}
	}
	return true
}
