package chart

import (
	"math"

	"github.com/a-h/templ"

	"bellwork/quiz"
)

// Heights of the picture of one question, in CSS pixels. The line's own height
// depends on the rows above it.
const (
	rowAbove   = 44 // key and answer: a word, a date below it, and a leader
	rowBelow   = 18
	firstBelow = 24 // from the line to the foot of the first row of letters
	askedWidth = 200
	knownWidth = 112
)

// single is the picture of one question while it is laid out.
type single struct {
	t            TimelineData
	a            Asked
	scale        scale
	above, below rows
	captions     []caption
	ticks, minor []quiz.Date
	stops        []caption // ticks that are labelled
	knowns       []interval
}

// caption is a label that was given a spot.
type caption struct {
	spot
	class string
	lines []string
	x     float64 // share of the width where its mark stands
	below bool
}

func newSingle(t TimelineData, a Asked) *single {
	const aboveRows, belowRows = 1, 4 // of which the first below is the axis
	p := &single{t: t, a: a, scale: linear(windowOf(a, t.Known)), above: newRows(aboveRows), below: newRows(belowRows)}
	p.captionAsked()
	p.captionTicks()
	p.captionKnown()
	return p
}

func (p *single) middle(r quiz.DateRange) float64 { return p.scale.over(stretch(r)).middle() }

// captionAsked labels key and answer side by side above the line, each blown
// away from the other where they are close; the answer goes below if that
// leaves it no room.
func (p *single) captionAsked() {
	key := p.askedCaption("chart-key-word", "✓ "+p.t.Key, p.a.KeyText, p.a.Key)
	if p.a.Given.IsZero() {
		p.putAbove(key, centred)
		return
	}
	given := p.askedCaption("chart-given-word", p.t.You, p.a.GivenText, p.a.Given)
	keySide, givenSide := leftOf, rightOf
	if key.x > given.x {
		keySide, givenSide = rightOf, leftOf
	}
	if math.Abs(key.x-given.x)*Narrow >= (width(key.lines)+width(given.lines))/2+apart {
		keySide, givenSide = centred, centred
	}
	p.putAbove(key, keySide, centred)
	if !p.putAbove(given, givenSide, centred) {
		p.putBelow(given, centred)
	}
}

func (p *single) askedCaption(class, word, date string, r quiz.DateRange) caption {
	return caption{class: class, lines: []string{fit(word, askedWidth), fit(date, askedWidth)}, x: p.middle(r)}
}

func (p *single) putAbove(c caption, sides ...side) (ok bool) {
	c.spot, ok = p.above.put(c.x*Narrow, width(c.lines), 1, 0, sides...)
	if ok {
		p.captions = append(p.captions, c)
	}
	return ok
}

func (p *single) putBelow(c caption, sides ...side) (ok bool) {
	c.below = true
	c.spot, ok = p.below.put(c.x*Narrow, width(c.lines), len(c.lines), 1, sides...)
	if ok {
		p.captions = append(p.captions, c)
	}
	return ok
}

// captionTicks labels round dates right under the line, except where the leader
// of an answer passes.
func (p *single) captionTicks() {
	window := p.scale.pieces[0].time
	perYear := p.scale.perYear()
	major := stepFor(perYear, func(unit quiz.Precision) float64 { return p.t.tickWidth(unit) + 14 })
	p.ticks = major.dates(window)
	p.minor = stepFor(perYear, func(quiz.Precision) float64 { return 7 }).dates(window)
	for _, d := range p.ticks {
		c := caption{class: "chart-tick-word", lines: []string{p.t.tick(d)}, x: p.scale.at(d.Axis())}
		if major.unit == quiz.ToYear && major.count == 1 {
			c.x = p.scale.over(interval{d.Axis(), d.Axis() + 1}).middle()
		}
		var ok bool
		if c.spot, ok = p.below.put(c.x*Narrow, width(c.lines), 1, 0, centred); ok {
			p.stops = append(p.stops, c)
		}
	}
}

// captionKnown labels what else lies in the window, the nearest to the key
// first. What finds no room keeps its mark.
func (p *single) captionKnown() {
	window := p.scale.pieces[0].time
	for _, k := range p.t.byNearness(p.a.Key) {
		at := stretch(k.Date)
		if !at.within(window) || k.Date == p.a.Key {
			continue
		}
		p.knowns = append(p.knowns, at)
		if label := fit(k.Label, knownWidth); label != "" {
			p.putBelow(caption{class: "chart-known-word", lines: []string{label}, x: p.middle(k.Date)}, centred, rightOf, leftOf)
		}
	}
}

func (p *single) picture() templ.Component {
	line := float64(rowAbove + 12)
	below := max(p.below.used(), 1)
	height := line + firstBelow + float64((below-1)*rowBelow) + 7
	return picture("chart-time", p.t.Text, height, func(s *svg) {
		p.drawLine(s, line)
		for _, k := range p.knowns {
			s.known(p.scale.over(k), line)
		}
		s.answer(p.scale, p.a, line, big)
		for _, c := range p.captions {
			s.caption(c, line)
		}
		for _, c := range p.stops {
			s.text(c.class, c.lines[0], c.x, c.at.middle()-c.x*Narrow, line+firstBelow, atMiddle)
		}
	})
}

func (p *single) drawLine(s *svg, y float64) {
	s.line("chart-axis", 0, y, 1, y)
	for _, d := range p.minor {
		x := p.scale.at(d.Axis())
		s.line("chart-axis", x, y, x, y+4)
	}
	for _, d := range p.ticks {
		x := p.scale.at(d.Axis())
		s.line("chart-axis", x, y, x, y+8)
	}
}

// caption writes a label and the leader to its mark.
func (s *svg) caption(c caption, line float64) {
	first, leaderFrom, leaderTo := line-34, line-12, line-15
	if c.side != centred {
		leaderTo = line - 44
	}
	if c.below {
		first = line + firstBelow + float64(c.row*rowBelow)
		leaderFrom, leaderTo = line+6, first-12
		if c.side != centred {
			leaderTo = first
		}
	}
	s.line("chart-leader", c.x, leaderFrom, c.x, leaderTo)
	at, dx := atMiddle, c.at.middle()-c.x*Narrow
	switch c.side {
	case leftOf:
		at, dx = atEnd, -flagGap
	case rightOf:
		at, dx = atStart, flagGap
	}
	for i, words := range c.lines {
		s.text(c.class, words, c.x, dx, first+float64(i*16), at)
	}
}

func width(lines []string) float64 {
	var w float64
	for _, l := range lines {
		w = max(w, widthOf(l))
	}
	return w
}
