package qti12

import (
	"strings"

	"bellwork/quiz"
)

// points returns the weight of the question: as its group gives it to all of
// its questions, as the metadata say it, or as the highest score where that is
// no percentage.
func (it *item) points(body quiz.Body) float64 {
	if open := it.doc.open; len(open) > 0 && open[len(open)-1].points > 0 {
		return open[len(open)-1].points
	}
	for _, label := range []string{"points_possible", "qmd_absolutescore_max", "qmd_weighting", "qmd_maximumscore"} {
		text, given := it.meta[label]
		if !given || text == "" {
			continue
		}
		x := number(text)
		if x > 0 {
			return x
		}
		if label == "points_possible" && body.Kind().Scored() {
			it.doc.set.Warn("qti12-no-points", "the question is worth no points in the file; here it counts 1", "take it out if it should not count")
		}
		return 1
	}
	for _, v := range it.node.Find("decvar") {
		if x := number(v.Attr("maxvalue")); x > 0 && x != 100 && !strings.EqualFold(v.Attr("vartype"), "string") {
			return x
		}
	}
	return 1
}
