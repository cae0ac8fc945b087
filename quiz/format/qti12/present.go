package qti12

import (
	"strings"

	"bellwork/quiz/format/xmltree"
)

// response is a place at which something is answered.
type response struct {
	ident  string
	name   string // of the element: response_lid, response_str, …
	one    bool   // the file says that one label is chosen
	many   bool
	order  bool
	fixed  bool   // the file says that the options are not shuffled
	number bool   // asks for a number
	prompt string // its own text, as HTML
	labels []label

	bankOwn int // the labels that were its own before it got those of a word bank; 0: it got none
}

// label is one option of a response.
type label struct {
	ident string
	html  string
	node  *xmltree.Node
}

// lid reports whether the response chooses among labels.
func (r *response) lid() bool { return r.name == "response_lid" || r.name == "response_grp" }

// Limits of an item, so that reading it takes no longer than reading its bytes
// a few times.
const (
	maxResponses = 500
	maxWork      = 1 << 28
)

// present reads the presentation: a stem in which slots mark the responses. It
// is false where there is far more of it than a question can have.
func (it *item) present() bool {
	var b strings.Builder
	n := it.node.Child("presentation")
	if n == nil {
		n = &xmltree.Node{Name: "presentation"}
	}
	it.flow(&b, n)
	it.stem = b.String()
	if len(it.responses) > maxResponses || len(it.stem) > maxWork/(len(it.responses)+1) {
		return false
	}
	it.nameBlanks()
	return true
}

// flow writes what stands in a part of the presentation. Materials that follow
// one another are lines, unless a response stands between them.
func (it *item) flow(b *strings.Builder, n *xmltree.Node) {
	follows := false
	for _, c := range n.Nodes {
		switch {
		case strings.HasPrefix(c.Name, "response_"):
			it.respond(b, c)
			follows = false
		case c.Name == "flow" && c.Attr("class") == "RESPONSE_BLOCK" && it.blackboardMatching():
			it.blocks(c)
		case c.Name == "flow" && c.Attr("class") == "RIGHT_MATCH_BLOCK":
			it.rightSides(c)
		case c.Name == "flow":
			b.WriteString("<div>")
			it.flow(b, c)
			b.WriteString("</div>")
			follows = false
		case c.Name != "":
			html := it.texts.html(c)
			if html != "" && follows {
				b.WriteString("<br>")
			}
			b.WriteString(html)
			follows = html != ""
		}
	}
}

// respond notes a response and puts its slot into the stem.
func (it *item) respond(b *strings.Builder, n *xmltree.Node) {
	r := &response{ident: strings.TrimSpace(n.Attr("ident")), name: n.Name}
	switch fold(n.Attr("rcardinality")) {
	case "single":
		r.one = true
	case "multiple":
		r.many = true
	case "ordered":
		r.order = true
	}
	r.prompt = it.texts.inner(n)
	it.labels(r, n)
	for _, c := range n.Nodes {
		if strings.HasPrefix(c.Name, "render_") {
			it.render(r, c)
		}
	}
	before, after := it.around(r, n)
	it.responses = append(it.responses, r)
	b.WriteString(before + " " + slot(len(it.responses)-1) + " " + after)
}

func (it *item) labels(r *response, n *xmltree.Node) {
	n.Walk(func(c *xmltree.Node) bool {
		if c.Name != "response_label" {
			return true
		}
		r.labels = append(r.labels, label{ident: strings.TrimSpace(c.Attr("ident")), html: it.texts.inner(c), node: c})
		r.fixed = r.fixed || r.lid() && fold(c.Attr("rshuffle")) == "no"
		return false
	})
}

// render takes what the way of showing a response tells of it.
func (it *item) render(r *response, n *xmltree.Node) {
	switch n.Name {
	case "render_fib":
		kind := fold(n.Attr("fibtype"))
		r.number = kind == "decimal" || kind == "integer" || kind == "scientific" || r.name == "response_num"
	case "render_choice":
		r.fixed = r.fixed || fold(n.Attr("shuffle")) == "no"
	case "render_hotspot":
		r.name = "response_xy"
	case "render_slider":
		r.number = true
	}
}

// around returns the text within a response that is written on a line, before
// and after the line.
func (it *item) around(r *response, n *xmltree.Node) (before, after string) {
	if r.lid() {
		return "", ""
	}
	before = r.prompt
	for _, fib := range n.Children("render_fib") {
		seen := false
		for _, c := range fib.Nodes {
			switch {
			case c.Name == "response_label" || c.Name == "flow_label":
				seen = true
			case seen:
				after += it.texts.html(c)
			default:
				before += it.texts.html(c)
			}
		}
	}
	return before, after
}
