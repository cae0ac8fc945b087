package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropped are the elements that go with all that is in them, and what to call
// the loss; those without a name show nothing.
var dropped = map[atom.Atom]string{
	atom.Script: "script", atom.Style: "", atom.Head: "", atom.Title: "", atom.Template: "", atom.Noscript: "", atom.Noembed: "",
	atom.Noframes: "", atom.Meta: "", atom.Link: "", atom.Base: "", atom.Col: "", atom.Wbr: "", atom.Area: "", atom.Map: "",
	atom.Param: "", atom.Track: "", atom.Source: "", atom.Datalist: "",
	atom.Iframe: "embedded page", atom.Frame: "embedded page", atom.Object: "embedded page", atom.Embed: "embedded page", atom.Applet: "embedded page",
	atom.Input: "form", atom.Select: "form", atom.Textarea: "form", atom.Button: "form",
	atom.Audio: "sound", atom.Bgsound: "sound", atom.Video: "video", atom.Svg: "drawing", atom.Canvas: "drawing",
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Meta, atom.Link, atom.Base, atom.Col, atom.Wbr, atom.Area, atom.Param, atom.Track, atom.Source,
		atom.Frame, atom.Embed, atom.Input, atom.Bgsound, atom.Img, atom.Br, atom.Hr:
		return true
	default:
		return false
	}
}

// inlines are the elements that look different from the text around them; all
// others show what is in them.
var inlines = map[atom.Atom]element{
	atom.B: {marks: "s"}, atom.Strong: {marks: "s"}, atom.I: {marks: "e"}, atom.Em: {marks: "e"}, atom.Cite: {marks: "e"},
	atom.Var: {marks: "e"}, atom.Dfn: {marks: "e"}, atom.U: {marks: "e"}, atom.Mark: {marks: "e"},
	atom.Code: {code: true}, atom.Tt: {code: true}, atom.Kbd: {code: true}, atom.Samp: {code: true},
}

// approximated names the elements that come out as something else.
var approximated = map[atom.Atom]string{
	atom.U: "underline", atom.Mark: "highlight", atom.S: "strikethrough", atom.Strike: "strikethrough", atom.Del: "strikethrough",
	atom.Form: "form",
}

func (r *htmlReader) startInline(t html.Token) {
	if what := approximated[t.DataAtom]; what != "" {
		r.lose(what)
	}
	switch t.DataAtom {
	case atom.A:
		r.end(html.Token{Type: html.EndTagToken, DataAtom: atom.A, Data: "a"})
	case atom.Q:
		r.words("“")
	}
	if t.Type == html.SelfClosingTagToken && t.DataAtom == 0 || len(r.open) >= maxElements {
		return
	}
	e := inlines[t.DataAtom]
	e.name, e.from = t.Data, len(r.runs)
	e.marks = r.styled(t, e.marks)
	if t.DataAtom == atom.A {
		e = r.link(t, e)
	}
	e.math = e.code && attr(t, "class") == "math"
	r.open = append(r.open, e)
}

func (r *htmlReader) endInline(e element) {
	switch e.name {
	case "q":
		r.words("”")
	case "sub":
		r.shrink(e.from, subscripts, "_", "subscript")
	case "sup":
		r.shrink(e.from, superscripts, "^", "superscript")
	}
}

// maxHTMLLinks keeps a text below what is shown unformatted.
const maxHTMLLinks = maxLinks - 100

func (r *htmlReader) link(t html.Token, e element) element {
	href := attr(t, "href")
	if href == "" {
		return e
	}
	if address := linkAddress(href); address != "" && r.links < maxHTMLLinks {
		r.links++
		e.marks, e.href = e.marks+"a", address
		return e
	}
	r.lose("link")
	return e
}

// styled returns the marks of an element with those that its style attribute
// gives or takes.
func (r *htmlReader) styled(t html.Token, marks string) string {
	css := strings.ToLower(strings.Map(func(c rune) rune {
		if isHTMLSpace(c) {
			return -1
		}
		return c
	}, attr(t, "style")))
	if css == "" {
		return marks
	}
	for _, d := range decorations {
		switch {
		case !strings.Contains(css, d.css):
		case d.mark == 0:
			marks = strings.ReplaceAll(marks, "s", "")
		case strings.IndexByte(marks, d.mark) < 0:
			marks += string(d.mark)
		}
		if d.lost != "" && strings.Contains(css, d.css) {
			r.lose(d.lost)
		}
	}
	return marks
}

var decorations = []struct {
	css  string
	mark byte // 0: takes strong away
	lost string
}{
	{"font-weight:bold", 's', ""}, {"font-weight:6", 's', ""}, {"font-weight:7", 's', ""}, {"font-weight:8", 's', ""},
	{"font-weight:normal", 0, ""}, {"font-weight:4", 0, ""},
	{"font-style:italic", 'e', ""}, {"text-decoration:underline", 'e', "underline"},
}

// attr returns the value of an attribute, "" without it.
func attr(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// image adds a picture, a formula that was drawn as one, or the text that
// stands for it.
func (r *htmlReader) image(t html.Token) {
	alt := strings.TrimSpace(squeezed(clean(attr(t, "alt")), true))
	if tex := drawnFormula(t, alt); tex != "" && r.formula(tex, runFormula) {
		return
	}
	if src := attr(t, "src"); r.pictures != nil && src != "" && r.links < maxHTMLLinks {
		if path := r.pictures(src); path != "" {
			r.links++
			r.add(run{kind: runPicture, text: alt, path: path})
			return
		}
	}
	r.lose("picture")
	if alt != "" {
		r.words(alt)
	}
}

// drawnFormula returns the TeX of a picture of a formula, as learning
// platforms and Wikipedia make them.
func drawnFormula(t html.Token, alt string) string {
	if tex := attr(t, "data-equation-content"); tex != "" {
		return tex
	}
	class := attr(t, "class")
	if strings.Contains(class, "texrender") || strings.Contains(class, "mwe-math") || strings.Contains(class, "equation_image") {
		return strings.TrimPrefix(alt, "LaTeX: ")
	}
	return ""
}
