package native

import (
	"bufio"
	"io"
	"strings"
)

// jsonWriter writes a tree with two blanks a level; small groups take one line.
type jsonWriter struct {
	out *bufio.Writer // keeps the first error
}

func spellJSON(out io.Writer, root *node) error {
	w := &jsonWriter{out: bufio.NewWriterSize(out, 64<<10)}
	w.value(root, 0)
	w.out.WriteByte('\n')
	return w.out.Flush()
}

func (w *jsonWriter) value(n *node, depth int) {
	switch n.shape {
	case quoted:
		w.out.WriteString(quote(n.text))
	case bare:
		w.out.WriteString(n.text)
	case mapping:
		w.enclose('{', '}', n, depth)
	case list:
		w.enclose('[', ']', n, depth)
	}
}

func (w *jsonWriter) enclose(open, end byte, n *node, depth int) {
	w.out.WriteByte(open)
	first := true
	for part := range n.parts {
		if !first {
			w.out.WriteByte(',')
		}
		switch {
		case !n.flow:
			w.line(depth + 1)
		case !first:
			w.out.WriteByte(' ')
		}
		if n.shape == mapping {
			w.out.WriteString(quote(part.name) + ": ")
		}
		w.value(part.value, depth+1)
		first = false
	}
	if !first && !n.flow {
		w.line(depth)
	}
	w.out.WriteByte(end)
}

func (w *jsonWriter) line(depth int) { w.out.WriteString("\n" + strings.Repeat("  ", depth)) }

// parts visits what a mapping or a list holds. Items that are made on demand
// are not kept.
func (n *node) parts(yield func(field) bool) {
	for _, f := range n.fields {
		if !yield(f) {
			return
		}
	}
	for _, item := range n.items {
		if !yield(field{value: item}) {
			return
		}
	}
	if n.demand != nil {
		n.demand(func(item *node) bool { return yield(field{value: item}) })
	}
}
