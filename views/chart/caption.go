package chart

// caption is a label that was given a spot.
type caption struct {
	spot
	class string
	lines []string
	x     float64 // share of the width where its mark stands
	below bool
	clear float64 // pixels between the line and the leader
}

// Where leaders end, in pixels from the line: outside the largest mark.
const (
	clearOfAnswer = 14
	clearOfKnown  = 6
)

// caption writes a label and the leader to its mark.
func (s *svg) caption(c caption, line float64) {
	first := line - 34
	if c.below {
		first = line + firstBelow + float64(c.row*rowBelow)
	}
	c.leader(s, line, first)
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

// leader draws the line between a mark and its label. A label that stands
// right above its mark needs none.
func (c caption) leader(s *svg, line, first float64) {
	const capHeight = 11
	switch {
	case c.below:
		to := first - capHeight - 2
		if c.side != centred {
			to = first
		}
		s.line("chart-leader", c.x, line+c.clear, c.x, to)
	case c.side != centred:
		s.line("chart-leader", c.x, line-c.clear, c.x, first-capHeight)
	}
}
