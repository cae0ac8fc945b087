package native

import (
	"bytes"
	"strings"
)

// jsonWriter writes a tree with two blanks a level; small groups take one line.
type jsonWriter struct {
	out bytes.Buffer
}

func spellJSON(root *node) []byte {
	w := &jsonWriter{}
	w.value(root, 0)
	w.out.WriteByte('\n')
	return w.out.Bytes()
}

func (w *jsonWriter) value(n *node, depth int) {
	switch n.shape {
	case quoted:
		w.out.WriteString(quote(n.text))
	case bare:
		w.out.WriteString(n.text)
	case mapping:
		w.enclose('{', '}', n, len(n.fields), depth, func(i, depth int) {
			w.out.WriteString(quote(n.fields[i].name) + ": ")
			w.value(n.fields[i].value, depth)
		})
	case list:
		w.enclose('[', ']', n, len(n.items), depth, func(i, depth int) { w.value(n.items[i], depth) })
	}
}

func (w *jsonWriter) enclose(open, end byte, n *node, count, depth int, part func(i, depth int)) {
	w.out.WriteByte(open)
	for i := range count {
		if i > 0 {
			w.out.WriteByte(',')
		}
		switch {
		case !n.flow:
			w.out.WriteString("\n" + strings.Repeat("  ", depth+1))
		case i > 0:
			w.out.WriteByte(' ')
		}
		part(i, depth+1)
	}
	if count > 0 && !n.flow {
		w.out.WriteString("\n" + strings.Repeat("  ", depth))
	}
	w.out.WriteByte(end)
}
