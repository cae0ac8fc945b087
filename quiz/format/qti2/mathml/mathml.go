// Package mathml turns the formulas of QTI items, which are written in
// presentation MathML, into the TeX that stands between the dollars of a
// question's text. Letters and signs stay as they are (π, ≤, −): they are read
// more often than they are typeset. What it does not know keeps its words.
package mathml

import (
	"strings"
	"unicode/utf8"

	"bellwork/quiz/format/xmltree"
)

// TeX returns a formula as TeX, on one line and without dollars.
func TeX(math *xmltree.Node) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(row(math), "$", "")), " ")
}

// row returns the parts of a node one after the other.
func row(n *xmltree.Node) string {
	var b strings.Builder
	for _, c := range n.Nodes {
		if c.Name == "" {
			b.WriteString(sign(c.Text))
			continue
		}
		part := node(c)
		if strings.HasPrefix(part, `\`) && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	return strings.TrimSpace(b.String())
}

func node(n *xmltree.Node) string {
	parts := children(n)
	switch n.Name {
	case "mi":
		return identifier(text(n))
	case "mn", "mo", "ms", "cn", "ci":
		return sign(text(n))
	case "mtext":
		return `\text{` + sign(text(n)) + `}`
	case "mspace":
		return " "
	case "mfenced":
		return fenced(n, parts)
	case "mtable":
		return table(n)
	case "semantics":
		if len(parts) > 0 {
			return node(parts[0])
		}
		return ""
	case "annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark":
		return ""
	}
	if s, ok := script(n.Name, parts); ok {
		return s
	}
	return row(n)
}

// script returns what sets its parts above or below each other; ok is false
// where parts are missing.
func script(name string, parts []*xmltree.Node) (tex string, ok bool) {
	part := func(i int) string { return node(parts[i]) }
	switch len(parts) {
	case 2:
		switch name {
		case "msup", "mover":
			return group(part(0)) + "^" + group(part(1)), true
		case "msub", "munder":
			return group(part(0)) + "_" + group(part(1)), true
		case "mfrac":
			return `\frac{` + part(0) + `}{` + part(1) + `}`, true
		case "mroot":
			return `\sqrt[` + part(1) + `]{` + part(0) + `}`, true
		}
	case 3:
		if name == "msubsup" || name == "munderover" {
			return group(part(0)) + "_" + group(part(1)) + "^" + group(part(2)), true
		}
	}
	if name == "msqrt" {
		inside := make([]string, len(parts))
		for i := range parts {
			inside[i] = part(i)
		}
		return `\sqrt{` + strings.Join(inside, "") + `}`, true
	}
	return "", false
}

func fenced(n *xmltree.Node, parts []*xmltree.Node) string {
	open, hasOpen := n.Lookup("open")
	if !hasOpen {
		open = "("
	}
	end, hasEnd := n.Lookup("close")
	if !hasEnd {
		end = ")"
	}
	separator, hasSeparator := n.Lookup("separators")
	if !hasSeparator {
		separator = ","
	}
	inside := make([]string, len(parts))
	for i, p := range parts {
		inside[i] = node(p)
	}
	return sign(open) + strings.Join(inside, strings.TrimSpace(separator)+" ") + sign(end)
}

func table(n *xmltree.Node) string {
	var rows []string
	for _, r := range children(n) {
		var cells []string
		for _, c := range children(r) {
			cells = append(cells, row(c))
		}
		rows = append(rows, strings.Join(cells, " & "))
	}
	return `\begin{matrix}` + strings.Join(rows, ` \\ `) + `\end{matrix}`
}

// identifier returns a name: a letter or a number as it is, a longer name set
// upright.
func identifier(s string) string {
	if utf8.RuneCountInString(s) <= 1 || strings.Trim(s, "-0123456789.") == "" {
		return sign(s)
	}
	return `\mathrm{` + sign(s) + `}`
}

// group keeps together what belongs above or below.
func group(s string) string {
	if utf8.RuneCountInString(s) == 1 {
		return s
	}
	return "{" + s + "}"
}

// sign writes characters that mean something to TeX as themselves, and leaves
// out the invisible operators of MathML.
func sign(s string) string { return signs.Replace(s) }

var signs = strings.NewReplacer(
	`\`, `\backslash `, "{", `\{`, "}", `\}`, "%", `\%`, "#", `\#`, "&", `\&`, "\u2061", "", "\u2062", "", "\u2063", "", "\u2064", "",
)

func text(n *xmltree.Node) string { return strings.Join(strings.Fields(n.Content()), " ") }

func children(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	for _, c := range n.Nodes {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}
