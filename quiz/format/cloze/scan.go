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

// scan finds the gaps of a text in one pass, at most so many. A gap that does
// not end before the next one begins, or at all, ends the search: closed is
// false then.
func scan(source string, most int) (spans []span, closed bool) {
	this, found := next(source, 0)
	for found && len(spans) < most {
		after, more := next(source, this.end)
		limit := len(source)
		if more {
			limit = after.start
		}
		n := indexFree(source[this.end:limit], '}')
		if n < 0 {
			return spans, false
		}
		this.alternatives = source[this.end : this.end+n]
		this.end += n + 1
		spans = append(spans, this)
		this, found = after, more
	}
	return spans, true
}

// next finds where the next gap begins. Its end is that of what matched, as
// yet.
func next(source string, from int) (s span, ok bool) {
	for {
		m := opening.FindStringSubmatchIndex(source[from:])
		if m == nil {
			return span{}, false
		}
		s = span{start: from + m[0], end: from + m[1], weight: source[from+m[2] : from+m[3]], name: strings.ToUpper(source[from+m[4] : from+m[5]])}
		if _, known := types[s.name]; known {
			return s, true
		}
		from += m[1]
	}
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
	spans, _ := scan(source, 1)
	return len(spans) > 0
}
