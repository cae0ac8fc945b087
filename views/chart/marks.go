package chart

// size is how large key and answer are drawn, in CSS pixels.
type size struct {
	dot, ring, halo float64 // radii: key, answer, and answer around a key
	tick            string  // the check mark in a key
}

var (
	big   = size{dot: 9, ring: 7.5, halo: 13, tick: "M-4 0.3 L-1.2 3.1 L4.2 -3"}
	small = size{dot: 7, ring: 5.5, halo: 10, tick: "M-3.2 0.2 L-1 2.5 L3.3 -2.4"}
)

// wide is the width in pixels from which a range is drawn as a bar and not as
// a dot.
const wide = 22

// answer draws the key, the student's answer and how far they lie apart.
func (s *svg) answer(sc scale, a Asked, y float64, z size) {
	key := sc.over(stretch(a.Key))
	if a.Given.IsZero() {
		s.key(key, y, z)
		return
	}
	given := sc.over(stretch(a.Given))
	if off := (interval{min(key.to, given.to), max(key.from, given.from)}); off.length() > 0 {
		s.line("chart-off", off.from, y, off.to, y)
	}
	together := key.middle()-given.middle() < z.dot/Narrow && given.middle()-key.middle() < z.dot/Narrow
	switch {
	case isBar(given):
		s.span("chart-given", given, y, z.halo)
		s.key(key, y, z)
	case together && !isBar(key):
		s.key(key, y, z)
		s.circle("chart-halo", given.middle(), y, z.halo)
	default:
		s.key(key, y, z)
		s.circle("chart-given", given.middle(), y, z.ring)
	}
}

func isBar(at interval) bool { return at.length()*Narrow >= wide }

// key is filled and ticked.
func (s *svg) key(at interval, y float64, z size) {
	if isBar(at) {
		s.span("chart-key", at, y, z.dot)
	} else {
		s.circle("chart-key", at.middle(), y, z.dot)
	}
	s.shape("chart-check", z.tick, at.middle(), y)
}

// span draws a range as a bar with round ends.
func (s *svg) span(class string, at interval, y, radius float64) {
	s.rect(class, at.from, at.length(), y-radius, 2*radius, radius)
}

// known is a small mark on the line.
func (s *svg) known(at interval, y float64) {
	if isBar(at) {
		s.rect("chart-known", at.from, at.length(), y-3, 6, 3)
		return
	}
	s.circle("chart-known", at.middle(), y, 4)
}
