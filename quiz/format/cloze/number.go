package cloze

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// anyNumber bounds the range that stands for any number at all; far enough
// from the largest float that sums of the bounds stay finite.
const anyNumber = 1e300

// AnyNumber returns what accepts every number: the * of Moodle.
func AnyNumber(fraction float64, feedback string) quiz.AcceptNumber {
	return quiz.AcceptNumber{Range: true, Min: -anyNumber, Max: anyNumber, Fraction: fraction, Feedback: feedback}
}

// IsAnyNumber reports whether every number is accepted.
func IsAnyNumber(a quiz.AcceptNumber) bool {
	return a.Range && a.Min <= -anyNumber && a.Max >= anyNumber
}

var decimal = regexp.MustCompile(`^[-+]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][-+]?[0-9]{1,3})?$`)

// ReadNumber reads a number of a file, with a point or a comma before the
// decimals.
func ReadNumber(text string) (x float64, ok bool) {
	text = strings.Replace(strings.TrimSpace(text), "\u2212", "-", 1)
	if !decimal.MatchString(text) {
		return 0, false
	}
	x, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	return x, err == nil
}

// SpellNumber spells a number so that ReadNumber reads the same one.
func SpellNumber(x float64) string {
	if size := math.Abs(x); size != 0 && (size < 1e-6 || size >= 1e15) {
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// Centre returns the value and the tolerance that accept what a accepts.
func Centre(a quiz.AcceptNumber) (value, tolerance float64) {
	if !a.Range {
		return a.Value, a.Tolerance
	}
	return (a.Min + a.Max) / 2, (a.Max - a.Min) / 2
}

// Percent spells a fraction as a percentage: with the five decimals that
// Moodle has for thirds, or with all it needs.
func Percent(fraction float64) string {
	short := strconv.FormatFloat(fraction*100, 'f', 5, 64)
	short = strings.TrimSuffix(strings.TrimRight(short, "0"), ".")
	if x, err := strconv.ParseFloat(short, 64); err == nil && intake.Fraction(x/100) == fraction {
		return short
	}
	return strconv.FormatFloat(fraction*100, 'f', -1, 64)
}
