package chart

import (
	"math"
	"slices"

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

// As many known dates as firstKnown are labelled before the axis, as long as
// that leaves it leastStops labels.
const (
	firstKnown = 3
	leastStops = 2
)

// single is the picture of one question while it is laid out.
type single struct {
	t            TimelineData
	a            Asked
	scale        scale
	above, below rows
	captions     []caption
	major        step
	ticks, minor []quiz.Date
	stops        []caption // ticks that are labelled
}

func newSingle(t TimelineData, a Asked) *single {
	p := &single{t: t, a: a, scale: linear(windowOf(a, t.Known))}
	p.setTicks()
	for first := firstKnown; first >= 0; first-- {
		if p.setCaptions(first); len(p.stops) >= leastStops {
			break
		}
	}
	return p
}

// setCaptions finds room for all labels; so many known dates come before the
// axis, whose labels give way to leaders, and the others after it.
func (p *single) setCaptions(first int) {
	p.above, p.below = newRows(1), newRows(4) // of which the first below is the axis
	p.captions, p.stops = nil, nil
	known := p.knownInside()
	first = min(first, len(known))
	p.captionAsked()
	p.captionKnown(known[:first])
	p.captionTicks()
	p.captionKnown(known[first:])
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
	return caption{class: class, lines: []string{fit(word, askedWidth), fit(date, askedWidth)}, x: p.middle(r), clear: clearOfAnswer}
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

// knownInside returns the other dates within the window, the nearest to the key
// first.
func (p *single) knownInside() []Known {
	window := p.scale.pieces[0].time
	return slices.DeleteFunc(p.t.byNearness(p.a.Key), func(k Known) bool {
		return k.Date == p.a.Key || !stretch(k.Date).within(window)
	})
}

// captionKnown labels other dates. What finds no room keeps its mark.
func (p *single) captionKnown(known []Known) {
	for _, k := range known {
		if label := fit(k.Label, knownWidth); label != "" {
			p.putBelow(caption{class: "chart-known-word", lines: []string{label}, x: p.middle(k.Date), clear: clearOfKnown}, centred, rightOf, leftOf)
		}
	}
}

func (p *single) picture() templ.Component {
	line := float64(rowAbove + 12)
	below := max(p.below.used(), 1)
	height := line + firstBelow + float64((below-1)*rowBelow) + 7
	return picture("chart-time", p.t.Text, height, func(s *svg) {
		p.drawLine(s, line)
		for _, c := range p.captions {
			s.caption(c, line)
		}
		s.off(p.scale, p.a, line)
		for _, k := range p.knownInside() {
			s.known(p.scale.over(stretch(k.Date)), line)
		}
		s.answer(p.scale, p.a, line, big)
		for _, c := range p.stops {
			s.text(c.class, c.lines[0], c.x, c.at.middle()-c.x*Narrow, line+firstBelow, atMiddle)
		}
	})
}
