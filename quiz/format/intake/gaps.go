package intake

import (
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

// GapMarks matches what stands for a gap; the group is its number.
var GapMarks = regexp.MustCompile(gapOpen + `(\d+)` + gapClose)

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
// What reads like a marker already was meant as text, and is taken apart. It
// reports false where a gap stands twice, not at all, or where none can be
// filled in: in code, in a formula, in the address of a link.
func PlaceGaps(text string, gaps int) (stem string, ok bool) {
	stem, missing := placeGaps(text, gaps)
	return stem, len(missing) == 0
}

// PlaceAllGaps is PlaceGaps for texts that are worth reading in any case: it puts
// gaps without a place of their own at the end, and returns their numbers.
func PlaceAllGaps(text string, gaps int) (stem string, moved []int) {
	stem, moved = placeGaps(text, gaps)
	for _, n := range moved {
		stem = strings.ReplaceAll(stem, marker(n), "…") + "\n\n" + marker(n)
	}
	return strings.TrimSpace(stem), moved
}

// mayHide matches what code, formulas, links and HTML begin with.
var mayHide = regexp.MustCompile("[`$<]|\\]\\(|~~~|(?m)^( {4}|\t)")

func placeGaps(text string, gaps int) (stem string, missing []int) {
	text = quiz.ReplaceGapMarkers(text, func(n int) string { return "[ " + marker(n)[1:] })
	stem = GapMarks.ReplaceAllString(text, "[[$1]]")
	places := map[int]int{}
	for _, m := range quiz.GapMarkers(stem) {
		places[m.Number]++
	}
	hidden := func(int) bool { return false }
	if mayHide.MatchString(stem) {
		seen := map[int]bool{}
		for _, part := range markup.New(0).Split(stem) {
			seen[part.Gap] = true
		}
		hidden = func(n int) bool { return !seen[n] }
	}
	for n := 1; n <= gaps; n++ {
		if hidden(n) || places[n] != 1 {
			missing = append(missing, n)
		}
	}
	return stem, missing
}

func marker(n int) string { return "[[" + strconv.Itoa(n) + "]]" }
