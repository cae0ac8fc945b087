package markup

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// mathML adds a formula by the TeX that comes with it, else by TeX made of its
// elements.
func (r *htmlReader) mathML(t html.Token) {
	if t.Type == html.SelfClosingTagToken {
		return
	}
	m := mathReader{frames: []mathFrame{{}}}
	for m.next(r.z) {
	}
	for len(m.frames) > 1 {
		m.end(m.frames[len(m.frames)-1].name)
	}
	made := strings.Join(m.frames[0].parts, " ")
	for _, tex := range []string{m.tex, attr(t, "alttext"), made} {
		if tex = collapse(tex); tex != "" && r.formula(tex, runFormula) {
			if m.unsure && tex == collapse(made) {
				r.lose("formula")
			}
			return
		}
	}
	r.lose("formula")
	r.words(collapse(made))
}

// mathReader makes TeX of the elements of a formula.
type mathReader struct {
	frames []mathFrame // the elements that are open
	tex    string      // an annotation
	size   int
	unsure bool // an element has no counterpart here
}

type mathFrame struct {
	name  string
	parts []string
}

const (
	maxMathDepth  = 64
	maxMathSource = 8 * maxMath
)

func (m *mathReader) next(z *html.Tokenizer) bool {
	switch z.Next() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		m.text(strings.TrimSpace(squeezed(string(z.Text()), true)))
	case html.StartTagToken:
		m.start(z.Token())
	case html.EndTagToken:
		name, _ := z.TagName()
		if string(name) == "math" {
			return false
		}
		m.end(string(name))
	}
	return true
}

func (m *mathReader) text(s string) {
	if m.size += len(s); s != "" && m.size <= maxMathSource {
		m.add(s)
	}
}

func (m *mathReader) add(s string) {
	f := &m.frames[len(m.frames)-1]
	f.parts = append(f.parts, s)
}

func (m *mathReader) start(t html.Token) {
	if len(m.frames) > maxMathDepth {
		return
	}
	name := t.Data
	if name == "annotation" && strings.Contains(attr(t, "encoding"), "tex") {
		name = "tex"
	}
	m.frames = append(m.frames, mathFrame{name: name})
}

func (m *mathReader) end(name string) {
	at := len(m.frames) - 1
	f := m.frames[at]
	if at == 0 || f.name != name && (f.name != "tex" || name != "annotation") {
		return
	}
	m.frames = m.frames[:at]
	switch f.name {
	case "tex":
		m.tex = strings.Join(f.parts, " ")
	case "annotation", "annotation-xml":
	default:
		if s := m.element(f); s != "" {
			m.add(s)
		}
	}
}

// element returns an element as TeX.
func (m *mathReader) element(f mathFrame) string {
	pattern, ok := mathPatterns[f.name]
	if n := strings.Count(pattern, "%"); ok && n == len(f.parts) {
		if rest, ok := strings.CutPrefix(pattern, "{%}"); ok && utf8.RuneCountInString(f.parts[0]) == 1 {
			pattern = "%" + rest
		}
		for _, p := range f.parts {
			pattern = strings.Replace(pattern, "%", strings.ReplaceAll(p, "%", "\x00"), 1)
		}
		return strings.ReplaceAll(pattern, "\x00", "%")
	}
	all := strings.Join(f.parts, " ")
	switch {
	case all == "":
		return ""
	case f.name == "msqrt":
		return `\sqrt{` + all + "}"
	case f.name == "mtext":
		return `\text{` + all + "}"
	case f.name == "mfenced":
		return "(" + strings.Join(f.parts, ", ") + ")"
	case f.name == "mtable":
		return `\begin{matrix} ` + strings.Join(f.parts, ` \\ `) + ` \end{matrix}`
	case f.name == "mtr":
		return strings.Join(f.parts, " & ")
	}
	m.unsure = m.unsure || !slices.Contains(mathPlain, f.name)
	return all
}

// mathPatterns are the elements with a fixed number of parts.
var mathPatterns = map[string]string{
	"mfrac": `\frac{%}{%}`, "msup": "{%}^{%}", "msub": "{%}_{%}", "msubsup": "{%}_{%}^{%}", "mover": `\overset{%}{%}`,
	"munder": "{%}_{%}", "munderover": "{%}_{%}^{%}",
}

// mathPlain are the elements that stand for what is in them.
var mathPlain = []string{"mi", "mn", "mo", "mrow", "mstyle", "semantics", "mpadded", "mtd", "ms"}
