package lang

import (
	"math"
	"strconv"
	"strings"
)

// Number writes a number with at most one decimal. Halves are rounded away
// from zero, as one does on paper: 0.25 is 0.3.
func (p *Printer) Number(f float64) string {
	tenths := math.Round(f * 10)
	if tenths == 0 {
		return "0" // never -0
	}
	s := strconv.FormatFloat(tenths/10, 'f', -1, 64)
	return strings.Replace(s, ".", p.T("number.point"), 1)
}

// Percent writes a share (0.725) as a percentage with at most one decimal.
func (p *Printer) Percent(share float64) string {
	return p.T("number.percent", "Number", p.Number(share*100))
}
