package markup

import (
	"strconv"
	"strings"
)

// markdown returns a tree as Markdown; exact is false where emphasis had to go.
func (n *node) markdown() (text string, exact bool) {
	w := treeWriter{exact: true}
	w.blocks(n.children, true)
	return strings.TrimSuffix(w.out.String(), "\n"), w.exact
}

// label returns the one passage of a tree that was read as a label.
func (n *node) label() (text string, exact bool) {
	if len(n.children) == 0 {
		return "", true
	}
	return passage(n.children[0].runs, true)
}

// treeWriter writes blocks line by line. What stands before each line grows
// with lists and quotes; the marker of an item stands before its first line
// only.
type treeWriter struct {
	out    strings.Builder
	prefix string
	marker string // still to be written in place of the end of the prefix
	exact  bool
}

func (w *treeWriter) line(s string) {
	if w.marker != "" {
		w.out.WriteString(w.prefix[:len(w.prefix)-len(w.marker)] + w.marker + s + "\n")
		w.marker = ""
		return
	}
	if s == "" {
		s = strings.TrimRight(w.prefix, " ")
	} else {
		s = w.prefix + s
	}
	w.out.WriteString(s + "\n")
}

func (w *treeWriter) lines(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		w.line(line)
	}
}

func (w *treeWriter) blocks(nodes []*node, loose bool) {
	alternate := false
	for i, n := range nodes {
		if i > 0 && loose {
			w.line("")
		}
		alternate = i > 0 && n.kind.isList() && nodes[i-1].kind == n.kind && !alternate
		w.block(n, alternate)
	}
}

func (w *treeWriter) block(n *node, alternate bool) {
	switch n.kind {
	case nodeHeading:
		w.line(strings.Repeat("#", n.level) + " " + w.heading(n.runs))
	case nodeCode:
		w.code(n.code)
	case nodeRule:
		w.rule()
	case nodeQuote:
		w.quote(n)
	case nodeBullets, nodeNumbers:
		w.list(n, alternate)
	default:
		w.lines(w.passage(n.runs, false))
	}
}

func (w *treeWriter) passage(runs []run, label bool) string {
	text, exact := passage(runs, label)
	w.exact = w.exact && exact
	return text
}

// heading escapes what would be taken for the closing mark of a heading.
func (w *treeWriter) heading(runs []run) string {
	text := w.passage(runs, true)
	if strings.HasSuffix(text, "#") {
		return text[:len(text)-1] + `\#`
	}
	return text
}

// rule is written with underscores where dashes would make it part of an item.
func (w *treeWriter) rule() {
	if w.prefix == "" {
		w.line("---")
	} else {
		w.line("___")
	}
}

func (w *treeWriter) code(code string) {
	fence := strings.Repeat("`", max(3, longestTicks(code)+1))
	w.line(fence)
	if w.prefix != "" {
		code = strings.ReplaceAll(code, "\t", "    ")
	}
	for line := range strings.Lines(code) {
		w.line(strings.TrimSuffix(line, "\n"))
	}
	w.line(fence)
}

func (w *treeWriter) quote(n *node) {
	outer := *w
	if w.marker != "" {
		w.marker += "> "
	}
	w.prefix += "> "
	w.blocks(n.children, true)
	w.prefix = outer.prefix
}

func (w *treeWriter) list(n *node, alternate bool) {
	loose := n.isLoose()
	for i, item := range n.children {
		if i > 0 && loose {
			w.line("")
		}
		marker := n.marker(i, alternate) + " "
		outer := w.prefix
		w.prefix += strings.Repeat(" ", len(marker))
		if w.marker == "" {
			w.marker = marker
		} else {
			w.marker += marker
		}
		w.blocks(item.children, loose)
		w.prefix = outer
	}
}

// marker returns what stands before an item. Two lists in a row need different
// ones.
func (n *node) marker(i int, alternate bool) string {
	switch {
	case n.kind == nodeBullets && alternate:
		return "*"
	case n.kind == nodeBullets:
		return "-"
	case alternate:
		return strconv.Itoa(n.start+i) + ")"
	default:
		return strconv.Itoa(n.start+i) + "."
	}
}
