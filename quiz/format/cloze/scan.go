package cloze

import (
	"regexp"
	"strings"
)

// span is a gap as it stands in a text.
type span struct {
	start, end   int // of the whole, braces included
	weight       string
	name         string // of its type, in capitals
	alternatives string // what stands between the last colon and the brace
}

// opening matches the beginning of what may be a gap.
var opening = regexp.MustCompile(`\{(\d{0,9}):([A-Za-z_]{2,20}):`)

// scan finds the gaps of a text in one pass. Unclosed counts those that begin
// and do not end before the next one or the end of the text.
func scan(source string) (spans []span, unclosed int) {
	starts := opening.FindAllStringSubmatchIndex(source, -1)
	known := starts[:0]
	for _, m := range starts {
		if _, ok := types[strings.ToUpper(source[m[4]:m[5]])]; ok {
			known = append(known, m)
		}
	}
	for i, m := range known {
		limit := len(source)
		if i+1 < len(known) {
			limit = known[i+1][0]
		}
		n := indexFree(source[m[1]:limit], '}')
		if n < 0 {
			unclosed++
			continue
		}
		spans = append(spans, span{
			start: m[0], end: m[1] + n + 1, weight: source[m[2]:m[3]], name: strings.ToUpper(source[m[4]:m[5]]),
			alternatives: source[m[1] : m[1]+n],
		})
	}
	return spans, unclosed
}

// indexFree returns the place of the first such character that no backslash
// stands before, or -1.
func indexFree(s string, c byte) int {
	for from := 0; ; {
		n := strings.IndexByte(s[from:], c)
		if n < 0 {
			return -1
		}
		if n += from; n == 0 || s[n-1] != '\\' {
			return n
		}
		from = n + 1
	}
}

// Holds reports whether a text holds a gap.
func Holds(source string) bool {
	spans, _ := scan(source)
	return len(spans) > 0
}
