package chart

import (
	"cmp"
	"math"
	"slices"

	"bellwork/quiz"
)

// windowOf chooses the time that the picture of one question shows: key and
// answer with room around them, and the nearest dates on either side as far as
// key and answer stay clearly apart.
func windowOf(a Asked, known []Known) interval {
	core, limit := coreOf(a)
	window := roomAround(core, a)
	taken := map[bool]bool{}
	for _, k := range nearest(known, core) {
		after := k.middle() > core.middle()
		wider := window.hull(k.grow(0.05 * window.hull(k).length()))
		allowed := limit
		if taken[after] { // one on each side is worth much room, another one some
			allowed = min(limit, 1.5*window.length())
		}
		if wider.length() <= allowed {
			window = wider
			taken[after] = true
		}
	}
	return window
}

// coreOf returns what must be seen, and how long the window may be: without
// limit where the answer lies within the key, since there is nothing to keep apart.
func coreOf(a Asked) (core interval, limit float64) {
	core = stretch(a.Key)
	if a.Given.IsZero() {
		return core, math.Inf(1)
	}
	given := stretch(a.Given)
	if given.within(core) {
		return core, math.Inf(1)
	}
	core = core.hull(given)
	return core, max(3.5*core.length(), roomAround(core, a).length())
}

// roomAround adds room on both sides, and at least what makes the unit of the
// dates wide enough to see.
func roomAround(core interval, a Asked) interval {
	const share = 0.32
	least := map[quiz.Precision]float64{quiz.ToYear: 8, quiz.ToMonth: 8. / 12, quiz.ToDay: 9. / 365}
	finest := max(a.Key.From.Precision(), a.Given.From.Precision())
	return core.grow(max(share*core.length(), (least[finest]-core.length())/2))
}

// nearest returns where the known dates lie, those close to the core first.
func nearest(known []Known, core interval) []interval {
	var out []interval
	for _, k := range known {
		if !k.Date.IsZero() {
			out = append(out, stretch(k.Date))
		}
	}
	slices.SortStableFunc(out, func(a, b interval) int {
		return cmp.Compare(math.Abs(a.middle()-core.middle()), math.Abs(b.middle()-core.middle()))
	})
	return out
}
