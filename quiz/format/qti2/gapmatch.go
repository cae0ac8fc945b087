package qti2

import (
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// gapMatch reads a gapMatchInteraction, in which texts are dragged into gaps:
// each gap becomes a list of all the texts.
func (it *item) gapMatch(n *xmltree.Node) (answers, error) {
	var choices, gaps, inside []*xmltree.Node
	for _, c := range elements(n) {
		switch c.Name {
		case "gapText", "gapImg":
			choices = append(choices, c)
		case "prompt":
			inside = append(inside, &xmltree.Node{Name: "div", Nodes: c.Nodes})
		default:
			inside = append(inside, c)
		}
	}
	for _, c := range inside {
		gaps = append(gaps, c.Find("gap")...)
	}
	if err := few(len(gaps)); err != nil {
		return answers{}, err
	}
	o, err := it.options(choices)
	if err != nil {
		return answers{}, err
	}
	body := &quiz.GapsBody{}
	for i, g := range gaps {
		g.Name, g.Nodes = "", nil
		g.Text = intake.GapMark(i + 1)
		gap, ok := it.dragged(n, identifier(g, "identifier"), o)
		if !ok {
			return answers{}, unsupportedError("gapMatchInteraction with a gap that stays empty")
		}
		body.Gaps = append(body.Gaps, gap)
	}
	substitute(it.body, map[*xmltree.Node][]*xmltree.Node{n: inside})
	stem, err := it.gapped(len(gaps))
	if err != nil {
		return answers{}, err
	}
	return answers{body: body, stem: stem, fixed: !truth(n.Attr("shuffle")), probes: it.probePairs(n)}, nil
}

// dragged returns the list for one gap; ok is false where no text belongs
// there.
func (it *item) dragged(n *xmltree.Node, gap string, o options) (body *quiz.ChoiceBody, ok bool) {
	list := make([]quiz.Option, len(o.ids))
	for i, text := range o.texts {
		list[i].Text = text
	}
	for _, p := range it.pairs(n) {
		if p[0] == gap {
			p[0], p[1] = p[1], p[0]
		}
		if at := slices.Index(o.ids, p[0]); at >= 0 && p[1] == gap {
			list[at].Correct = true
			ok = true
		}
	}
	for i := range list {
		if list[i].Correct {
			list[i].Fraction = 1
		}
	}
	return intake.Choice(list, false), ok
}
