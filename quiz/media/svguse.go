package media

import "strings"

// Limits of what the references of a drawing unfold to, so that a few lines
// cannot keep a browser busy for minutes.
const (
	maxUnfolded = 200_000 // elements drawn
	maxNesting  = 16      // references within one another
)

// checkUnfolded refuses a drawing whose references unfold to too much, or to
// themselves.
func checkUnfolded(root *element) error {
	u := &unfolding{byID: map[string]*element{}, done: map[*element]extent{}, open: map[*element]bool{}}
	u.name(root)
	total, err := u.measure(root, 0)
	if err == nil && total.drawn > maxUnfolded {
		err = errParts
	}
	return err
}

// extent is what an element unfolds to.
type extent struct {
	drawn   int // elements, as often as they are drawn; at most maxUnfolded+1
	nesting int // references within one another
}

type unfolding struct {
	byID map[string]*element // the first of each id, which is the one that counts
	done map[*element]extent
	open map[*element]bool
}

func (u *unfolding) name(e *element) {
	if id := e.attrs["id"]; id != "" && u.byID[id] == nil {
		u.byID[id] = e
	}
	for _, c := range e.content {
		u.name(c)
	}
}

// measure returns the extent of an element that stands behind a number of
// references.
func (u *unfolding) measure(e *element, behind int) (extent, error) {
	if x, ok := u.done[e]; ok {
		return x, nil
	}
	if u.open[e] {
		return extent{}, errCircle
	}
	if behind > maxNesting {
		return extent{}, errParts
	}
	u.open[e] = true
	x := extent{drawn: 1}
	for _, c := range e.content {
		inner, err := u.measure(c, behind)
		if err != nil {
			return x, err
		}
		x.add(inner, 1)
	}
	for _, r := range e.references() {
		to := u.byID[r.id]
		if to == nil {
			continue
		}
		inner, err := u.measure(to, behind+1)
		if err != nil {
			return x, err
		}
		inner.nesting++
		x.add(inner, r.times)
	}
	delete(u.open, e)
	u.done[e] = x
	if x.nesting+behind > maxNesting {
		return x, errParts
	}
	return x, nil
}

func (x *extent) add(inner extent, times int) {
	x.nesting = max(x.nesting, inner.nesting)
	x.drawn = min(x.drawn+min(inner.drawn*times, maxUnfolded), maxUnfolded+1)
}

// drawnFrom is a reference to another element and how often that is drawn.
type drawnFrom struct {
	id    string
	times int
}

// references returns what an element is drawn from. A marker is drawn at every
// corner of a line; no corner takes fewer than two characters.
func (e *element) references() []drawnFrom {
	var out []drawnFrom
	for name, value := range e.attrs {
		id, times := target(value), 1
		if name == "href" {
			id = value[1:]
		}
		if strings.HasPrefix(name, "marker-") {
			times += (len(e.attrs["d"]) + len(e.attrs["points"])) / 2
		}
		if id != "" {
			out = append(out, drawnFrom{id, times})
		}
	}
	return out
}
