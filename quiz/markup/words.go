package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// leaf returns the text of a node that has no markup inside, as it is shown.
// Breaks at the end of a line are not part of it.
func leaf(n ast.Node, src []byte) (string, bool) {
	switch n := n.(type) {
	case *ast.Text:
		if n.IsRaw() {
			return clean(string(n.Segment.Value(src))), true
		}
		return unescape(n.Segment.Value(src)), true
	case *ast.String:
		return clean(string(n.Value)), true
	case *ast.CodeSpan:
		return code(n, src), true
	case *ast.AutoLink:
		return clean(string(n.Label(src))), true
	case *formula:
		return clean(string(n.body.Value(src))), true
	case *gap:
		return n.marker(), true
	default:
		return "", false
	}
}

func code(n *ast.CodeSpan, src []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(src))
		}
	}
	return clean(strings.ReplaceAll(b.String(), "\n", " "))
}

// breaksLine reports whether a line ends after n.
func breaksLine(n ast.Node) bool {
	t, ok := n.(*ast.Text)
	return ok && (t.SoftLineBreak() || t.HardLineBreak())
}

// letters returns the text of everything within n, one line break for each
// break.
func letters(n ast.Node, src []byte) string {
	var b strings.Builder
	spell(&b, n, src, (*gap).marker)
	return b.String()
}

// wordsOf returns the text of a document on one line.
func wordsOf(n ast.Node, src []byte) string {
	var b strings.Builder
	spell(&b, n, src, func(*gap) string { return "…" })
	return collapse(b.String())
}

func spell(b *strings.Builder, n ast.Node, src []byte, sayGap func(*gap) string) {
	if g, ok := n.(*gap); ok {
		b.WriteString(sayGap(g))
	} else if s, ok := leaf(n, src); ok {
		b.WriteString(s)
	} else {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			spell(b, c, src, sayGap)
		}
	}
	if breaksLine(n) || n.Type() == ast.TypeBlock {
		b.WriteByte('\n')
	}
}
