package chart

import "bellwork/quiz"

// Room that ticks need, in pixels.
const (
	betweenStops = 14
	betweenTicks = 7
)

// setTicks chooses the round dates: those that could be labelled, and finer ones
// in between.
func (p *single) setTicks() {
	window, perYear := p.scale.pieces[0].time, p.scale.perYear()
	p.major = stepFor(perYear, func(unit quiz.Precision) float64 { return p.t.tickWidth(unit) + betweenStops })
	p.ticks = p.major.dates(window)
	p.minor = stepFor(perYear, func(quiz.Precision) float64 { return betweenTicks }).dates(window)
}

// captionTicks labels round dates right under the line, except where a leader
// passes.
func (p *single) captionTicks() {
	if p.major == (step{quiz.ToYear, 1}) {
		p.captionYears()
		return
	}
	for _, d := range p.ticks {
		p.captionTick(d, p.scale.at(d.Axis()))
	}
}

// captionYears writes each year between its ticks, where it is seen to last
// from one to the next. A year of which the window shows less than its label is
// wide has none: it would stand under the year beside it.
func (p *single) captionYears() {
	window := p.scale.pieces[0].time
	for year := int(window.from); float64(year) < window.to; year++ {
		d := quiz.Date{Year: year}
		shown := p.scale.over(stretch(quiz.DateRange{From: d, To: d}))
		if shown.length()*Narrow < p.t.tickWidth(quiz.ToYear) {
			continue
		}
		for _, share := range []float64{0.5, 0.25, 0.75} {
			if year > 0 && year < 10000 && p.captionTick(d, shown.from+share*shown.length()) {
				break
			}
		}
	}
}

func (p *single) captionTick(d quiz.Date, x float64) (ok bool) {
	c := caption{class: "chart-tick-word", lines: []string{p.t.tick(d)}, x: x}
	if c.spot, ok = p.below[:1].put(x*Narrow, width(c.lines), 1, 0, centred); ok {
		p.stops = append(p.stops, c)
	}
	return ok
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
