package web

import (
	"net/url"
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// readBegin reads what the form that starts an attempt sends.
func readBegin(f url.Values) (classroom.Begin, error) {
	how := classroom.Begin{Mode: quiz.Mode(f.Get("mode")), Missed: f.Get("only") == "missed"}
	if how.Mode != quiz.Practice && how.Mode != quiz.Test {
		return how, quiz.Invalid("mode", "A quiz can be practised or taken as a test.", "Go back to the quiz and press one of its buttons.")
	}
	switch f.Get("time") {
	case "":
		how.Time = classroom.SameTime
	case "0":
		how.Time = classroom.Untimed
	default:
		factor, err := strconv.ParseFloat(f.Get("time"), 64)
		if err != nil || !(factor >= 1 && factor <= 2) { // NaN is neither
			return how, errMalformed
		}
		how.Time = factor
	}
	return how, nil
}
