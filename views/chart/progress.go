package chart

import "github.com/a-h/templ"

// Heights and edges of the picture of scores over time, in CSS pixels.
const (
	progressTop    = 44 // the line of all points, under the legend
	progressDepth  = 132
	progressHeight = progressTop + progressDepth + 30
	scaleRoom      = 8 // between the words of the scale and the first try
)

// crowded is how many tries there may be before their marks become small.
const crowded = 40

// progress is the picture of scores over time while it is laid out.
type progress struct {
	ProgressData
	left, right float64 // shares of the width between which tries stand
}

// Progress draws scores over time, oldest first. Tries stand at equal
// distances, because a day with five tries would otherwise be one blot; those of
// a mode are joined by a line. Without a try there is no picture.
func Progress(d ProgressData) templ.Component {
	if len(d.Tries) == 0 {
		return templ.NopComponent
	}
	p := progress{ProgressData: d, left: (scaleWidth(d.Scale[:]) + scaleRoom + 8) / Narrow, right: 1 - 12./Narrow}
	return picture("chart-progress", d.Text, progressHeight, func(s *svg) {
		s.legend(
			legendItem{p.Practice, func(s *svg, y float64) { s.circle("chart-practice", 0, y, 5) }},
			legendItem{p.Test, func(s *svg, y float64) { s.shape("chart-test", testShape, 0, y) }},
		)
		p.grid(s)
		p.join(s, false)
		p.join(s, true)
		for i, try := range p.Tries {
			p.mark(s, i, try)
		}
		p.value(s)
		p.days(s)
	})
}

// scaleWidth returns the width of the words of the scale, within reason.
func scaleWidth(words []string) float64 { return min(width(words), Narrow/4) }

func (p progress) x(i int) float64 {
	if len(p.Tries) == 1 {
		return (p.left + p.right) / 2
	}
	return p.left + (p.right-p.left)*float64(i)/float64(len(p.Tries)-1)
}

func (p progress) y(share float64) float64 { return progressTop + progressDepth*(1-unit(share)) }

func (p progress) grid(s *svg) {
	for i, share := range []float64{0, 0.5, 1} {
		y := p.y(share)
		s.line("chart-grid", p.left-8/Narrow, y, 1, y)
		s.text("chart-tick-word", fit(p.Scale[i], Narrow/4), p.left, -8-scaleRoom, y+4, atEnd)
	}
}

// join draws the line through the tries of one mode.
func (p progress) join(s *svg, test bool) {
	class, last := "chart-practice-line", -1
	if test {
		class = "chart-test-line"
	}
	for i, try := range p.Tries {
		if try.Test != test {
			continue
		}
		if last >= 0 {
			s.line(class, p.x(last), p.y(p.Tries[last].Share), p.x(i), p.y(try.Share))
		}
		last = i
	}
}

// Shapes of a try: a square for a test, a ring for practice.
const (
	testShape  = "M-5.5 -5.5 H5.5 V5.5 H-5.5 Z"
	smallShape = "M-3 -3 H3 V3 H-3 Z"
)

func (p progress) mark(s *svg, i int, try Try) {
	square, radius := testShape, 5.
	if len(p.Tries) > crowded {
		square, radius = smallShape, 2.5
	}
	if try.Test {
		s.shape("chart-test", square, p.x(i), p.y(try.Share))
	} else {
		s.circle("chart-practice", p.x(i), p.y(try.Share), radius)
	}
}

// value writes the last score beside its mark, on the side away from the edge.
func (p progress) value(s *svg) {
	last := p.Tries[len(p.Tries)-1]
	y := p.y(last.Share) - 12
	if last.Share > 0.5 {
		y = p.y(last.Share) + 22
	}
	s.text("chart-value", fit(last.Value, Narrow/4), p.x(len(p.Tries)-1), 8, y, atEnd)
}

// days writes when the first and the last try were.
func (p progress) days(s *svg) {
	const y, room = progressTop + progressDepth + 22, Narrow/2 - 40
	first, last := p.Tries[0].When, p.Tries[len(p.Tries)-1].When
	if len(p.Tries) == 1 {
		s.text("chart-tick-word", fit(first, room), p.x(0), 0, y, atMiddle)
		return
	}
	s.text("chart-tick-word", fit(first, room), p.left, -8, y, atStart)
	if last != first {
		s.text("chart-tick-word", fit(last, room), 1, 0, y, atEnd)
	}
}
