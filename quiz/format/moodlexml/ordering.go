package moodlexml

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// ordering reads items to put in order. The fraction of each is its place.
func (it *item) ordering() quiz.Body {
	answers := it.answers("answer")
	if answers == nil {
		return nil
	}
	it.combined()
	slices.SortStableFunc(answers, byPlace)
	b := &quiz.OrderBody{}
	feedback := false
	for _, n := range answers {
		if text := it.label(n); text != "" {
			b.Items = append(b.Items, text)
		}
		feedback = feedback || it.block(n.Child("feedback")) != ""
	}
	if feedback {
		it.set.Warn("moodle-item-feedback", "the feedback on single items of an order is not taken over", "put it into the general feedback")
	}
	switch how := strings.ToUpper(strings.TrimSpace(it.node.Child("selecttype").Content())); how {
	case "", "0", "ALL":
	default:
		it.set.Warn("moodle-order-some", "Moodle shows each student some of these items; here all are to be put in order", "")
	}
	return b
}

// byPlace compares the places of two items; those without one keep their order.
func byPlace(a, b *xmltree.Node) int {
	x, okX := readPercent(a.Attr("fraction"))
	y, okY := readPercent(b.Attr("fraction"))
	switch {
	case !okX || !okY || x == y:
		return 0
	case x < y:
		return -1
	default:
		return 1
	}
}
