package qti2

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// xhtml writes HTML as the XHTML that QTI allows. Elements that it does not
// have are left out, and what is inside them stays.
func xhtml(source string) string {
	var b strings.Builder
	for _, n := range fragment(source) {
		writeXHTML(&b, n)
	}
	return b.String()
}

// blocks is xhtml where no text may stand outside a block: it is put into
// paragraphs.
func blocks(source string) string {
	var b strings.Builder
	var open bool
	for _, n := range fragment(source) {
		if n.Type == html.CommentNode || hidden[n.Data] {
			continue
		}
		isSpace := n.Type == html.TextNode && strings.TrimSpace(n.Data) == ""
		switch isBlock := n.Type == html.ElementNode && blockElements[n.Data]; {
		case isBlock && open:
			b.WriteString("</p>")
			open = false
		case !isBlock && !open && !isSpace:
			b.WriteString("<p>")
			open = true
		}
		writeXHTML(&b, n)
	}
	if open {
		b.WriteString("</p>")
	}
	return strings.TrimSpace(b.String())
}

func fragment(source string) []*html.Node {
	nodes, err := html.ParseFragment(strings.NewReader(source), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return nil // a reader of a string does not fail
	}
	return nodes
}

// hidden are the elements whose text is not shown.
var hidden = map[string]bool{"script": true, "style": true}

var blockElements = map[string]bool{
	"p": true, "div": true, "pre": true, "ul": true, "ol": true, "blockquote": true, "hr": true, "table": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true,
}

// inlineElements are those elements within a line that all versions allow.
var inlineElements = map[string]bool{
	"em": true, "strong": true, "code": true, "a": true, "img": true, "br": true, "sub": true, "sup": true, "span": true, "b": true, "i": true,
}

func writeXHTML(b *strings.Builder, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.WriteString(strings.ReplaceAll(escape(n.Data), "&#xA;", "\n"))
		return
	case html.ElementNode:
	default:
		return
	}
	if hidden[n.Data] {
		return
	}
	known := blockElements[n.Data] || inlineElements[n.Data] || n.Data == "li"
	if known && n.FirstChild == nil && (n.Data == "img" || n.Data == "br" || n.Data == "hr") {
		b.WriteString("<" + n.Data + attributes(n) + "/>")
		return
	}
	if known {
		b.WriteString("<" + n.Data + attributes(n) + ">")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		writeXHTML(b, c)
	}
	if known {
		b.WriteString("</" + n.Data + ">")
	}
}

// attributes writes those attributes that mean something in QTI. A picture has
// an alternative text, if an empty one.
func attributes(n *html.Node) string {
	var b strings.Builder
	alt := false
	for _, a := range n.Attr {
		switch n.Data + " " + a.Key {
		case "a href", "img src", "img alt", "code class":
			b.WriteString(" " + a.Key + `="` + escape(a.Val) + `"`)
			alt = alt || a.Key == "alt"
		}
	}
	if n.Data == "img" && !alt {
		b.WriteString(` alt=""`)
	}
	return b.String()
}
