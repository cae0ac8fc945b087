package qti2

import (
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// draw declares the variables of the item, and keeps one draw of those that
// are drawn anew for each student.
func (it *item) draw() error {
	it.sorts = map[string]map[string]bool{}
	for _, sort := range []string{"responseDeclaration", "outcomeDeclaration", "templateDeclaration"} {
		declared := rules.Declare(it.root, sort)
		it.declared = append(it.declared, declared...)
		it.sorts[sort] = map[string]bool{}
		for _, d := range declared {
			it.sorts[sort][spaced(d.ID)] = true
		}
	}
	processing := it.root.Child("templateProcessing")
	if processing == nil {
		it.base = rules.New(it.declared, it.d.budget)
		unset := func(n *xmltree.Node) bool { return it.base.Get(identifier(n, "identifier")).Null() }
		if slices.ContainsFunc(it.body.Find("printedVariable"), unset) {
			it.d.set.Warn("qti-printed", "the question shows a variable that nothing sets; what it shows may be missing", "see whether its text is complete")
		}
		return nil
	}
	base, err := rules.Draw(processing, it.declared, it.d.budget, it.distinct)
	if err != nil {
		return unsupportedError("randomised templates")
	}
	it.base = base
	if drawsAnything(processing) {
		it.d.set.Warn("qti-template", "the numbers of this question are drawn for each student; one draw is kept", "")
	}
	return nil
}

func drawsAnything(processing *xmltree.Node) bool {
	found := false
	processing.Walk(func(n *xmltree.Node) bool {
		found = found || strings.HasPrefix(n.Name, "random")
		return !found
	})
	return found
}

// distinct reports whether a draw makes all choices of an interaction differ.
// Where looking costs too much, any draw will do.
func (it *item) distinct(m *rules.Machine) bool {
	distinct := true
	it.body.Walk(func(n *xmltree.Node) bool {
		if !it.d.budget.Take(1 + len(n.Nodes)) {
			return false
		}
		seen := map[string]bool{}
		for _, c := range n.Nodes {
			if c.Name == "simpleChoice" || c.Name == "inlineChoice" {
				text := spaced(filled(c, m))
				distinct = distinct && (text == "" || !seen[text])
				seen[text] = true
			}
		}
		return distinct
	})
	return distinct
}

// filled returns the text of a node with the values of variables.
func filled(n *xmltree.Node, m *rules.Machine) string {
	var b strings.Builder
	n.Walk(func(c *xmltree.Node) bool {
		switch {
		case c.Name == "printedVariable":
			b.WriteString(m.Get(identifier(c, "identifier")).Text())
		case c.Name == "img":
			b.WriteString(c.Attr("src"))
		case isName(c) && !m.Get(spaced(c.Content())).Null():
			b.WriteString(m.Get(spaced(c.Content())).Text())
			return false
		default:
			b.WriteString(c.Text)
		}
		return true
	})
	return b.String()
}

func isName(n *xmltree.Node) bool { return n.Name == "mi" || n.Name == "ci" }

// printed returns the value of a variable of the template. What only a
// response decides is not known.
func (it *item) printed(n *xmltree.Node) string {
	id := identifier(n, "identifier")
	v := it.base.Get(id)
	if v.Null() || !it.isDeclared("templateDeclaration", id) {
		return "…"
	}
	texts := make([]string, len(v.Items))
	for i, item := range v.Items {
		texts[i] = item
		x, err := strconv.ParseFloat(item, 64)
		switch {
		case err != nil:
		case v.Base == "float":
			texts[i] = formatted(x, n.Attr("format"))
		case v.Base == "integer":
			texts[i] = strconv.FormatInt(int64(x), numberBase(n))
		}
	}
	return strings.Join(texts, ", ")
}

// isDeclared reports whether a variable is declared as a response, an outcome
// or one of the template.
func (it *item) isDeclared(sort, id string) bool { return it.sorts[sort][id] }

// numberBase returns the base in which a number is shown or typed.
func numberBase(n *xmltree.Node) int {
	for _, a := range n.Attrs {
		if base, err := strconv.Atoi(a.Value); err == nil && a.Name.Local == "base" && a.Name.Space == "" && base >= 2 && base <= 36 {
			return base
		}
	}
	return 10
}

// formatted writes a number in a format of C's printf; %r stands for
// significant figures.
func formatted(x float64, format string) string {
	before, rest, ok := strings.Cut(format, "%")
	end := strings.IndexAny(rest, "feEgGiduxXorR")
	if !ok || end < 0 {
		return strconv.FormatFloat(x, 'g', 12, 64)
	}
	places := -1
	if _, after, ok := strings.Cut(rest[:end], "."); ok {
		if n, err := strconv.Atoi(after); err == nil && n <= 20 {
			places = n
		}
	}
	var number string
	switch verb := rest[end]; verb {
	case 'i', 'd', 'u', 'x', 'X', 'o':
		number = strconv.FormatFloat(x, 'f', 0, 64)
	case 'r', 'R':
		rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', max(places, 1)-1, 64), 64)
		number = strconv.FormatFloat(rounded, 'f', -1, 64)
	default:
		if places < 0 {
			places = 6
		}
		number = strconv.FormatFloat(x, verb, places, 64)
	}
	return before + number + rest[end+1:]
}

// fillMath puts the values of variables into a formula that names them.
func (it *item) fillMath(n *xmltree.Node) {
	if isName(n) {
		name := spaced(n.Content())
		d, _ := it.base.Declared(name)
		if v := it.base.Get(name); d.Math && !v.Null() {
			text := v.Text()
			if x, err := strconv.ParseFloat(text, 64); err == nil && v.Base == "float" {
				text = formatted(x, "")
			}
			n.Nodes = words(text)
		}
		return
	}
	for _, c := range n.Nodes {
		it.fillMath(c)
	}
}

// visible reports whether a part of the body is shown for this draw.
func (it *item) visible(n *xmltree.Node) bool {
	has := it.base.Get(identifier(n, "templateIdentifier")).Has(identifier(n, "identifier"))
	return has == (n.Attr("showHide") != "hide")
}
