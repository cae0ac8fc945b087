package sheet

import (
	"fmt"
	"regexp"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

var (
	// plainNumber is spelled as programs do, with a decimal point.
	plainNumber = regexp.MustCompile(`^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$`)
	// grouped may be thousands to some and decimals to others.
	grouped = regexp.MustCompile(`^[-+]?[1-9]\d{0,2}[.,]\d{3}$`)
	// roundGroup is a number that no program would write with its last zero.
	roundGroup = regexp.MustCompile(`^[-+]?[1-9]\d{0,2}\.\d\d0$`)
)

// readNumber reads a number as people spell it.
func (r *tableReader) readNumber(rec *record, of role, text string) (float64, bool) {
	x, err := quiz.ReadNumber(text, "")
	if err == nil && (!plainNumber.MatchString(text) || roundGroup.MatchString(text) || !r.own && grouped.MatchString(text)) {
		r.sayNumber(rec, of, text, x)
	}
	return x, err == nil
}

// sayNumber warns that a number may have been meant otherwise.
func (r *tableReader) sayNumber(rec *record, of role, text string, x float64) {
	r.warn(rec, of, "sheet-number-spelling", fmt.Sprintf("%s: %q was read as %s", rec.at(of), intake.Short(text, 40), spell(x)),
		"write a decimal point, and no signs between thousands")
}
