package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/markup"
)

// Gaps travel through HTML as their number between two characters for private
// use, which no rule of HTML or Markdown knows.
const (
	gapOpen  = "\uE5C8"
	gapClose = "\uE5C9"
)

var gapMark = regexp.MustCompile(gapOpen + `(\d+)` + gapClose)

// GapMark returns what stands for a gap, counted from 1, in a text that is
// still to be converted to Markdown.
func GapMark(n int) string { return gapOpen + strconv.Itoa(n) + gapClose }

// WithoutMarks takes from a foreign text what could be mistaken for a mark.
func WithoutMarks(text string) string {
	return strings.NewReplacer(gapOpen, "", gapClose, "").Replace(text)
}

// MarkedStem returns the stem of a question that is written for another program,
// with marks in the places of its gaps.
func MarkedStem(q *quiz.Question) string {
	if _, ok := q.Body.(*quiz.GapsBody); ok {
		return quiz.ReplaceGapMarkers(WithoutMarks(q.Stem), GapMark)
	}
	return q.Stem
}

// PlaceGaps makes markers, [[1]], of the marks in a text that was converted.
// What reads like a marker already was meant as text, and is escaped. It
// reports false where a gap stands twice, not at all, or where none can be
// filled in: in code, in a formula, in the address of a link.
func PlaceGaps(text string, gaps int) (stem string, ok bool) {
	text = quiz.ReplaceGapMarkers(text, func(n int) string { return fmt.Sprintf(`[\[%d]]`, n) })
	stem = gapMark.ReplaceAllString(text, "[[$1]]")
	seen := map[int]bool{}
	for _, part := range markup.New(0).Split(stem) {
		seen[part.Gap] = true
	}
	places := map[int]int{}
	for _, m := range quiz.GapMarkers(stem) {
		places[m.Number]++
	}
	for n := 1; n <= gaps; n++ {
		if !seen[n] || places[n] != 1 {
			return stem, false
		}
	}
	return stem, true
}
