package qti12

import (
	"cmp"
	"slices"

	"bellwork/quiz"
)

// order reads labels that are to be put in order.
func (it *item) order(r *response) (quiz.Body, bool) {
	it.addPrompt(r)
	sequence := it.sequence(r)
	if len(sequence) != len(r.labels) || len(sequence) == 0 {
		it.doc.set.Refuse("qti12-order", "the file does not say the right order of all items", "write the question again in Bellwork")
		return nil, false
	}
	body := &quiz.OrderBody{}
	for _, i := range sequence {
		body.Items = append(body.Items, it.texts.label(r.labels[i].html))
	}
	return body, true
}

// sequence returns the labels in their right order: as one rule names them, as
// several rules name them place by place, or by the positions that rules give
// to labels.
func (it *item) sequence(r *response) []int {
	at := r.index()
	var all []literal
	for _, rule := range it.orderRules() {
		if named := ranked(rule.literals, at); len(named) == len(r.labels) {
			return named
		}
		all = append(all, rule.literals...)
	}
	if named := ranked(all, at); len(named) == len(r.labels) {
		return named
	}
	return it.byPosition(r, at)
}

// ranked returns the labels that literals name, by the places that the literals
// are about, and else in their order.
func ranked(literals []literal, at map[string]int) []int {
	sorted := slices.Clone(literals)
	slices.SortStableFunc(sorted, func(a, b literal) int { return cmp.Compare(number(a.index), number(b.index)) })
	var named []int
	for _, l := range sorted {
		if i, ok := at[l.value]; ok && !l.negated && !slices.Contains(named, i) && len(named) < maxItems {
			named = append(named, i)
		}
	}
	return named
}

// maxItems bounds the work on an absurd question.
const maxItems = 1000

// orderRules returns the rules that say what is right; where none gives points,
// all of them.
func (it *item) orderRules() []*rule {
	if keyed := it.keyed(); len(keyed) > 0 {
		return keyed
	}
	return it.rules
}

// byPosition reads rules that compare labels with their positions.
func (it *item) byPosition(r *response, at map[string]int) []int {
	type positioned struct {
		label    int
		position float64
	}
	var all []positioned
	for _, rule := range it.orderRules() {
		for _, l := range rule.literals {
			i, ok := at[l.response]
			position, isNumber := parseNumber(l.value)
			if ok && isNumber && !l.negated {
				all = append(all, positioned{i, position})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b positioned) int { return cmp.Compare(a.position, b.position) })
	var out []int
	for _, p := range all {
		if !slices.Contains(out, p.label) && len(out) < maxItems {
			out = append(out, p.label)
		}
	}
	return out
}
