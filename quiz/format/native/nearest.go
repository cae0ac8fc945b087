package native

import "bellwork/quiz"

// maxSlip is the length, in characters, beyond which a word is no slip of a
// known one.
const maxSlip = 64

// nearest returns the known word that was most likely meant, or "" where none
// is close: at most one edit for every three letters, and one more, may lie
// between them.
func nearest(word string, known []string) string {
	letters := []rune(word)
	if len(letters) > maxSlip {
		return ""
	}
	limit := len(letters)/3 + 1
	best, fewest := "", limit+1
	for _, k := range known {
		if n := quiz.EditDistance(letters, []rune(k), limit); n < fewest {
			best, fewest = k, n
		}
	}
	return best
}
