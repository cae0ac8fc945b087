package native

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// lineWidth is where YAML breaks lines that can be broken.
const lineWidth = 100

// yamlWriter writes a tree. It writes less than YAML can say, so that every
// text is read back to the letter by any version of YAML.
type yamlWriter struct {
	out bytes.Buffer
}

func spellYAML(root *node) []byte {
	w := &yamlWriter{}
	w.fields(root, 0)
	return w.out.Bytes()
}

// fields writes a mapping, one field a line, the first where the writer stands.
func (w *yamlWriter) fields(n *node, indent int) {
	for i, f := range n.fields {
		if i > 0 {
			w.margin(indent)
		}
		w.out.WriteString(f.name + ":")
		w.value(f.value, indent, utf8.RuneCountInString(f.name)+1)
	}
}

// value writes what follows a name or a dash, which took used characters of
// the line, and ends the line.
func (w *yamlWriter) value(n *node, indent, used int) {
	switch {
	case n.scalar():
		w.out.WriteString(" " + blockText(n, indent+2, indent+used+1) + "\n")
	case len(n.fields)+len(n.items) == 0:
		w.out.WriteString(map[shape]string{mapping: " {}\n", list: " []\n"}[n.shape])
	case n.flow && w.oneLine(n, indent+used+1):
	case n.shape == mapping && strings.HasPrefix(n.name, "["):
		w.out.WriteByte(' ')
		w.fields(n, indent+2)
	case n.shape == mapping:
		w.out.WriteByte('\n')
		w.margin(indent + 2)
		w.fields(n, indent+2)
	default:
		w.out.WriteByte('\n')
		for i, item := range n.items {
			if n.spaced && i > 0 {
				w.out.WriteByte('\n')
			}
			w.margin(indent + 2)
			w.out.WriteByte('-')
			w.value(item, indent+2, 1)
		}
	}
}

func (w *yamlWriter) margin(indent int) { w.out.WriteString(strings.Repeat(" ", indent)) }

// oneLine writes a small group or list if it fits into the rest of the line.
func (w *yamlWriter) oneLine(n *node, column int) bool {
	var parts []string
	for _, f := range n.fields {
		parts = append(parts, f.name+": "+flowText(f.value))
	}
	for _, item := range n.items {
		parts = append(parts, flowText(item))
	}
	line := strings.Join(parts, ", ")
	if n.shape == mapping {
		line = "{" + line + "}"
	} else {
		line = "[" + line + "]"
	}
	if column+utf8.RuneCountInString(line) > lineWidth {
		return false
	}
	w.out.WriteString(" " + line + "\n")
	return true
}
