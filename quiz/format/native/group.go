package native

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// group reads the fields of one mapping.
type group struct {
	d     *reader
	n     *node
	meant []string // fields that stand there under a name that is a slip
}

// group checks that a node is a mapping with known fields only.
func (d *reader) group(n *node, known []string) (group, bool) {
	if n.shape != mapping {
		hint := ""
		if n.scalar() && !n.empty() && known[0] == "text" {
			hint = fmt.Sprintf("write {%s: %s}", known[0], intake.Short(n.text, 40))
		}
		d.wrongType(n, "a group of fields", hint)
		return group{}, false
	}
	g := group{d: d, n: n}
	for _, f := range n.fields {
		if !slices.Contains(known, f.name) {
			near := nearest(f.name, known)
			d.unknown(f, near, known)
			g.meant = append(g.meant, near)
		}
	}
	return g, true
}

// unknown reports a field that the group does not have. The rest of the group
// can still be read.
func (d *reader) unknown(f field, near string, known []string) {
	if d.report.skip(quiz.Error) {
		return
	}
	hint := ""
	if near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	} else if kinds := kindsWith(f.name); len(kinds) > 0 {
		hint = fmt.Sprintf("%s belongs to %s questions", f.name, strings.Join(kinds, " and "))
	} else {
		hint = "known here: " + strings.Join(known, ", ")
	}
	d.point(f.value, f.at, "unknown-field", fmt.Sprintf("unknown field %q", intake.Short(f.name, 40)), hint)
}

// get returns the value of a field, or nil where it is absent.
func (g group) get(name string) *node {
	if f := g.n.field(name); f != nil {
		return f.value
	}
	return nil
}

// need returns the value of a field and reports where it is absent, unless a
// slip in its name was reported already.
func (g group) need(name string) *node {
	n := g.get(name)
	if n == nil {
		g.d.broken = true
		g.lack(name)
	}
	if n == nil && !slices.Contains(g.meant, name) && !g.d.report.skip(quiz.Error) {
		g.d.point(g.n.child(name), g.n.at, "missing-field", fmt.Sprintf("%q is missing", name), "")
	}
	return n
}

// lack remembers a field that the bank itself needs and the file does not have,
// so that it is not reported again. Questions that lack one are left out.
func (g group) lack(name string) {
	if g.n.parent == nil {
		g.d.settle(name)
	}
}

func (g group) has(name string) bool { return g.n.field(name) != nil }

func (g group) text(name string) string {
	if n := g.get(name); n != nil {
		return g.d.text(n)
	}
	return ""
}

func (g group) needText(name string) string {
	if n := g.need(name); n != nil {
		return g.d.text(n)
	}
	return ""
}

func (g group) flag(name string, absent bool) bool {
	if n := g.get(name); n != nil {
		return g.d.flag(n)
	}
	return absent
}

func (g group) number(name string, absent float64) float64 {
	if n := g.get(name); n != nil {
		return g.d.number(n)
	}
	return absent
}

func (g group) whole(name string, absent int) int {
	if n := g.get(name); n != nil {
		return g.d.whole(n)
	}
	return absent
}
