package chart

import "slices"

// inset keeps marks at either end of a line within the picture.
const inset = 15. / Narrow

// scale says where on the width a time lies. It is linear, or linear by pieces
// with long empty times between them cut short.
type scale struct {
	pieces []piece // in order, without overlap
}

// piece is a stretch of time and the share of the width that it takes.
type piece struct {
	time, share interval
}

// linear returns the scale that spreads a stretch of time over the width.
func linear(window interval) scale {
	return scale{[]piece{{window, interval{inset, 1 - inset}}}}
}

// at returns where a time lies, as a share of the width.
func (s scale) at(time float64) float64 {
	for i, p := range s.pieces {
		switch {
		case time < p.time.from && i == 0:
			return p.share.from
		case time < p.time.from: // in a time that was cut short
			return (s.pieces[i-1].share.to + p.share.from) / 2
		case time <= p.time.to:
			return p.share.from + (time-p.time.from)/p.time.length()*p.share.length()
		}
	}
	return s.pieces[len(s.pieces)-1].share.to
}

func (s scale) over(t interval) interval { return interval{s.at(t.from), s.at(t.to)} }

// perYear returns how many pixels a year takes at the narrowest width.
func (s scale) perYear() float64 {
	p := s.pieces[0]
	return p.share.length() * Narrow / p.time.length()
}

// Times without anything that would take more than longGap of the width are
// cut short to cutShare of it.
const (
	longGap  = 0.25
	cutShare = 0.09
)

// broken returns a scale on which every stretch is visible and long times
// between them are cut short. It takes the width up to the share right.
func broken(stretches []interval, right float64) scale {
	merged := merge(stretches)
	total := merged[len(merged)-1].to - merged[0].from
	pieces := []interval{merged[0]}
	var shown float64
	for _, next := range merged[1:] {
		last := &pieces[len(pieces)-1]
		if next.from-last.to <= longGap*total {
			last.to = next.to
		} else {
			pieces = append(pieces, next)
		}
	}
	for _, p := range pieces {
		shown += p.length()
	}
	margin := max(0.05*shown, 0.02)
	shown += 2 * margin * float64(len(pieces))
	return laidOut(pieces, margin, (right-inset-cutShare*float64(len(pieces)-1))/shown)
}

// laidOut gives every piece its share of the width, with cuts between them.
func laidOut(times []interval, margin, perYear float64) scale {
	var s scale
	x := inset
	for _, t := range times {
		t = t.grow(margin)
		share := interval{x, x + t.length()*perYear}
		s.pieces = append(s.pieces, piece{t, share})
		x = share.to + cutShare
	}
	return s
}

// merge joins stretches that overlap, in order of time. There must be one.
func merge(stretches []interval) []interval {
	sorted := slices.SortedFunc(slices.Values(stretches), byStart)
	out := []interval{sorted[0]}
	for _, next := range sorted[1:] {
		if last := &out[len(out)-1]; next.from <= last.to {
			last.to = max(last.to, next.to)
		} else {
			out = append(out, next)
		}
	}
	return out
}

// shows reports whether a stretch lies within one piece of the scale.
func (s scale) shows(t interval) bool {
	return slices.ContainsFunc(s.pieces, func(p piece) bool { return t.within(p.time) })
}
