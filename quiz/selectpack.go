package quiz

import (
	"slices"
	"strings"
)

// packing looks for as many questions as the limit per tag leaves room for.
// Questions that carry the same tags are alike, so it decides how many of each
// group to take: with few groups, as banks have, it tries everything.
type packing struct {
	groups []group
	room   []int // by tag: how many more may carry it
	want   int
	steps  int   // that are left before it settles for what it has
	counts []int // taken of each group so far
	best   []int // the largest that was found
	most   int   // questions in best
}

// group is a set of questions with the same tags.
type group struct {
	tags    []int // indices of tags
	members []int // indices of questions, in the order in which they are to be taken
	bounded int   // the tag that bounds it first, -1: none
}

// Bounds of the search, so that it takes tens of milliseconds: a step looks at
// all groups that are left.
const (
	packSteps  = 20_000
	stepGroups = 64 // that count as one step more
)

// packed returns the largest selection of the questions that the search finds,
// at most want of them. The order decides between those that are alike.
func (s Selection) packed(b *Bank, order []int, want int) []int {
	p := &packing{want: want, steps: packSteps}
	p.group(b, order, s.PerTag)
	p.counts = make([]int, len(p.groups))
	p.search(0, 0)
	var list []int
	for g, n := range p.best {
		list = append(list, p.groups[g].members[:n]...)
	}
	return list
}

// group sorts the questions into groups.
func (p *packing) group(b *Bank, order []int, perTag int) {
	tags, groups := map[string]int{}, map[string]int{}
	for _, i := range order {
		names := tagsOf(&b.Questions[i])
		key := strings.Join(names, "\x00")
		g, known := groups[key]
		if !known {
			g = len(p.groups)
			groups[key] = g
			p.groups = append(p.groups, group{tags: p.number(tags, names, perTag)})
		}
		p.groups[g].members = append(p.groups[g].members, i)
	}
	// Few tags first: they leave the most room.
	slices.SortStableFunc(p.groups, func(x, y group) int { return len(x.tags) - len(y.tags) })
	p.bound()
}

// number returns the indices of tags, and makes room for those that are new.
func (p *packing) number(known map[string]int, names []string, perTag int) []int {
	list := make([]int, len(names))
	for i, name := range names {
		n, ok := known[name]
		if !ok {
			n = len(p.room)
			known[name] = n
			p.room = append(p.room, perTag)
		}
		list[i] = n
	}
	return list
}

// bound names for each group the tag that most questions share: it is the one
// that fills up first.
func (p *packing) bound() {
	load := make([]int, len(p.room))
	for _, g := range p.groups {
		for _, tag := range g.tags {
			load[tag] += len(g.members)
		}
	}
	for i := range p.groups {
		g := &p.groups[i]
		g.bounded = -1
		if len(g.tags) > 0 {
			g.bounded = slices.MaxFunc(g.tags, func(x, y int) int { return load[x] - load[y] })
		}
	}
}

// search takes questions of the groups from the n-th on, having some already,
// and reports whether it has all that are wanted or no time for more.
func (p *packing) search(n, have int) (done bool) {
	if have > p.most || p.best == nil {
		p.best, p.most = slices.Clone(p.counts), have
	}
	p.steps -= 1 + (len(p.groups)-n)/stepGroups
	if p.most >= p.want || p.steps < 0 {
		return true
	}
	if n == len(p.groups) || have+p.reach(n) <= p.most {
		return false
	}
	g := p.groups[n]
	most := min(len(g.members), p.want-have)
	for _, tag := range g.tags {
		most = min(most, p.room[tag])
	}
	for take := most; take >= 0 && !done; take-- {
		p.take(n, take)
		done = p.search(n+1, have+take)
		p.take(n, -take)
	}
	return done
}

// take takes questions of a group, or puts them back.
func (p *packing) take(n, questions int) {
	p.counts[n] += questions
	for _, tag := range p.groups[n].tags {
		p.room[tag] -= questions
	}
}

// reach returns how many questions the groups from the n-th on could give if
// each were bounded by one of its tags alone: no fewer than they can.
func (p *packing) reach(n int) int {
	sum := 0
	load := make([]int, len(p.room))
	for _, g := range p.groups[n:] {
		size := len(g.members)
		if g.bounded >= 0 {
			size = min(size, p.room[g.bounded]-load[g.bounded])
			load[g.bounded] += size
		}
		sum += size
	}
	return sum
}
