package markup

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
)

// The parsers hold no state between texts.
var (
	blockParser  = sync.OnceValue(newBlockParser)
	inlineParser = sync.OnceValue(newInlineParser)
)

// readMarkdown returns a text as a tree.
func readMarkdown(text string) *node {
	r := treeReader{src: prepared(text)}
	root := &node{}
	r.blocks(root, parse(blockParser(), r.src))
	return root
}

// readLabel returns the label of an option as one passage.
func readLabel(text string) []run {
	r := treeReader{src: prepared(text)}
	doc := parse(inlineParser(), r.src)
	for p := doc.FirstChild(); p != nil; p = p.NextSibling() {
		if len(r.runs) > 0 {
			r.runs = append(r.runs, run{text: " "})
		}
		r.inlines(p, style{})
	}
	return merged(r.runs)
}

// treeReader turns what goldmark read into a tree.
type treeReader struct {
	src  []byte
	runs []run
}

func (r *treeReader) blocks(to *node, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if b := r.block(c); b != nil {
			to.children = append(to.children, b)
		}
	}
}

func (r *treeReader) block(n ast.Node) *node {
	switch n := n.(type) {
	case *ast.Paragraph:
		return &node{kind: nodeParagraph, runs: r.passage(n), explicit: true}
	case *ast.TextBlock:
		return &node{kind: nodeParagraph, runs: r.passage(n)}
	case *ast.Heading:
		return &node{kind: nodeHeading, runs: r.passage(n), level: n.Level}
	case *ast.FencedCodeBlock:
		return &node{kind: nodeCode, code: r.code(n)}
	case *ast.ThematicBreak:
		return &node{kind: nodeRule}
	case *ast.Blockquote:
		return r.container(nodeQuote, n)
	case *ast.ListItem:
		return r.container(nodeItem, n)
	case *ast.List:
		if !n.IsOrdered() {
			return r.container(nodeBullets, n)
		}
		list := r.container(nodeNumbers, n)
		list.start = n.Start
		return list
	default:
		return nil // definitions of links, which show nothing
	}
}

func (r *treeReader) container(kind nodeKind, n ast.Node) *node {
	b := &node{kind: kind}
	r.blocks(b, n)
	return b
}

func (r *treeReader) code(n *ast.FencedCodeBlock) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.WriteString(clean(string(line.Value(r.src))))
	}
	return b.String()
}

func (r *treeReader) passage(n ast.Node) []run {
	r.runs = nil
	r.inlines(n, style{})
	return merged(r.runs)
}

func (r *treeReader) inlines(n ast.Node, s style) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.inline(c, s)
	}
}

func (r *treeReader) add(kind runKind, text string, s style) {
	r.runs = append(r.runs, run{kind: kind, text: text, style: s})
}

func (r *treeReader) inline(n ast.Node, s style) {
	switch n := n.(type) {
	case *ast.Emphasis:
		r.inlines(n, s.within("es"[n.Level-1], ""))
	case *ast.CodeSpan:
		r.add(runCode, code(n, r.src), s)
	case *formula:
		r.formula(n, s)
	case *ast.Link:
		r.inlines(n, r.link(n, address(unescape(n.Destination)), s))
	case *ast.AutoLink:
		r.add(runText, clean(string(n.Label(r.src))), r.link(n, autoAddress(n, r.src), s))
	case *ast.Image:
		r.runs = append(r.runs, run{kind: runPicture, text: letters(n, r.src), path: unescape(n.Destination), style: s})
	default:
		r.leaf(n, s)
	}
}

// link returns the style within a link; one that leads nowhere is none.
func (r *treeReader) link(n ast.Node, href string, s style) style {
	if href == "" || holdsGap(n) {
		return s
	}
	return s.within('a', href)
}

func (r *treeReader) formula(n *formula, s style) {
	kind := runFormula
	if n.display {
		kind = runDisplay
	}
	r.add(kind, clean(string(n.body.Value(r.src))), s)
}

func (r *treeReader) leaf(n ast.Node, s style) {
	text, ok := leaf(n, r.src)
	if !ok {
		r.inlines(n, s)
		return
	}
	r.add(runText, text, s)
	if t, ok := n.(*ast.Text); ok && t.HardLineBreak() {
		r.add(runBreak, "", s)
	} else if breaksLine(n) {
		r.add(runText, " ", s)
	}
}
