package native

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

// needed writes a text even where it is empty.
func (e *encoder) needed(n *node, name, s string) {
	n.put(name, position{}, e.textNode(name, s))
}

func (e *encoder) textNode(name, s string) *node {
	if !utf8.ValidString(s) {
		e.lose("not-utf8", name+" holds bytes that are no characters; they are replaced")
		s = strings.ToValidUTF8(s, string(utf8.RuneError))
	}
	return &node{shape: quoted, text: s}
}

// text writes a text unless it is empty.
func (e *encoder) text(n *node, name, s string) {
	if s != "" {
		e.needed(n, name, s)
	}
}

// date writes a text that YAML shows without quotes where it is an ISO date.
func (e *encoder) date(n *node, name, s string) {
	if _, ok := quiz.ParseDateRange(s); ok && !e.spellOut {
		n.put(name, position{}, &node{shape: bare, text: s})
		return
	}
	e.text(n, name, s)
}

// texts writes a list of texts unless it is empty.
func (e *encoder) texts(n *node, name string, texts []string, flow bool) {
	if len(texts) == 0 {
		return
	}
	items := &node{shape: list, flow: flow}
	for _, s := range texts {
		items.push(e.textNode(name, s))
	}
	n.put(name, position{}, items)
}

// flag writes a truth unless it is the usual one.
func (e *encoder) flag(n *node, name string, value, usual bool) {
	if value != usual {
		n.put(name, position{}, truth(value))
	}
}

// weight writes a number unless it is the usual one.
func (e *encoder) weight(n *node, name string, x, usual float64) {
	if x != usual {
		n.put(name, position{}, e.number(x))
	}
}

// marking writes a number that belongs to the marking, and so is spelled out
// for programs.
func (e *encoder) marking(n *node, name string, x, usual float64) {
	if x != usual || e.spellOut {
		n.put(name, position{}, e.number(x))
	}
}

// group writes a mapping unless it is empty.
func (e *encoder) group(n *node, name string, g *node) {
	if len(g.fields) > 0 {
		n.put(name, position{}, g)
	}
}

// number writes digits; an exponent only where they would not fit a line.
func (e *encoder) number(x float64) *node {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		e.lose("not-finite", "a number is not finite; 0 is written")
		x = 0
	}
	format := byte('f')
	if size := math.Abs(x); size >= 1e21 || size != 0 && size < 1e-9 {
		format = 'e'
	}
	return &node{shape: bare, text: strconv.FormatFloat(x, format, -1, 64)}
}
