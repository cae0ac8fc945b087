package markup

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements before and after which a new passage begins, beside
// those that are treated below.
var blocks = map[atom.Atom]bool{
	atom.Div: true, atom.P: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true, atom.Main: true,
	atom.Nav: true, atom.Aside: true, atom.Address: true, atom.Center: true, atom.Figure: true, atom.Figcaption: true, atom.Dl: true,
	atom.Dt: true, atom.Dd: true, atom.Details: true, atom.Summary: true, atom.Fieldset: true, atom.Legend: true, atom.Form: true,
	atom.Body: true, atom.Html: true, atom.Hgroup: true,
}

// startBlock begins a block; it returns false for what is none.
func (r *htmlReader) startBlock(t html.Token) bool {
	switch t.DataAtom {
	case atom.Hr:
		r.flush()
		if r.grows(0) {
			r.put(&node{kind: nodeRule})
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.flush()
		r.heading = int(t.Data[1] - '0')
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		r.startList(t)
	case atom.Li:
		r.startItem()
	case atom.Blockquote:
		r.openBox(nodeQuote, 0)
	case atom.Table, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Tbody, atom.Thead, atom.Tfoot, atom.Colgroup:
		r.startTable(t.DataAtom)
	default:
		if !blocks[t.DataAtom] {
			return false
		}
		if what := approximated[t.DataAtom]; what != "" {
			r.lose(what)
		}
		r.flush()
		r.explicit = t.DataAtom == atom.P
	}
	return true
}

func (r *htmlReader) endBlock(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.flush()
		r.heading = 0
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		r.closeBox(nodeKind.isList)
	case atom.Li:
		r.flush()
		r.endItem()
	case atom.Blockquote:
		r.closeBox(func(k nodeKind) bool { return k == nodeQuote })
	case atom.Table, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Tbody, atom.Thead, atom.Tfoot, atom.Colgroup:
		r.endTable(a)
	default:
		if !blocks[a] {
			return false
		}
		r.flush()
	}
	return true
}

// flush ends the passage that is being read. In a label it goes on, and in a
// table it goes on on a new line.
func (r *htmlReader) flush() {
	switch {
	case r.flat:
		r.push(run{text: " "})
	case r.table.depth > 0:
		r.table.broken = true
	default:
		r.passages(tidied(r.runs))
		r.runs, r.explicit = nil, false
		for i := range r.open {
			r.open[i].from = 0
		}
	}
}

func (r *htmlReader) passages(passages [][]run) {
	for _, p := range passages {
		if r.heading > 0 {
			r.put(&node{kind: nodeHeading, level: r.heading, runs: oneLine(p)})
		} else {
			r.put(&node{kind: nodeParagraph, runs: p, explicit: r.explicit || len(passages) > 1})
		}
	}
}

// label makes one passage of all that was read.
func (r *htmlReader) label() {
	for _, p := range tidied(oneLine(r.runs)) {
		r.boxes[0].children = append(r.boxes[0].children, &node{kind: nodeParagraph, runs: p})
	}
}

// oneLine makes spaces of line breaks.
func oneLine(runs []run) []run {
	out := make([]run, len(runs))
	for i, r := range runs {
		if r.kind == runBreak {
			r.kind, r.text = runText, " "
		}
		out[i] = r
	}
	return merged(out)
}

// put adds a block to the innermost container; in a list it belongs to an item.
func (r *htmlReader) put(n *node) {
	if r.flat || r.table.depth > 0 {
		return
	}
	box := r.boxes[len(r.boxes)-1]
	if box.kind.isList() {
		if box.last() == nil {
			box.children = append(box.children, &node{kind: nodeItem})
		}
		box = box.last()
	}
	box.children = append(box.children, n)
}

func (r *htmlReader) startList(t html.Token) {
	if t.DataAtom != atom.Ol {
		r.openBox(nodeBullets, 0)
		return
	}
	start, err := strconv.Atoi(strings.TrimSpace(attr(t, "start")))
	if err != nil || start < 0 || start > 1e8 {
		start = 1
	}
	r.openBox(nodeNumbers, start)
}

