package native

import (
	"fmt"
	"math"
	"regexp"
	"strconv"

	"bellwork/quiz"
)

// largestText is the length in bytes of the longest text that there may be.
const largestText = 4 * quiz.MaxText

// text takes any single value as it is written: an option No or 109 is a text.
func (d *reader) text(n *node) string {
	if !n.scalar() || n.empty() {
		d.wrongType(n, "a text", "")
		return ""
	}
	switch {
	case len(n.large) > largestText:
		d.fault(n, "text-too-long", fmt.Sprintf("%s has %d bytes", label(n), len(n.large)), fmt.Sprintf("shorten it to at most %d characters", quiz.MaxText))
		return ""
	case n.large != nil:
		return string(n.large)
	default:
		return n.text
	}
}

// decimal is how YAML's core schema and JSON write numbers. Other ways that
// YAML knows (0x10, 1_000, .inf) are left out: they are more likely slips.
var decimal = regexp.MustCompile(`^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$`)

func (d *reader) number(n *node) float64 {
	if n.shape == bare && decimal.MatchString(n.text) {
		if x, err := strconv.ParseFloat(n.text, 64); err == nil {
			return x
		}
	}
	hint := "write it with digits and a point, without quotes"
	d.wrongType(n, "a number", hint)
	return 0
}

func (d *reader) whole(n *node) int {
	before := d.broken
	d.broken = false
	x := d.number(n)
	if !d.broken && (x != math.Trunc(x) || math.Abs(x) > math.MaxInt32) {
		d.wrongType(n, "a whole number", "")
	}
	d.broken = d.broken || before
	return int(x)
}

func (d *reader) flag(n *node) bool {
	if n.shape == bare {
		switch n.text {
		case "true", "True", "TRUE":
			return true
		case "false", "False", "FALSE":
			return false
		}
	}
	d.wrongType(n, "true or false", "write true or false, without quotes")
	return false
}
