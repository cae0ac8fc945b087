package gift

import (
	"regexp"
	"strconv"

	"bellwork/quiz/format/cloze"
	"bellwork/quiz/format/intake"
)

// weightMark matches a weight in front of an answer, with Moodle's own idea of
// a number: digits, then perhaps a point and more of them.
var weightMark = regexp.MustCompile(`^%(-?\d{1,2}\.?\d*)%`)

// cutWeight takes a weight off an answer; the fraction is usual without one.
func cutWeight(s span, usual float64) (span, float64) {
	m := weightMark.FindStringSubmatch(s.text)
	if m == nil {
		return s, usual
	}
	percent, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return s, usual
	}
	return s.from(len(m[0])).trim(), intake.Fraction(percent / 100)
}

// spellWeight writes a fraction between percent signs.
func spellWeight(fraction float64) string { return "%" + cloze.Percent(fraction) + "%" }
