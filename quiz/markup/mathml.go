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
	tag   html.Token
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
	if m.size += len(s); s == "" || m.size > maxMathSource {
		return
	}
	switch name := m.frames[len(m.frames)-1].name; name {
	case "tex", "annotation", "annotation-xml":
		m.add(s)
	case "mi":
		m.add(mathName(mathSigns.Replace(s)))
	default:
		m.add(mathSigns.Replace(s))
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
	m.frames = append(m.frames, mathFrame{tag: t, name: name})
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
	case "annotation", "annotation-xml", "mphantom", "mspace", "maligngroup", "malignmark":
	default:
		if s := m.element(f); s != "" {
			m.add(s)
		}
	}
}

// element returns an element as TeX.
func (m *mathReader) element(f mathFrame) string {
	if f.name == "mroot" && len(f.parts) == 2 {
		return `\sqrt[` + f.parts[1] + "]{" + f.parts[0] + "}"
	}
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
		return f.fenced()
	case f.name == "mtable":
		return `\begin{matrix} ` + strings.Join(f.parts, ` \\ `) + ` \end{matrix}`
	case f.name == "mtr":
		return strings.Join(f.parts, " & ")
	}
	m.unsure = m.unsure || !slices.Contains(mathPlain, f.name)
	return all
}

// fenced returns parts between brackets, which are round where none are named.
func (f mathFrame) fenced() string {
	fence := func(name, usual string) string {
		for _, a := range f.tag.Attr {
			if a.Key == name {
				return mathSigns.Replace(strings.TrimSpace(a.Val))
			}
		}
		return usual
	}
	return fence("open", "(") + strings.Join(f.parts, fence("separators", ",")+" ") + fence("close", ")")
}

// mathName returns a name: a letter or a number as it is, a longer one set
// upright.
func mathName(s string) string {
	if utf8.RuneCountInString(s) <= 1 || strings.HasPrefix(s, `\`) || strings.Trim(s, "-0123456789.") == "" {
		return s
	}
	return `\mathrm{` + s + "}"
}

// mathSigns writes characters that mean something to TeX as themselves, and
// leaves out the invisible operators of MathML.
var mathSigns = strings.NewReplacer(
	`\`, `\backslash `, "{", `\{`, "}", `\}`, "%", `\%`, "#", `\#`, "&", `\&`, "$", "", "\u2061", "", "\u2062", "", "\u2063", "", "\u2064", "",
)

// mathPatterns are the elements with a fixed number of parts.
var mathPatterns = map[string]string{
	"mfrac": `\frac{%}{%}`, "msup": "{%}^{%}", "msub": "{%}_{%}", "msubsup": "{%}_{%}^{%}", "mover": "{%}^{%}",
	"munder": "{%}_{%}", "munderover": "{%}_{%}^{%}",
}

// mathPlain are the elements that stand for what is in them.
var mathPlain = []string{"mi", "mn", "mo", "mrow", "mstyle", "semantics", "mpadded", "mtd", "ms", "cn", "ci"}
