package quiz

import (
	"cmp"
	"fmt"
	"strings"
)

// ByName compares two names for a list: without case and accents, and with
// numbers by their value, so that "Student 2" stands before "Student 10".
func ByName(a, b string) int {
	return cmp.Or(strings.Compare(listKey(a), listKey(b)), strings.Compare(a, b))
}

// listKey folds a name and writes how many digits a number has in front of it:
// in the order of letters, numbers with fewer come first then.
func listKey(name string) string {
	const digits = "0123456789"
	rest := Fold(name)
	var key strings.Builder
	for {
		n := strings.IndexAny(rest, digits)
		if n < 0 {
			return key.String() + rest
		}
		key.WriteString(rest[:n])
		after := strings.TrimLeft(rest[n:], digits)
		number := strings.TrimLeft(rest[n:len(rest)-len(after)], "0")
		fmt.Fprintf(&key, "%03d%s", len(number), number)
		rest = after
	}
}
