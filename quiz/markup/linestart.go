package markup

import (
	"bytes"
	"strings"
)

// lineStarts returns the places at which a backslash keeps a line of text from
// beginning a list, a heading or another block.
func (a *assembly) lineStarts() map[int]bool {
	at := map[int]bool{}
	start := 0
	for line := range bytes.Lines(a.src) {
		if n := blockStart(string(bytes.TrimSuffix(line, []byte("\n")))); n >= 0 && a.origin[start+n] >= isLiteral {
			at[start+n] = true
		}
		start += len(line)
	}
	return at
}

// blockStart returns the index of the character that makes a line the start of
// a block, -1 if nothing does.
func blockStart(line string) int {
	if line == "" {
		return -1
	}
	switch c := line[0]; {
	case c == '>' || isRule(line),
		c == '#' && endsMarker(strings.TrimLeft(line, "#")),
		(c == '-' || c == '+' || c == '*') && endsMarker(line[1:]),
		strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
		return 0
	}
	rest := strings.TrimLeft(line, "0123456789")
	if n := len(line) - len(rest); n > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')') && endsMarker(rest[1:]) {
		return n
	}
	return -1
}

func endsMarker(rest string) bool { return rest == "" || rest[0] == ' ' || rest[0] == '\t' }

// isRule reports whether a line is a thematic break.
func isRule(line string) bool {
	return strings.IndexByte("-*_", line[0]) >= 0 && strings.Count(line, line[:1]) >= 3 && strings.Trim(line, line[:1]+" \t") == ""
}
