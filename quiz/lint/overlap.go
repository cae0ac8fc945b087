package lint

import (
	"fmt"

	"bellwork/quiz"
)

// overlap finds accepted numbers that claim the same responses. A narrow
// entry inside a wider one of a lower fraction is the usual way of giving part
// of the points for a near miss, and no overlap.
func overlap(q *quiz.Question) []quiz.Issue {
	var issues []quiz.Issue
	for _, p := range parts(q) {
		b, ok := p.body.(*quiz.NumberBody)
		if !ok {
			continue
		}
		for i := range b.Accept {
			if j := clash(b.Accept[:i], b.Accept[i]); j >= 0 {
				issues = append(issues, warning("overlap", fmt.Sprintf("%saccept[%d]", p.path, i),
					fmt.Sprintf("this overlaps with answer %d", j+1), "narrow one of them, or give the wider one a lower fraction"))
			}
		}
	}
	return issues
}

// clash returns the first entry that overlaps with another, or -1.
func clash(before []quiz.AcceptNumber, a quiz.AcceptNumber) int {
	for j, b := range before {
		low, high := span(a)
		bLow, bHigh := span(b)
		apart := high < bLow || bHigh < low
		aInside := low >= bLow && high <= bHigh && a.Fraction > b.Fraction
		bInside := bLow >= low && bHigh <= high && b.Fraction > a.Fraction
		if !apart && !aInside && !bInside {
			return j
		}
	}
	return -1
}

// span returns the accepted numbers from lowest to highest.
func span(a quiz.AcceptNumber) (low, high float64) {
	if a.Range {
		return a.Min, a.Max
	}
	return a.Value - a.Tolerance, a.Value + a.Tolerance
}
