package chart

import (
	"cmp"
	"slices"

	"github.com/a-h/templ"

	"bellwork/quiz"
)

// Heights of the picture of many questions, in CSS pixels.
const (
	lanePitch = 28
	laneFirst = 46 // the middle of the first lane, under the legend
	maxLanes  = 40 // more than a page can use; what finds no lane is left out
)

// many is the picture of all dated questions of an attempt. Each lies in a
// lane; a lane is shared by questions that do not touch, so what looks like one
// line stays one line as long as there is room.
type many struct {
	t     TimelineData
	scale scale
	lanes rows
	items []item
	stops []stop
}

// item is a question in its lane.
type item struct {
	Asked
	row   int
	label string
}

// stop is a labelled tick.
type stop struct {
	words string
	x, dx float64
}

func newMany(t TimelineData, asked []Asked) *many {
	asked = slices.SortedStableFunc(slices.Values(asked), func(a, b Asked) int { return cmp.Compare(hullOf(a).from, hullOf(b).from) })
	var hulls []interval
	for _, a := range asked {
		hulls = append(hulls, hullOf(a))
	}
	p := &many{t: t, scale: broken(hulls, rightOfMarks(asked)), lanes: newRows(maxLanes)}
	for _, a := range asked {
		p.add(a)
	}
	p.setStops()
	return p
}

func hullOf(a Asked) interval {
	if a.Given.IsZero() {
		return stretch(a.Key)
	}
	return stretch(a.Key).hull(stretch(a.Given))
}

// Room for the label of a question behind its marks, in pixels.
const (
	laneLabel    = 60
	beforeLabel  = 5
	roundTheMark = 12
)

// rightOfMarks returns the share of the width that leaves room for the widest
// label.
func rightOfMarks(asked []Asked) float64 {
	var widest float64
	for _, a := range asked {
		widest = max(widest, widthOf(fit(a.Label, laneLabel)))
	}
	return 1 - (roundTheMark+beforeLabel+widest)/Narrow
}

// add finds the first lane with room for the marks of a question and its label.
func (p *many) add(a Asked) {
	label := fit(a.Label, laneLabel)
	at := p.marks(a)
	at.to += beforeLabel + widthOf(label)
	for row := range p.lanes {
		if p.lanes.free(row, 1, at) {
			p.lanes[row] = append(p.lanes[row], at.grow(apart/2.))
			p.items = append(p.items, item{Asked: a, row: row, label: label})
			return
		}
	}
}

// marks returns the pixels that key and answer take at the narrowest width.
func (p *many) marks(a Asked) interval {
	at := p.scale.over(hullOf(a))
	return interval{at.from * Narrow, at.to * Narrow}.hull(interval{at.middle() * Narrow, at.middle() * Narrow}.grow(small.halo)).grow(1)
}

// setStops labels round dates, and the year of every piece of the axis that
// has no round date.
func (p *many) setStops() {
	major := stepFor(p.scale.perYear(), func(unit quiz.Precision) float64 { return p.t.tickWidth(unit) + 14 })
	labels := newRows(1)
	for _, piece := range p.scale.pieces {
		dates := major.dates(piece.time)
		if len(dates) == 0 {
			dates = []quiz.Date{{Year: int(piece.time.middle())}}
		}
		for _, d := range dates {
			words, x := p.t.tick(d), p.scale.at(d.Axis())
			if at, ok := labels.put(x*Narrow, widthOf(words), 1, 0, centred); ok {
				p.stops = append(p.stops, stop{words, x, at.at.middle() - x*Narrow})
			}
		}
	}
}

func (p *many) picture() templ.Component {
	axis := float64(laneFirst + p.lanes.used()*lanePitch - 6)
	return picture("chart-time", p.t.Text, axis+firstBelow+7, func(s *svg) {
		s.legend(
			legendItem{p.t.Key, func(s *svg, y float64) { s.key(interval{}, y, small) }},
			legendItem{p.t.You, func(s *svg, y float64) { s.circle("chart-given", 0, y, small.ring) }},
		)
		for _, st := range p.stops {
			s.line("chart-grid", st.x, laneFirst-lanePitch/2, st.x, axis)
			s.text("chart-tick-word", st.words, st.x, st.dx, axis+firstBelow-4, atMiddle)
		}
		p.drawAxis(s, axis)
		for _, it := range p.items {
			p.draw(s, it)
		}
	})
}

// drawAxis draws the pieces of the axis; a gap between two of them is a time
// that was cut short.
func (p *many) drawAxis(s *svg, y float64) {
	for i, piece := range p.scale.pieces {
		from, to := piece.share.from, piece.share.to
		if i == 0 {
			from = 0
		} else {
			s.shape("chart-break", "M-8 5 L-3 -5 M3 5 L8 -5", (p.scale.pieces[i-1].share.to+from)/2, y)
		}
		if i == len(p.scale.pieces)-1 {
			to = 1
		}
		s.line("chart-axis", from, y, to, y)
	}
	for _, k := range p.t.Known {
		if at := stretch(k.Date); !k.Date.IsZero() && p.scale.shows(at) {
			s.known(p.scale.over(at), y)
		}
	}
}

func (p *many) draw(s *svg, it item) {
	y := float64(laneFirst + it.row*lanePitch)
	s.off(p.scale, it.Asked, y)
	s.answer(p.scale, it.Asked, y, small)
	at := p.scale.over(hullOf(it.Asked))
	marks := p.marks(it.Asked)
	s.text("chart-known-word", it.label, at.to, marks.to+beforeLabel-at.to*Narrow, y+5, atStart)
}
