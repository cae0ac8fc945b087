package quiz

import (
	"regexp"
	"strconv"
	"strings"
)

// Marker is the place of a gap in a stem.
type Marker struct {
	From, To int // the bytes of it
	Number   int // of the gap, counted from 1
}

var gapMarker = regexp.MustCompile(`(\\*)\[\[(0|[1-9]\d{0,2})\]\]`)

// GapMarkers returns the markers of gaps in a stem, [[1]]. Behind a backslash
// stands text, \[[1]], unless another backslash makes that one text itself.
func GapMarkers(stem string) []Marker {
	var out []Marker
	for _, m := range gapMarker.FindAllStringSubmatchIndex(stem, -1) {
		if backslashes := m[3] - m[2]; backslashes%2 == 0 {
			n, _ := strconv.Atoi(stem[m[4]:m[5]]) // at most three digits
			out = append(out, Marker{From: m[3], To: m[1], Number: n})
		}
	}
	return out
}

// ReplaceGapMarkers returns a stem with other words in the places of its gaps.
func ReplaceGapMarkers(stem string, words func(gap int) string) string {
	var b strings.Builder
	end := 0
	for _, m := range GapMarkers(stem) {
		b.WriteString(stem[end:m.From] + words(m.Number))
		end = m.To
	}
	return b.String() + stem[end:]
}
