package markup

import (
	"strconv"
	"strings"
)

var (
	htmlText  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	htmlValue = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
	// Where text looks like the start of a formula, an element keeps readers of
	// formulas, who look at one piece of text at a time, from taking it for one.
	htmlWords = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;",
		`\(`, `<span>\</span>(`, `\[`, `<span>\</span>[`, "$$", "$<span>$</span>")
)

func escapeHTML(text string) string { return htmlText.Replace(text) }

// htmlWriter writes a tree as HTML for other programs.
type htmlWriter struct {
	strings.Builder
	pictures Pictures
	open     style
}

func (w *htmlWriter) blocks(nodes []*node) {
	for _, n := range nodes {
		w.block(n)
		w.WriteByte('\n')
	}
}

func (w *htmlWriter) block(n *node) {
	switch n.kind {
	case nodeParagraph:
		w.element("p", "", n.runs)
	case nodeHeading:
		w.element("h"+strconv.Itoa(n.level), "", n.runs)
	case nodeCode:
		w.WriteString("<pre><code>" + escapeHTML(n.code) + "</code></pre>")
	case nodeRule:
		w.WriteString("<hr>")
	case nodeQuote:
		w.WriteString("<blockquote>\n")
		w.blocks(n.children)
		w.WriteString("</blockquote>")
	default:
		w.list(n)
	}
}

func (w *htmlWriter) element(tag, attrs string, runs []run) {
	w.WriteString("<" + tag + attrs + ">")
	w.passage(runs)
	w.WriteString("</" + tag + ">")
}

func (w *htmlWriter) list(n *node) {
	tag, attrs := "ul", ""
	if n.kind == nodeNumbers {
		tag = "ol"
	}
	if n.kind == nodeNumbers && n.start != 1 {
		attrs = ` start="` + strconv.Itoa(n.start) + `"`
	}
	w.WriteString("<" + tag + attrs + ">\n")
	for _, item := range n.children {
		w.WriteString("<li>")
		w.item(item.children)
		w.WriteString("</li>\n")
	}
	w.WriteString("</" + tag + ">")
}

func (w *htmlWriter) item(nodes []*node) {
	for i, n := range nodes {
		if i > 0 {
			w.WriteByte('\n')
		}
		if n.kind == nodeParagraph && !n.explicit {
			w.passage(n.runs)
			continue
		}
		w.block(n)
	}
}

func (w *htmlWriter) passage(runs []run) {
	for _, r := range runs {
		w.turn(r.style)
		w.run(r)
	}
	w.turn(style{})
}

// turn ends and begins elements until those of a style are open.
func (w *htmlWriter) turn(to style) {
	keep := w.open.shared(to)
	for n := len(w.open.marks) - 1; n >= keep; n-- {
		w.WriteString(map[byte]string{'e': "</em>", 's': "</strong>", 'a': "</a>"}[w.open.marks[n]])
	}
	for n := keep; n < len(to.marks); n++ {
		switch to.marks[n] {
		case 'e':
			w.WriteString("<em>")
		case 's':
			w.WriteString("<strong>")
		default:
			w.WriteString(`<a href="` + htmlValue.Replace(to.href) + `">`)
		}
	}
	w.open = to
}

func (w *htmlWriter) run(r run) {
	switch r.kind {
	case runCode:
		w.WriteString("<code>" + escapeHTML(r.text) + "</code>")
	case runFormula:
		w.formula(`\(`, r.text, `\)`)
	case runDisplay:
		w.formula(`\[`, r.text, `\]`)
	case runPicture:
		w.picture(r)
	case runBreak:
		w.WriteString("<br>\n")
	default:
		w.WriteString(htmlWords.Replace(r.text))
	}
}

// formula writes a formula between the marks that others know. One that holds
// such a mark itself is code.
func (w *htmlWriter) formula(begin, tex, end string) {
	if strings.Contains(tex, end) {
		w.WriteString(`<code class="math">` + escapeHTML(tex) + "</code>")
		return
	}
	w.WriteString(begin + escapeHTML(tex) + end)
}

func (w *htmlWriter) picture(r run) {
	address := ""
	if w.pictures != nil {
		address = w.pictures(r.path)
	}
	if address == "" {
		w.WriteString(htmlWords.Replace(r.text))
		return
	}
	w.WriteString(`<img src="` + htmlValue.Replace(address) + `" alt="` + htmlValue.Replace(r.text) + `">`)
}
