package chart

// apart is the least room between two labels in a row, in pixels.
const apart = 8

// rows are the rows of labels on one side of a line, the nearest first. Each
// holds the stretches of the narrowest width that are taken, by labels and by
// the leaders that pass through to rows further away.
type rows [][]interval

func newRows(n int) rows { return make(rows, n) }

// side says where a label stands beside its leader.
type side int

const (
	centred side = iota
	leftOf       // like a flag that blows to the left
	rightOf
)

// flagGap is the room between a leader and the label beside it.
const flagGap = 6

// spot is where a label was put.
type spot struct {
	row  int
	at   interval // in pixels of the narrowest width
	side side
}

// put finds room for a label of a width and a height in rows, whose leader
// stands at x pixels, from the row first on. It tries each row in turn and in
// it each side.
func (r rows) put(x, width float64, height, first int, sides ...side) (spot, bool) {
	for row := first; row+height <= len(r); row++ {
		for _, sd := range sides {
			at, ok := beside(x, width, sd)
			if ok && r.free(row, height, at) && r.passable(row, x) {
				r.take(row, height, x, at)
				return spot{row: row, at: at, side: sd}, true
			}
		}
	}
	return spot{}, false
}

// beside returns the stretch of a label on one side of x, if that lies within
// the picture. A centred label gives way to the edges.
func beside(x, width float64, sd side) (interval, bool) {
	switch sd {
	case leftOf:
		return interval{x - flagGap - width, x - flagGap}, x-flagGap-width >= 0
	case rightOf:
		return interval{x + flagGap, x + flagGap + width}, x+flagGap+width <= Narrow
	default:
		left := min(max(x-width/2, 0), Narrow-width)
		return interval{left, left + width}, left >= 0
	}
}

func (r rows) free(row, height int, at interval) bool {
	at = at.grow(apart / 2.)
	for _, taken := range r[row : row+height] {
		for _, t := range taken {
			if t.meets(at) {
				return false
			}
		}
	}
	return true
}

// passable reports whether a leader at x reaches a row without crossing labels.
func (r rows) passable(row int, x float64) bool {
	return row == 0 || r[:row].free(0, row, interval{x, x})
}

func (r rows) take(row, height int, x float64, at interval) {
	for i := range row {
		r[i] = append(r[i], interval{x, x}.grow(apart/2.))
	}
	for i := row; i < row+height; i++ {
		r[i] = append(r[i], at.grow(apart/2.))
	}
}

// used returns how many rows hold something.
func (r rows) used() int {
	for n := len(r); n > 0; n-- {
		if len(r[n-1]) > 0 {
			return n
		}
	}
	return 0
}
