package qti2

import (
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// essay reads an extendedTextInteraction. What the item gives as the right
// answer shows markers what could be said.
func (it *item) essay(n *xmltree.Node) (answers, error) {
	d := it.declaration(n)
	a := answers{body: &quiz.EssayBody{}, stem: it.stem(nil), probes: []probe{{}}}
	for _, c := range d.Correct {
		a.sample = append(a.sample, markup.FromPlain(c))
	}
	return a, nil
}

// slider reads a sliderInteraction: a number is to be found between bounds.
func (it *item) slider(n *xmltree.Node) (answers, error) {
	d := it.declaration(n)
	it.d.set.Warn("qti-slider", fmt.Sprintf("the slider from %s to %s becomes a field for a number", n.Attr("lowerBound"), n.Attr("upperBound")), "")
	e := it.numberEntry(d)
	a := answers{stem: it.stem(nil), body: e.body, probes: probes([]entry{e})}
	if e.body == nil {
		return answers{}, unsupportedError("sliderInteraction without a right number")
	}
	return a, nil
}
