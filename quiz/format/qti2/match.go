package qti2

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// match reads a matchInteraction: two sets, and pairs of one choice of each.
func (it *item) match(n *xmltree.Node) (answers, error) {
	sets := n.Children("simpleMatchSet")
	if len(sets) != 2 {
		return answers{}, &brokenError{"qti-match", "a matchInteraction has two sets of choices; this one has not", "export the question again"}
	}
	left, err := it.options(sets[0].Children("simpleAssociableChoice"))
	if err != nil {
		return answers{}, err
	}
	right, err := it.options(sets[1].Children("simpleAssociableChoice"))
	if err != nil {
		return answers{}, err
	}
	return it.matched(n, left, right, it.pairs(n))
}

// matched makes pairs of two sets. The left sides are the set whose choices
// each have exactly one partner.
func (it *item) matched(n *xmltree.Node, left, right options, pairs [][2]string) (answers, error) {
	if len(pairs) == 0 {
		return answers{}, unsupportedError(n.Name + " without right pairs")
	}
	body, ok := paired(left, right, pairs)
	if !ok {
		for i := range pairs {
			pairs[i][0], pairs[i][1] = pairs[i][1], pairs[i][0]
		}
		body, ok = paired(right, left, pairs)
	}
	if !ok {
		return answers{}, unsupportedError(n.Name + " in which a choice has several partners or none")
	}
	a := answers{body: body, stem: it.stem(nil)}
	a.probes = it.probePairs(n)
	return a, nil
}

// pairs returns the right pairs: those of the key, else those of the mapping
// that earn something.
func (it *item) pairs(n *xmltree.Node) [][2]string {
	var out [][2]string
	for _, p := range it.keyPairs(n) {
		if a, b, ok := strings.Cut(p, " "); ok {
			out = append(out, [2]string{a, b})
		}
	}
	return out
}

func (it *item) keyPairs(n *xmltree.Node) []string {
	d := it.declaration(n)
	if len(d.Correct) > 0 || d.Mapping == nil {
		return d.Correct
	}
	var out []string
	for _, e := range d.Mapping.Entries {
		if e.Value > 0 {
			out = append(out, e.Key)
		}
	}
	return out
}

// paired makes the body; ok is false where a left side has not one partner.
func paired(left, right options, pairs [][2]string) (body *quiz.MatchBody, ok bool) {
	partner := map[string]string{}
	used := map[string]bool{}
	for _, p := range pairs {
		if partner[p[0]] != "" && partner[p[0]] != p[1] || !slices.Contains(left.ids, p[0]) || !slices.Contains(right.ids, p[1]) {
			return nil, false
		}
		partner[p[0]], used[p[1]] = p[1], true
	}
	body = &quiz.MatchBody{}
	for i, id := range left.ids {
		at := slices.Index(right.ids, partner[id])
		if at < 0 {
			return nil, false
		}
		body.Pairs = append(body.Pairs, quiz.Pair{Left: left.texts[i], Right: right.texts[at]})
	}
	for i, id := range right.ids {
		if !used[id] {
			body.Distractors = append(body.Distractors, right.texts[i])
		}
	}
	return body, true
}

// probePairs answers with all pairs, with the first, and with a wrong one.
func (it *item) probePairs(n *xmltree.Node) []probe {
	id := identifier(n, "responseIdentifier")
	key := it.keyPairs(n)
	var partly []string
	if len(key) > 1 {
		partly = key[:1]
	}
	return it.probeKey(id, key, partly, []string{"nothing nothing"})
}

// associate reads an associateInteraction, whose choices stand in one set: the
// choices that are named first become the left sides.
func (it *item) associate(n *xmltree.Node) (answers, error) {
	o, err := it.options(n.Children("simpleAssociableChoice"))
	if err != nil {
		return answers{}, err
	}
	pairs := it.pairs(n)
	var left, right options
	first := map[string]bool{}
	for _, p := range pairs {
		if slices.Contains(left.ids, p[0]) || first[p[1]] || !slices.Contains(o.ids, p[0]) {
			return answers{}, unsupportedError(n.Name + " in which a choice has several partners")
		}
		first[p[0]] = true
		left.ids = append(left.ids, p[0])
		left.texts = append(left.texts, o.texts[slices.Index(o.ids, p[0])])
	}
	for i, id := range o.ids {
		if !first[id] {
			right.ids = append(right.ids, id)
			right.texts = append(right.texts, o.texts[i])
		}
	}
	return it.matched(n, left, right, pairs)
}
