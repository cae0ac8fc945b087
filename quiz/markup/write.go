package markup

import (
	"html"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// writer writes a parsed text as HTML. It knows the elements it may write; a
// node that it does not know is passed through to what lies inside.
type writer struct {
	strings.Builder
	src     []byte
	flat    bool           // no block elements
	anchors map[string]int // ids given to headings; nil: headings are bold paragraphs
	gaps    map[int]bool   // gaps cut so far; nil: gaps stay text
	quote   string         // still to be found; empty: nothing is marked
	depth   int            // inline elements that are open
	mark    span
}

func (w *writer) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
}

func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.paragraph(n)
	case *ast.TextBlock:
		w.passage(n)
		if n.NextSibling() != nil {
			w.WriteByte('\n')
		}
	case *ast.Heading:
		w.heading(n)
	case *ast.Blockquote:
		w.container("blockquote", "", n)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.WriteString("<li>")
		w.children(n)
		w.WriteString("</li>\n")
	case *ast.FencedCodeBlock:
		w.fenced(n)
	case *ast.ThematicBreak:
		w.WriteString("<hr>\n")
	default:
		w.children(n)
	}
}

func (w *writer) paragraph(n ast.Node) {
	if !w.flat {
		w.WriteString("<p>")
		w.passage(n)
		w.WriteString("</p>\n")
		return
	}
	if w.Len() > 0 {
		w.WriteByte(' ')
	}
	w.passage(n)
}

func (w *writer) container(tag, attrs string, n ast.Node) {
	w.WriteString("<" + tag + attrs + ">\n")
	w.children(n)
	w.WriteString("</" + tag + ">\n")
}

func (w *writer) list(n *ast.List) {
	switch {
	case !n.IsOrdered():
		w.container("ul", "", n)
	case n.Start == 1:
		w.container("ol", "", n)
	default:
		w.container("ol", ` start="`+strconv.Itoa(n.Start)+`"`, n)
	}
}

// heading keeps h1 for the page that a reading stands on.
func (w *writer) heading(n *ast.Heading) {
	if w.anchors == nil {
		w.WriteString("<p><strong>")
		w.passage(n)
		w.WriteString("</strong></p>\n")
		return
	}
	tag := "h2"
	if n.Level > 2 {
		tag = "h3"
	}
	w.WriteString("<" + tag + ` id="` + w.anchor(letters(n, w.src)) + `">`)
	w.passage(n)
	w.WriteString("</" + tag + ">\n")
}

func (w *writer) fenced(n *ast.FencedCodeBlock) {
	w.WriteString("<pre><code>")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		w.WriteString(html.EscapeString(clean(string(line.Value(w.src)))))
	}
	w.WriteString("</code></pre>\n")
}
