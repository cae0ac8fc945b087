package markup

import (
	"strconv"
	"strings"
)

// plainLines makes line ends of what other programs break lines with.
var plainLines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// plainParagraphs returns a text without markup as passages: empty lines stand
// between them, and every other line end is a line break.
func plainParagraphs(text string) [][]run {
	var out [][]run
	var now []run
	for line := range strings.SplitSeq(clean(plainLines.Replace(text)), "\n") {
		line = strings.Trim(line, " \t")
		switch {
		case line == "" && len(now) > 0:
			out, now = append(out, now), nil
		case line != "" && len(now) > 0:
			now = append(now, run{kind: runBreak}, run{text: line})
		case line != "":
			now = append(now, run{text: line})
		}
	}
	if len(now) > 0 {
		out = append(out, now)
	}
	return out
}

// plainWriter writes a tree as words.
type plainWriter struct {
	strings.Builder
	indent string
	exact  bool // nothing but words and lines was there
}

func (w *plainWriter) blocks(nodes []*node, gap string) {
	for i, n := range nodes {
		if i > 0 {
			w.WriteString(gap)
			w.WriteString(w.indent)
		}
		w.block(n)
	}
}

func (w *plainWriter) block(n *node) {
	w.exact = w.exact && n.kind == nodeParagraph
	switch n.kind {
	case nodeCode:
		w.WriteString(strings.ReplaceAll(strings.TrimSuffix(n.code, "\n"), "\n", "\n"+w.indent))
	case nodeRule:
		w.WriteString("---")
	case nodeQuote:
		w.blocks(n.children, "\n\n")
	case nodeBullets, nodeNumbers:
		w.list(n)
	default:
		w.passage(n.runs)
	}
}

func (w *plainWriter) list(n *node) {
	outer := w.indent
	for i, item := range n.children {
		if i > 0 {
			w.WriteString("\n" + outer)
		}
		marker := "- "
		if n.kind == nodeNumbers {
			marker = strconv.Itoa(n.start+i) + ". "
		}
		w.WriteString(marker)
		w.indent = outer + strings.Repeat(" ", len(marker))
		w.blocks(item.children, "\n")
		w.indent = outer
	}
}

func (w *plainWriter) passage(runs []run) {
	for i, r := range runs {
		w.exact = w.exact && (r.kind == runText || r.kind == runBreak) && r.marks == ""
		if r.kind == runBreak {
			w.WriteString("\n" + w.indent)
			continue
		}
		w.WriteString(r.text)
		if r.href != "" && (i+1 == len(runs) || runs[i+1].href != r.href) {
			w.address(linkText(runs[:i+1]), r.href)
		}
	}
}

// linkText returns the text of the link that the last run is part of.
func linkText(runs []run) string {
	from := len(runs) - 1
	for from > 0 && runs[from-1].href == runs[from].href {
		from--
	}
	var b strings.Builder
	for _, r := range runs[from:] {
		b.WriteString(r.text)
	}
	return b.String()
}

// address writes where a link leads, unless its text says so.
func (w *plainWriter) address(text, href string) {
	if text != href && "mailto:"+text != href {
		w.WriteString(" (" + strings.TrimPrefix(href, "mailto:") + ")")
	}
}
