package quiz

import (
	"fmt"
	"strconv"
)

// OrderBody asks to put items in order.
type OrderBody struct {
	Items []string // in the right order
}

var _ Body = (*OrderBody)(nil)

// Kind returns KindOrder.
func (b *OrderBody) Kind() Kind { return KindOrder }

// Draw always shuffles: the file holds the items in the right order. Every order
// can come out, the right one too: if that one never did, what is shown would
// tell something about the key, and of two items all of it.
func (b *OrderBody) Draw(shuffle Shuffler, _ bool) Draw {
	return Draw{Order: shuffle(len(b.Items))}
}

// Face shows the items in the drawn order.
func (b *OrderBody) Face(d Drawn) Face {
	return Face{Kind: KindOrder, Options: d.Choices(b.Items)}
}

// Read takes the id of the item at each position. Positions may be left open,
// but an item stands at one position only.
func (b *OrderBody) Read(in Input, d Drawn) (*Response, error) {
	order, err := readIndices(in.Order, d, len(b.Items), len(b.Items))
	if order == nil || err != nil {
		return nil, err
	}
	at := map[int]int{}
	for pos, i := range order {
		if first, twice := at[i]; twice && i != None {
			return nil, Invalid("order-twice",
				fmt.Sprintf("Positions %d and %d hold the same item.", first+1, pos+1), "Give every position an item of its own.")
		}
		at[i] = pos
	}
	return &Response{Order: order}, nil
}

// Show returns the id of the item at each position.
func (b *OrderBody) Show(r Response, d Drawn) Input {
	return Input{Order: showIndices(r.Order, d, len(b.Items))}
}

// Grade gives the share of neighbours in the right order that are neighbours
// in the response too: right adjacent pairs / (n-1). An open position is no
// neighbour to anything.
func (b *OrderBody) Grade(r Response) Mark {
	n := len(b.Items)
	if n < 2 || !fitsOrder(r.Order, n) {
		return Mark{}
	}
	right := 0
	for pos := 1; pos < n; pos++ {
		if r.Order[pos-1] != None && r.Order[pos] == r.Order[pos-1]+1 {
			right++
		}
	}
	return Mark{Fraction: float64(right) / float64(n-1)}
}

// fitsOrder reports whether the indices name each of n items at most once.
func fitsOrder(order []int, n int) bool {
	if len(order) != n {
		return false
	}
	seen := make([]bool, n)
	for _, i := range order {
		if i == None {
			continue
		}
		if i < 0 || i >= n || seen[i] {
			return false
		}
		seen[i] = true
	}
	return true
}

// Key returns the items in the order of the file.
func (b *OrderBody) Key() *Response {
	order := make([]int, len(b.Items))
	for i := range order {
		order[i] = i
	}
	return &Response{Order: order}
}

// Say returns a line for each position, labelled with its number.
func (b *OrderBody) Say(r Response) []Line {
	lines := make([]Line, len(b.Items))
	for pos := range lines {
		lines[pos].Label = strconv.Itoa(pos + 1)
		if pos < len(r.Order) && r.Order[pos] >= 0 && r.Order[pos] < len(b.Items) {
			lines[pos].Text = b.Items[r.Order[pos]]
		}
	}
	return lines
}

// Check finds empty and duplicate items.
func (b *OrderBody) Check() []Issue { return checkTexts("items", "", b.Items) }
