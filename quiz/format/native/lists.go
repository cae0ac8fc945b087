package native

import "bellwork/quiz/format/intake"

// items returns the values of a list field; none where it is absent.
func (g group) items(name string) []*node {
	n := g.get(name)
	if n == nil {
		return nil
	}
	if n.shape != list {
		hint := ""
		if n.scalar() && !n.empty() {
			hint = "write it as a list: [" + intake.Short(n.text, 40) + "]"
		}
		g.d.wrongType(n, "a list", hint)
		return nil
	}
	return n.items
}

// needItems is items for a field that must be there.
func (g group) needItems(name string) []*node {
	if g.need(name) == nil {
		return nil
	}
	return g.items(name)
}

// texts reads a list of texts.
func (g group) texts(name string) []string {
	var out []string
	for _, n := range g.items(name) {
		out = append(out, g.d.text(n))
	}
	return out
}

// each reads a list of groups that all have the same fields.
func each[T any](d *reader, items []*node, known []string, read func(group) T) []T {
	var out []T
	for _, n := range items {
		if g, ok := d.group(n, known); ok {
			out = append(out, read(g))
		}
	}
	return out
}
