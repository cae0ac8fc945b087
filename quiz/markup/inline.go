package markup

import (
	"html"
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// passage writes the inline content of a block.
func (w *writer) passage(n ast.Node) {
	w.find(n)
	w.inlines(n)
}

func (w *writer) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.inline(c)
	}
}

func (w *writer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Emphasis:
		w.emphasis(n)
	case *ast.CodeSpan:
		w.element(n, "code", "")
	case *formula:
		w.element(n, "code", ` class="math"`)
	case *ast.Link:
		w.link(n, address(unescape(n.Destination)))
	case *ast.AutoLink:
		w.link(n, autoAddress(n, w.src))
	case *ast.Image:
		w.picture(n)
	case *gap:
		w.gap(n)
	default:
		w.content(n)
	}
}

func (w *writer) emphasis(n *ast.Emphasis) {
	if n.Level == 1 {
		w.element(n, "em", "")
	} else {
		w.element(n, "strong", "")
	}
}

// content writes what is within a node: its text if it is a leaf, else its
// children. The content of a picture is its alternative text.
func (w *writer) content(n ast.Node) {
	if s, ok := leaf(n, w.src); ok {
		w.text(s)
	} else {
		w.inlines(n)
	}
	if t, ok := n.(*ast.Text); ok && breaksLine(t) {
		w.lineBreak(t.HardLineBreak())
	}
}

func (w *writer) link(n ast.Node, href string) {
	if href == "" || holdsGap(n) {
		w.content(n)
		return
	}
	w.element(n, "a", ` href="`+html.EscapeString(href)+`" rel="`+linkRel+`"`)
}

// element writes an inline element. What stands too deep loses its element and
// keeps its text.
func (w *writer) element(n ast.Node, tag, attrs string) {
	if w.depth >= maxNesting {
		w.content(n)
		return
	}
	w.beforeElement(n)
	w.WriteString("<" + tag + attrs + ">")
	w.depth++
	w.content(n)
	w.beforeEnd()
	w.depth--
	w.WriteString("</" + tag + ">")
	w.closeDone()
}

func (w *writer) gap(g *gap) {
	if w.gaps == nil || w.gaps[g.number] {
		w.content(g)
		return
	}
	w.gaps[g.number] = true
	w.WriteString(cutOpen + strconv.Itoa(g.number) + cutClose)
}

func (w *writer) lineBreak(hard bool) {
	switch {
	case w.flat:
		w.text(" ")
	case hard:
		w.raw("<br>\n", 1)
	default:
		w.text("\n")
	}
}
