package qti2

import (
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// order reads an orderInteraction. Its key holds all choices.
func (it *item) order(n *xmltree.Node) (answers, error) {
	o, err := it.options(n.Children("simpleChoice"))
	if err != nil {
		return answers{}, err
	}
	d := it.declaration(n)
	body := &quiz.OrderBody{}
	for _, c := range d.Correct {
		if at := slices.Index(o.ids, c); at >= 0 {
			body.Items = append(body.Items, o.texts[at])
		}
	}
	switch {
	case len(d.Correct) == 0:
		return answers{}, unsupportedError("orderInteraction without a right order")
	case len(body.Items) != len(o.ids) || len(d.Correct) != len(o.ids):
		return answers{}, unsupportedError("orderInteraction that uses some of its choices")
	}
	wrong := slices.Clone(d.Correct)
	slices.Reverse(wrong)
	a := answers{body: body, stem: it.stem(nil)}
	a.probes = it.probeKey(d.ID, d.Correct, nil, wrong)
	return a, nil
}

// probeKey answers with the key, with part of it, and wrongly.
func (it *item) probeKey(id string, right, partly, wrong []string) []probe {
	key := map[string][]string{id: right}
	if points, ok := it.earned(key); ok {
		it.note(points)
	}
	out := []probe{{responses: key, verdict: quiz.Right}, {responses: map[string][]string{id: wrong}, verdict: quiz.Wrong}}
	if partly != nil {
		out = append(out, probe{responses: map[string][]string{id: partly}, verdict: quiz.Partly})
	}
	return out
}
