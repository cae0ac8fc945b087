package gift

import (
	"regexp"
	"strconv"
	"strings"

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

// spellWeight writes a fraction between percent signs: with the five decimals
// that Moodle has for thirds, or with all that it takes.
func spellWeight(fraction float64) string {
	short := strconv.FormatFloat(fraction*100, 'f', 5, 64)
	short = strings.TrimSuffix(strings.TrimRight(short, "0"), ".")
	if percent, err := strconv.ParseFloat(short, 64); err != nil || intake.Fraction(percent/100) != fraction {
		short = strconv.FormatFloat(fraction*100, 'f', -1, 64)
	}
	return "%" + short + "%"
}
