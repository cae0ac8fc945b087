package markup

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindGap = ast.NewNodeKind("Gap")

// gap is a marker like [[1]], where a control will stand.
type gap struct {
	ast.BaseInline
	number int
}

// Kind implements ast.Node.
func (*gap) Kind() ast.NodeKind { return kindGap }

// Dump implements ast.Node.
func (g *gap) Dump(source []byte, level int) { ast.DumpHelper(g, source, level, nil, nil) }

func (g *gap) marker() string { return "[[" + strconv.Itoa(g.number) + "]]" }

// gapParser reads [[1]] to [[999]]. Since it is an inline rule, a marker in
// code, in a formula or in the address of a link is none.
type gapParser struct{}

// Trigger implements parser.InlineParser.
func (gapParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (gapParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	n := gapNumber(line)
	if n == 0 {
		return nil
	}
	g := &gap{number: n}
	block.Advance(len(g.marker()))
	return g
}

// gapNumber returns the number of the marker at the start of a line, 0 if
// there is none.
func gapNumber(line []byte) int {
	body, ok := strings.CutPrefix(string(line[:min(len(line), 7)]), "[[")
	if !ok {
		return 0
	}
	digits, _, ok := strings.Cut(body, "]]")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || strconv.Itoa(n) != digits {
		return 0
	}
	return n
}

// Cut marks stand around the number of a gap in the rendered HTML. They are
// noncharacters, which clean keeps out of every text, so they cannot be forged.
const (
	cutOpen  = "\uFDD0"
	cutClose = "\uFDD1"
)

// Part is a piece of a stem with the gap that follows it. The pieces alone may
// leave elements open; joined, with inline controls in between, they are well
// formed. A number comes up at most once: what repeats stays text.
type Part struct {
	HTML string
	Gap  int // from 1; 0 in the last part, after which there is none
}

func cut(rendered string) []Part {
	var parts []Part
	for {
		before, rest, ok := strings.Cut(rendered, cutOpen)
		if !ok {
			return append(parts, Part{HTML: rendered})
		}
		digits, after, _ := strings.Cut(rest, cutClose)
		n, _ := strconv.Atoi(digits)
		parts = append(parts, Part{HTML: before, Gap: n})
		rendered = after
	}
}
