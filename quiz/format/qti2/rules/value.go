package rules

import (
	"math"
	"strconv"
	"strings"
)

// Value is what a variable holds or an expression yields. Without items it is
// NULL; a value of single cardinality has one item.
type Value struct {
	Base    string // "identifier", "float", …; empty where nothing says it
	Ordered bool   // of a container: the order of the items matters
	Items   []string
}

// Null reports whether the value is NULL. An empty container is NULL too.
func (v Value) Null() bool { return len(v.Items) == 0 }

// Text returns the only or first item.
func (v Value) Text() string {
	if v.Null() {
		return ""
	}
	return v.Items[0]
}

// Number returns a value of single cardinality as a number.
func (v Value) Number() (float64, bool) {
	if len(v.Items) != 1 {
		return 0, false
	}
	x, err := strconv.ParseFloat(strings.TrimSpace(v.Items[0]), 64)
	return x, err == nil && !math.IsNaN(x)
}

// Has reports whether the value is or contains an item.
func (v Value) Has(item string) bool {
	for _, i := range v.Items {
		if same(v.Base, i, item) {
			return true
		}
	}
	return false
}

func (v Value) numeric() bool { return v.Base == "float" || v.Base == "integer" }

func boolean(b bool) Value { return Value{Base: "boolean", Items: []string{strconv.FormatBool(b)}} }

func float(x float64) Value {
	return Value{Base: "float", Items: []string{strconv.FormatFloat(x, 'g', -1, 64)}}
}

// integer returns a whole number; beyond what a computer counts it is NULL.
func integer(x float64) Value {
	if math.IsNaN(x) || math.Abs(x) >= 1<<53 {
		return Value{Base: "integer"}
	}
	return Value{Base: "integer", Items: []string{strconv.FormatInt(int64(x), 10)}}
}

// same compares two items of a base type.
func same(base, a, b string) bool {
	if a == b {
		return true
	}
	switch base {
	case "float", "integer":
		x, errX := strconv.ParseFloat(a, 64)
		y, errY := strconv.ParseFloat(b, 64)
		return errX == nil && errY == nil && x == y
	case "pair":
		return a == turned(b)
	}
	return false
}

// turned swaps the two identifiers of a pair.
func turned(pair string) string {
	a, b, ok := strings.Cut(pair, " ")
	if !ok {
		return pair
	}
	return b + " " + a
}

// match compares two values as the operator of that name does: item by item
// where the order matters, else as bags.
func match(a, b Value) bool {
	if len(a.Items) != len(b.Items) {
		return false
	}
	base := a.Base
	if base == "" || b.numeric() {
		base = b.Base
	}
	if a.Ordered || b.Ordered {
		for i := range a.Items {
			if !same(base, a.Items[i], b.Items[i]) {
				return false
			}
		}
		return true
	}
	left := append([]string(nil), b.Items...)
	for _, item := range a.Items {
		i := position(base, left, item)
		if i < 0 {
			return false
		}
		left = append(left[:i], left[i+1:]...)
	}
	return true
}

func position(base string, items []string, item string) int {
	for i := range items {
		if same(base, items[i], item) {
			return i
		}
	}
	return -1
}
