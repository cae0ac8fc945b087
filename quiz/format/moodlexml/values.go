package moodlexml

import (
	"strconv"
	"strings"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// content returns the text of an element as it stands in the file: that of its
// <text>, or in old files its own. Elements within it are HTML that somebody
// did not escape.
func content(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	if t := n.Child("text"); t != nil {
		for _, c := range t.Nodes {
			if c.Name != "" {
				return strings.TrimSpace(t.Inner())
			}
		}
		return strings.TrimSpace(t.Content())
	}
	var b strings.Builder
	for _, c := range n.Nodes {
		b.WriteString(c.Text)
	}
	return strings.TrimSpace(b.String())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// flag reads a yes or no as Moodle does: false, 0 and nothing are no, and
// everything else is yes.
func flag(n *xmltree.Node, absent bool) bool {
	if n == nil {
		return absent
	}
	switch strings.TrimSpace(n.Content()) {
	case "", "0", "false":
		return false
	default:
		return true
	}
}

// fraction reads the share of the points that an answer earns: a percentage in
// an attribute, or in old files a share in an element.
func (it *item) fraction(n *xmltree.Node) float64 {
	text, has := n.Lookup("fraction")
	scale := 100.0
	if old := n.Child("fraction"); !has && old != nil {
		text, has, scale = old.Content(), true, 1
	}
	text = strings.TrimSuffix(strings.TrimSpace(text), "%")
	if !has || text == "" {
		return 0
	}
	x, ok := intake.ReadDecimal(text)
	if !ok {
		it.set.Warn("moodle-fraction", "the grade "+strconv.Quote(intake.Short(text, 40))+" of an answer cannot be read; it earns nothing", "write a percentage like 100 or 33.33333")
		return 0
	}
	return intake.Fraction(x / scale)
}