// openBox begins a list or a quote.
func (r *htmlReader) openBox(kind nodeKind, start int) {
	r.flush()
	if r.flat || r.table.depth > 0 {
		return
	}
	if r.tooDeep > 0 || len(r.boxes) > 2*maxContainers {
		r.tooDeep++
		return
	}
	if box := r.boxes[len(r.boxes)-1]; box.kind.isList() {
		r.reopenItem(box)
	}
	r.boxes = append(r.boxes, &node{kind: kind, start: start})
}

// reopenItem goes on in the last item of a list, for a list that stands
// directly in it.
func (r *htmlReader) reopenItem(list *node) {
	item := &node{kind: nodeItem}
	if n := len(list.children); n > 0 {
		item, list.children = list.children[n-1], list.children[:n-1]
	}
	r.boxes = append(r.boxes, item)
}

// closeBox ends the innermost list or quote.
func (r *htmlReader) closeBox(is func(nodeKind) bool) {
	r.flush()
	if r.flat || r.table.depth > 0 {
		return
	}
	if r.tooDeep > 0 {
		r.tooDeep--
		return
	}
	for i := len(r.boxes) - 1; i > 0; i-- {
		if is(r.boxes[i].kind) {
			r.closeTo(i)
			return
		}
	}
}

// closeTo ends containers until n are left beside the root's place, and gives
// each to the one around it unless it is empty.
func (r *htmlReader) closeTo(n int) {
	for len(r.boxes) > max(n, 1) {
		box := r.boxes[len(r.boxes)-1]
		r.boxes = r.boxes[:len(r.boxes)-1]
		if len(box.children) > 0 {
			outer := r.boxes[len(r.boxes)-1]
			outer.children = append(outer.children, box)
		}
	}
}

func (r *htmlReader) startItem() {
	r.flush()
	if r.flat || r.table.depth > 0 || r.tooDeep > 0 {
		return
	}
	r.endItem()
	if !r.boxes[len(r.boxes)-1].kind.isList() {
		r.boxes = append(r.boxes, &node{kind: nodeBullets})
	}
	r.boxes = append(r.boxes, &node{kind: nodeItem})
}

// endItem ends the item of the innermost list, if one is open.
func (r *htmlReader) endItem() {
	for i := len(r.boxes) - 1; i > 0 && r.tooDeep == 0; i-- {
		switch kind := r.boxes[i].kind; {
		case kind == nodeItem:
			r.closeTo(i)
			return
		case kind == nodeQuote || kind.isList():
			return
		}
	}
}

// pre reads preformatted text, whose lines are kept.
func (r *htmlReader) pre(t html.Token) {
	r.flush()
	text := strings.TrimPrefix(r.preText(t.Data), "\n")
	text = strings.Trim(strings.ReplaceAll(text, "\u00a0", " "), "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	if r.flat || r.table.depth > 0 {
		for line := range strings.SplitSeq(text, "\n") {
			r.add(run{kind: runCode, text: strings.TrimSpace(spaced(line))})
			r.add(run{kind: runBreak})
		}
		return
	}
	if r.grows(len(text)) {
		r.put(&node{kind: nodeCode, code: text + "\n"})
	}
}

func (r *htmlReader) preText(name string) string {
	var b strings.Builder
	for {
		switch r.z.Next() {
		case html.ErrorToken:
			return clean(b.String())
		case html.TextToken:
			b.WriteString(strings.ReplaceAll(string(r.z.Text()), "\r", "\n"))
		case html.StartTagToken, html.SelfClosingTagToken:
			switch tag, _ := r.z.TagName(); string(tag) {
			case "br":
				b.WriteByte('\n')
			case "img":
				r.lose("picture")
			}
		case html.EndTagToken:
			if tag, _ := r.z.TagName(); string(tag) == name {
				return clean(b.String())
			}
		}
	}
}
