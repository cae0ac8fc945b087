package text2qti

import (
	"fmt"
	"strings"
)

// maxBlanks is how many gaps of one text are read.
const maxBlanks = 100

// firstGap is the private character that stands for the first gap while the
// Markdown around it is read.
const firstGap = 0xE100

func gapSign(n int) string { return string(rune(firstGap + n)) }

// markGaps puts markers in the places of n gaps.
func markGaps(text string, n int) string {
	var pairs []string
	for i := range n {
		pairs = append(pairs, gapSign(i+1), fmt.Sprintf("[[%d]]", i+1))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
