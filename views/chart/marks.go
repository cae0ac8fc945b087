package chart

import (
	"math"

	"bellwork/quiz"
)

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

// off draws how far answer and key lie apart.
func (s *svg) off(sc scale, a Asked, y float64) {
	if a.Given.IsZero() {
		return
	}
	key, given := sc.over(stretch(a.Key)), sc.over(stretch(a.Given))
	between := interval{min(key.to, given.to), max(key.from, given.from)}
	if between.length() > 0 {
		s.line("chart-off", between.from, y, between.to, y)
	}
}

// answer draws the student's answer and over it the key. An answer that lies
// around the key is drawn around it.
func (s *svg) answer(sc scale, a Asked, y float64, z size) {
	key := sc.seen(a.Key)
	if !a.Given.IsZero() {
		s.given(key, sc.seen(a.Given), y, z)
	}
	s.key(key, y, z)
}

func (s *svg) given(key, given interval, y float64, z size) {
	const same = 3. / Narrow
	radius := z.ring
	if given.meets(key) || math.Abs(given.middle()-key.middle()) < same {
		radius = z.halo
	}
	if isBar(given) {
		s.span("chart-given", given, y, radius)
	} else {
		s.circle("chart-given", given.middle(), y, radius)
	}
}

// seen returns where a date is drawn: a single day always as a dot.
func (s scale) seen(r quiz.DateRange) interval {
	at := s.over(stretch(r))
	if r.From == r.To && r.From.Precision() == quiz.ToDay {
		return interval{at.middle(), at.middle()}
	}
	return at
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
	s.circle("chart-known", at.middle(), y, 3.5)
}
