package qti12

import "bellwork/quiz/format/intake"

// key is what the rules say about the labels of one response.
type key struct {
	points   []float64 // for each label by itself
	together []bool    // the labels that are right together; nil: they count one by one
	named    bool      // the rules name a label, though maybe none that there is
}

// keyOf reads the key of a response that chooses among labels.
func (it *item) keyOf(r *response) key {
	k := key{points: make([]float64, len(r.labels))}
	at := r.index()
	best := 0.0
	for _, rule := range it.rules {
		if !rule.set || rule.score == 0 {
			continue
		}
		chosen, against := it.chosen(rule, r, at)
		k.named = k.named || rule.score > 0 && it.mentions(rule, r)
		switch {
		case len(chosen) == 0:
		case rule.joint && (len(chosen) > 1 || against && r.many):
			if rule.score > best {
				best, k.together = rule.score, marked(chosen, len(r.labels))
			}
		default:
			for _, i := range chosen {
				k.give(i, rule)
			}
		}
	}
	if best < k.sum() {
		k.together = nil
	}
	return k
}

func (k *key) give(i int, r *rule) {
	if r.adds {
		k.points[i] += r.score
		return
	}
	k.points[i] = r.score
}

// sum is what all labels earn together that earn something.
func (k *key) sum() float64 {
	sum := 0.0
	for _, p := range k.points {
		sum += max(0, p)
	}
	return sum
}

// fractions scales the points, so that the best answer earns all: of one
// choice the best label, of several those that earn something together.
func (k *key) fractions(many bool) []float64 {
	whole := 0.0
	for _, p := range k.points {
		if many {
			whole += max(0, p)
		} else {
			whole = max(whole, p)
		}
	}
	out := make([]float64, len(k.points))
	for i, p := range k.points {
		if whole > 0 {
			out[i] = intake.Fraction(min(max(p/whole, -1), 1))
		}
	}
	return out
}

// index finds labels by their idents, and else by their texts: some programs
// name the right answer by what it says.
func (r *response) index() map[string]int {
	at := make(map[string]int, 2*len(r.labels))
	for i, l := range r.labels {
		if _, taken := at[l.ident]; !taken {
			at[l.ident] = i
		}
	}
	for i, l := range r.labels {
		if text := markupless(l.html); text != "" {
			if _, taken := at[text]; !taken {
				at[text] = i
			}
		}
	}
	return at
}

// chosen returns the labels of a response that a rule asks for, and whether it
// asks that others are left.
func (it *item) chosen(rule *rule, r *response, at map[string]int) (chosen []int, against bool) {
	for _, l := range rule.literals {
		if !it.concerns(l, r) {
			continue
		}
		i, ok := at[l.value]
		switch {
		case l.negated:
			against = true
		case ok:
			chosen = append(chosen, i)
		}
	}
	return chosen, against
}

// concerns reports whether a literal is about a response; one that names none
// is about the only one there is.
func (it *item) concerns(l literal, r *response) bool {
	return l.response == r.ident || len(it.responses) == 1 && (l.response == "" || !it.has(l.response))
}

func (it *item) has(ident string) bool {
	for _, r := range it.responses {
		if r.ident == ident {
			return true
		}
	}
	return false
}

func (it *item) mentions(rule *rule, r *response) bool {
	for _, l := range rule.literals {
		if it.concerns(l, r) && !l.negated {
			return true
		}
	}
	return false
}

func marked(chosen []int, n int) []bool {
	out := make([]bool, n)
	for _, i := range chosen {
		out[i] = true
	}
	return out
}
