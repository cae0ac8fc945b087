package markup

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxMath bounds how far a closing dollar sign is looked for.
const maxMath = 1000

var kindMath = ast.NewNodeKind("Math")

// formula is mathematics as it was typed, without its dollar signs.
type formula struct {
	ast.BaseInline
	body    text.Segment
	display bool // two dollar signs
}

// Kind implements ast.Node.
func (*formula) Kind() ast.NodeKind { return kindMath }

// Dump implements ast.Node.
func (n *formula) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// mathParser reads $x^2$ and $$x^2$$ by Pandoc's rule, which leaves amounts of
// money alone: no space just inside the dollar signs, and no digit after the
// closing one.
type mathParser struct{}

// Trigger implements parser.InlineParser.
func (mathParser) Trigger() []byte { return []byte{'$'} }

// Parse implements parser.InlineParser.
func (mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	fence, n := formulaLength(line)
	if n <= 0 {
		return nil
	}
	start := at.Start + fence
	block.Advance(fence + n + fence)
	return &formula{body: text.NewSegment(start, start+n), display: fence == 2}
}

// formulaLength returns the length of the formula at the start of a line that
// begins with a dollar sign, 0 if there is none, and of each fence around it.
func formulaLength(line []byte) (fence, n int) {
	fence = 1
	if len(line) > 1 && line[1] == '$' {
		fence = 2
	}
	return fence, mathLength(line[fence:min(len(line), maxMath)], line[:fence])
}

// mathLength returns the length of the formula at the start of line, 0 if
// there is none.
func mathLength(line, fence []byte) int {
	if len(line) == 0 || isSpace(line[0]) {
		return 0
	}
	for from := 0; ; {
		n := bytes.Index(line[from:], fence)
		if n < 0 {
			return 0
		}
		n += from
		if n > 0 && !isSpace(line[n-1]) && line[n-1] != '\\' && !digitAt(line, n+len(fence)) {
			return n
		}
		from = n + 1
	}
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

func digitAt(b []byte, i int) bool { return i < len(b) && b[i] >= '0' && b[i] <= '9' }
