package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// EditProse returns a text in which the words were edited, in Markdown as they
// stand there: everything but code, formulas, addresses and the signs of
// Markdown. Codecs whose Markdown is not quite ours use it.
func EditProse(source string, edit func(string) string) string {
	if isAbsurd(source) {
		return source
	}
	src := prepared(source)
	var b strings.Builder
	at := 0
	for _, s := range prose(parse(blockParser(), src)) {
		b.Write(src[at:s.Start])
		b.WriteString(edit(string(s.Value(src))))
		at = s.Stop
	}
	b.Write(src[at:])
	return b.String()
}

// prose returns where the words of a document stand, in their order.
func prose(doc ast.Node) []text.Segment {
	var out []text.Segment
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // never fails
		t, ok := n.(*ast.Text)
		if !ok || !entering || t.IsRaw() || t.Segment.IsEmpty() {
			return ast.WalkContinue, nil
		}
		if last := len(out) - 1; last >= 0 && out[last].Stop == t.Segment.Start {
			out[last].Stop = t.Segment.Stop
		} else {
			out = append(out, t.Segment)
		}
		return ast.WalkContinue, nil
	})
	return out
}
