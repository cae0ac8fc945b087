package quiz

import (
	"math/rand/v2"
	"slices"
)

// Selection says how many questions of a bank each attempt is given, drawn at
// random. The zero Selection gives all of them.
type Selection struct {
	Count  int `json:"count,omitempty"`  // questions to answer; 0: all
	PerTag int `json:"perTag,omitempty"` // of these, that may carry the same tag; 0: any number
}

// IsZero reports whether nothing is left to chance.
func (s Selection) IsZero() bool { return s == Selection{} }

// selectionStream keeps the numbers that draw the questions apart from those
// that shuffle their options.
const selectionStream = 1

// Pick draws questions for the attempt with a seed and returns their ids in the
// order of the bank. Every question is as likely as any other that carries the
// same tags: they are taken in a random order, and one whose tag is full is
// passed over. Where that ends short of Count, other questions are looked for,
// so that there are fewer than Count only where the limit leaves no more.
//
// A text without a question asks nothing and is not counted. It introduces what
// follows up to the next such text, so it is given where any of that is: a
// question without its introduction would be worse than a text too many.
func (s Selection) Pick(b *Bank, seed uint64) []string {
	if s.IsZero() {
		return idsOf(b, func(int) bool { return true })
	}
	taken := make([]bool, len(b.Questions))
	for _, i := range s.draw(b, seed) {
		taken[i] = true
	}
	introduce(b, taken)
	return idsOf(b, func(i int) bool { return taken[i] })
}

// Most returns how many of a bank's questions the selection can give: Count, or
// what there is.
func (s Selection) Most(b *Bank) int { return len(s.draw(b, 0)) }

// introduce adds the texts that introduce what was taken.
func introduce(b *Bank, taken []bool) {
	wanted, reading := false, false
	for i := len(taken) - 1; i >= 0; i-- {
		if b.Questions[i].Kind() == KindInfo {
			taken[i], reading = wanted, true
			continue
		}
		if reading { // the section that was introduced ends here
			wanted, reading = false, false
		}
		wanted = wanted || taken[i]
	}
}

func idsOf(b *Bank, wanted func(int) bool) []string {
	ids := []string{}
	for i := range b.Questions {
		if wanted(i) {
			ids = append(ids, b.Questions[i].ID)
		}
	}
	return ids
}

// answerable returns the indices of the questions that can be answered.
func answerable(b *Bank) []int {
	var list []int
	for i := range b.Questions {
		if b.Questions[i].Kind().Answerable() {
			list = append(list, i)
		}
	}
	return list
}

// Answerable counts the bank's questions that can be answered.
func (b *Bank) Answerable() int { return len(answerable(b)) }

// draw returns the indices of the questions that are drawn, in no order.
func (s Selection) draw(b *Bank, seed uint64) []int {
	all := answerable(b)
	want := len(all)
	if s.Count > 0 {
		want = min(want, s.Count)
	}
	random := rand.New(rand.NewPCG(seed, selectionStream))
	if s.PerTag == 0 {
		return shuffled(random, all)[:want]
	}
	var best []int
	for range drawTries {
		if list := s.passing(b, shuffled(random, all), want); len(list) > len(best) {
			best = list
		}
		if len(best) == want {
			return best
		}
	}
	if list := s.packed(b, shuffled(random, all), want); len(list) > len(best) {
		return list
	}
	return best
}

// drawTries is how many random orders are tried before the questions are
// searched through. Few banks need a second one.
const drawTries = 16

func shuffled(random *rand.Rand, list []int) []int {
	out := slices.Clone(list)
	random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// passing takes questions in the order given and passes over those of which a
// tag is full.
func (s Selection) passing(b *Bank, order []int, want int) []int {
	carried := map[string]int{}
	var list []int
	for _, i := range order {
		tags := tagsOf(&b.Questions[i])
		full := slices.ContainsFunc(tags, func(tag string) bool { return carried[tag] >= s.PerTag })
		if full || len(list) == want {
			continue
		}
		for _, tag := range tags {
			carried[tag]++
		}
		list = append(list, i)
	}
	return list
}

// tagsOf returns the tags of a question, each once.
func tagsOf(q *Question) []string {
	if len(q.Tags) < 2 {
		return q.Tags
	}
	tags := slices.Clone(q.Tags)
	slices.Sort(tags)
	return slices.Compact(tags)
}
