package quiz

import (
	"strings"
	"unicode"
)

// withinTypos reports whether a text is an accepted one with at most so many
// typos. Fewer than half of the accepted characters may be wrong, so that a
// short one does not fit everything, and digits must be right: another digit is
// another number, not a slip.
func withinTypos(accepted, text string, typos int) bool {
	a, t := []rune(accepted), []rune(text)
	typos = min(typos, (len(a)-1)/2, maxTypos)
	if typos <= 0 || abs(len(a)-len(t)) > typos || digits(accepted) != digits(text) {
		return false
	}
	return EditDistance(a, t, typos) <= typos
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func abs(n int) int { return max(n, -n) }

// EditDistance returns how many insertions, deletions, substitutions and swaps
// of neighbours lead from a to b (optimal string alignment: no part is edited
// twice). Above limit it returns some number above limit; only the cells within
// limit of the diagonal are computed.
func EditDistance(a, b []rune, limit int) int {
	far := limit + 1
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j], before[j] = min(j, far), far
	}
	for i := 1; i <= len(a); i++ {
		for j := range row {
			row[j] = far
		}
		row[0] = min(i, far)
		for j := max(1, i-limit); j <= min(len(b), i+limit); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost, far)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
