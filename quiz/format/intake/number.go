package intake

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
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

var (
	plainNumber = regexp.MustCompile(`^[-+]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][-+]?[0-9]{1,3})?$`)
	grouped     = regexp.MustCompile(`^[-+]?[1-9][0-9]{0,2},[0-9]{3}$`)
)

// ReadNumber reads a number of a file, with a point or a comma before the
// decimals, or in any other spelling that students may use.
func ReadNumber(text string) (x float64, ok bool) {
	text = withMinus(text)
	if text == "" {
		return 0, false
	}
	if !plainNumber.MatchString(text) || grouped.MatchString(text) {
		x, err := quiz.ReadNumber(text, "")
		return x, err == nil
	}
	x, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	return x, err == nil
}

// ReadDecimal is ReadNumber for what has no thousands, such as a weight or
// points: a comma stands before decimals in 33,333 too.
func ReadDecimal(text string) (x float64, ok bool) {
	return ReadNumber(strings.Replace(text, ",", ".", 1))
}

func withMinus(text string) string {
	return strings.Replace(strings.TrimSpace(text), "\u2212", "-", 1)
}

// ReadTolerance reads what an answer may differ from a value: a number, or a
// percentage of the value.
func ReadTolerance(text string, value float64) (x float64, ok bool) {
	number, share := strings.CutSuffix(strings.TrimSpace(text), "%")
	if x, ok = ReadNumber(number); share {
		x *= math.Abs(value) / 100
	}
	return math.Abs(x), ok
}

// WarnDoubtful says how [ReadNumber] read a number that can be read in two ways:
// the comma of 1,000 can stand before decimals or between thousands. It is taken
// for the latter, because that is how the same is read when a student types it.
func (s *Set) WarnDoubtful(text string, x float64) {
	if grouped.MatchString(withMinus(text)) {
		s.Warn("number-comma", fmt.Sprintf("%q is read as %s", strings.TrimSpace(text), SpellNumber(x)), "write a point before decimals, and nothing between thousands")
	}
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
	if x, err := strconv.ParseFloat(short, 64); err == nil && Fraction(x/100) == fraction {
		return short
	}
	return strconv.FormatFloat(fraction*100, 'f', -1, 64)
}
