package quiz

import (
	"fmt"
	"slices"
	"testing"
)

func TestOrderGrade(t *testing.T) {
	b := &OrderBody{Items: []string{"a", "b", "c", "d", "e"}}
	tests := []struct {
		name  string
		order []int
		want  float64
	}{
		{"right", []int{0, 1, 2, 3, 4}, 1},
		{"reversed", []int{4, 3, 2, 1, 0}, 0},
		{"moved on by one", []int{1, 2, 3, 4, 0}, 0.75},
		{"two swapped", []int{0, 2, 1, 3, 4}, 0.25},
		{"last open", []int{0, 1, 2, 3, None}, 0.75},
		{"middle open", []int{0, 1, None, 3, 4}, 0.5},
		{"pair at another place", []int{None, None, None, 1, 2}, 0.25},
		{"open is no neighbour", []int{None, 0, None, None, None}, 0},
		{"too short", []int{0, 1}, 0},
		{"twice", []int{0, 1, 0, 1, 2}, 0},
		{"out of range", []int{0, 1, 2, 3, 5}, 0},
		{"below range", []int{0, 1, 2, 3, -2}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := b.Grade(Response{Order: tt.order}).Fraction; got != tt.want {
				t.Errorf("%v earns %v, want %v", tt.order, got, tt.want)
			}
		})
	}
}

func TestOrderRead(t *testing.T) {
	b := &OrderBody{Items: []string{"a", "b", "c"}}
	d := b.Draw(Shuffle(1), false).Of(1, "q")
	tests := []struct {
		name  string
		order []string
		want  []int
		code  string
	}{
		{"all", []string{d.ID(2), d.ID(0), d.ID(1)}, []int{2, 0, 1}, ""},
		{"some", []string{"", d.ID(0)}, []int{None, 0, None}, ""},
		{"none", []string{"", "", ""}, nil, ""},
		{"twice", []string{d.ID(2), "", d.ID(2)}, nil, "order-twice"},
		{"unknown", []string{"x"}, nil, "unknown-option"},
		{"too many", []string{"", "", "", d.ID(0)}, nil, "unknown-option"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := b.Read(Input{Order: tt.order}, d)
			if codeOf(err) != tt.code {
				t.Fatalf("Read: %v, want code %q", err, tt.code)
			}
			if (r == nil) != (tt.want == nil) || (r != nil && !slices.Equal(r.Order, tt.want)) {
				t.Errorf("Read = %+v, want %v", r, tt.want)
			}
		})
	}
}

// An order that never came out right would tell which one is: of two items,
// all of it.
func TestOrderDrawsEveryOrder(t *testing.T) {
	b := &OrderBody{Items: []string{"first", "second", "third"}}
	drawn := map[string]int{}
	for seed := range uint64(600) {
		drawn[fmt.Sprint(b.Draw(Shuffle(seed), seed%2 == 0).Order)]++
	}
	if len(drawn) != 6 {
		t.Fatalf("got the orders %v, want all six", drawn)
	}
}

func TestOrderCheck(t *testing.T) {
	checkCodes(t, []bodyCase{
		{"OK", &OrderBody{Items: []string{"a", "b"}}, nil},
		{"One", &OrderBody{Items: []string{"a"}}, []string{"too-few"}},
		{"Empty", &OrderBody{Items: []string{"a", ""}}, []string{"empty-text"}},
		{"Duplicate", &OrderBody{Items: []string{"a", "b", "a"}}, []string{"duplicate-text"}},
		{"Many", &OrderBody{Items: letters(101)}, []string{"too-many"}},
	})
}

// letters returns n different texts.
func letters(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = string(rune('A'+i%26)) + string(rune('a'+i/26))
	}
	return out
}
