package markup

import (
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits on foreign HTML. Escapes at most double a text, so what comes out is
// still short enough to be shown formatted.
const (
	maxWords      = maxText / 2 // bytes of text
	maxHTML       = 8 << 20     // bytes of source; pictures may stand in it
	maxElements   = 64          // inline elements in one another
	maxContainers = 8           // lists and quotes in one another
)

// htmlReader turns HTML into a tree as it comes, token by token. It never
// looks back further than to the elements that are open, whose number is
// bounded, so time is in proportion to the source however broken it is.
type htmlReader struct {
	z        *html.Tokenizer
	source   string
	prose    map[string]bool // whether a word in angle brackets is text
	pictures Pictures
	flat     bool // a label: no blocks

	runs     []run // of the passage that is being read
	explicit bool  // it stands in <p>
	heading  int   // its level; 0: it is a paragraph
	open     []element
	boxes    []*node // the root and the lists, items and quotes in it
	tooDeep  int     // lists and quotes that are open but not kept
	table    table
	size     int // bytes of text so far, roughly
	links    int
	lost     []string
}

// element is an inline element that is open.
type element struct {
	name  string
	marks string // as in style
	href  string
	code  bool
	math  bool // its text is a formula
	from  int  // runs of the passage before it
}

func readHTML(source string, pictures Pictures, flat bool) (root *node, lost []string) {
	r := htmlReader{pictures: pictures, flat: flat, boxes: []*node{{}}, prose: map[string]bool{}}
	if len(source) > maxHTML {
		source = source[:maxHTML]
		r.lose("text beyond 8 MB")
	}
	r.source = source
	r.z = html.NewTokenizer(strings.NewReader(source))
	for r.next() {
	}
	if flat {
		r.label()
	} else {
		r.flush()
		r.closeTo(0)
	}
	return r.boxes[0], r.lost
}

// lose names something that is not taken over, once.
func (r *htmlReader) lose(what string) {
	if !slices.Contains(r.lost, what) {
		r.lost = append(r.lost, what)
	}
}

// next reads one token; it returns false at the end.
func (r *htmlReader) next() bool {
	switch r.z.Next() {
	case html.ErrorToken:
		if r.z.Err() == io.EOF {
			r.text(string(r.z.Raw())) // a tag without an end: "x <y"
		}
		return false
	case html.TextToken:
		r.text(string(r.z.Text()))
	case html.StartTagToken, html.SelfClosingTagToken:
		raw := r.z.Raw()
		raw = raw[:min(len(raw), 200)]
		r.start(string(raw), r.z.Token())
	case html.EndTagToken:
		r.end(r.z.Token())
	}
	return true
}

func (r *htmlReader) start(raw string, t html.Token) {
	if t.DataAtom == 0 && r.isProse(t.Data) {
		r.text(raw)
		return
	}
	if slices.ContainsFunc(t.Attr, func(a html.Attribute) bool { return strings.HasPrefix(a.Key, "on") }) {
		r.lose("script")
	}
	if what, ok := dropped[t.DataAtom]; ok {
		r.drop(t, what)
		return
	}
	switch t.DataAtom {
	case atom.Br:
		r.add(run{kind: runBreak})
	case atom.Img:
		r.image(t)
	case atom.Math:
		r.mathML(t)
	case atom.Pre, atom.Listing:
		r.pre(t)
	default:
		if !r.startBlock(t) {
			r.startInline(t)
		}
	}
}

// isProse reports whether a name in angle brackets is no element but text that
// nobody escaped: <stdio.h>.
func (r *htmlReader) isProse(name string) bool {
	if strings.ContainsAny(name, ":-") {
		return false
	}
	is, known := r.prose[name]
	if !known && len(r.prose) < 100 {
		if len(r.prose) == 0 {
			r.source = strings.ToLower(r.source)
		}
		is = !strings.Contains(r.source, "</"+name)
		r.prose[name] = is
	}
	return is
}

func (r *htmlReader) end(t html.Token) {
	if r.endBlock(t.DataAtom) {
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].name == t.Data {
			e := r.open[i]
			r.open = slices.Delete(r.open, i, i+1)
			r.endInline(e)
			return
		}
	}
}

// drop skips an element with all that is in it.
func (r *htmlReader) drop(t html.Token, what string) {
	if what != "" {
		r.lose(what)
	}
	if t.Type == html.SelfClosingTagToken || isVoid(t.DataAtom) {
		return
	}
	for depth := 1; depth > 0; {
		switch r.z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			if name, _ := r.z.TagName(); string(name) == t.Data {
				depth++
			}
		case html.EndTagToken:
			if name, _ := r.z.TagName(); string(name) == t.Data {
				depth--
			}
		}
	}
}

// style returns the style of text that stands here.
func (r *htmlReader) style() style {
	var s style
	for _, e := range r.open {
		for i := range len(e.marks) {
			s = s.within(e.marks[i], e.href)
		}
	}
	return s
}

// add adds a run in the style of the elements that are open.
func (r *htmlReader) add(x run) {
	if r.table.breaksBefore(x) {
		r.push(run{kind: runBreak})
	}
	r.push(x)
}

func (r *htmlReader) push(x run) {
	if r.grows(len(x.text)) {
		x.style = r.style()
		r.runs = append(r.runs, x)
	}
}

// grows counts what is kept, and reports whether there is room for it.
func (r *htmlReader) grows(n int) bool {
	const each = 16 // what a run or a block counts at least
	if r.size += n + each; r.size > maxWords {
		r.lose("text beyond 512 KB")
		return false
	}
	return true
}

// text adds the text between two tags.
func (r *htmlReader) text(text string) {
	if text == "" {
		return
	}
	text = clean(strings.ReplaceAll(text, "\r", "\n"))
	for _, e := range r.open {
		switch {
		case e.math && r.formula(text, runFormula):
			return
		case e.code:
			r.add(run{kind: runCode, text: spaced(text)})
			return
		}
	}
	r.words(text)
}

// spaced makes plain spaces of all white space.
func spaced(text string) string {
	return strings.Map(func(c rune) rune {
		if isHTMLSpace(c) {
			return ' '
		}
		return c
	}, text)
}
