package markup

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// maxNesting bounds how deep lists and block quotes may stand in one another,
// and how deep elements may in the outcome. Browsers give up at 512; nobody
// reads beyond five.
const maxNesting = 24

// newBlockParser leaves out raw HTML (it is shown as text), indented code
// (pasted lines are often indented by accident) and underlined headings (a
// line of dashes below a sentence is meant as a line).
func newBlockParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(inlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
}

// newInlineParser knows paragraphs only, so that no label of an option turns
// into a list or a heading.
func newInlineParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000)),
		parser.WithInlineParsers(inlineParsers()...),
	)
}

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(mathParser{}, 150),
		util.Prioritized(gapParser{}, 190), // before links, which also begin with a bracket
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(emphasisParser{emphasis{}}, 500),
	}
}

func parse(p parser.Parser, src []byte) ast.Node {
	return p.Parse(text.NewReader(src))
}

// shallow keeps a container from opening too deep, because goldmark walks all
// open containers for every line.
type shallow struct {
	parser.BlockParser
}

// Open opens the container unless it would stand too deep; then its marker is
// text.
func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if depth++; depth > maxNesting {
			return nil, parser.NoChildren
		}
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// anyIndent lets a paragraph begin with any indent; without a rule for indented
// code such a line would otherwise belong to no block and be lost.
type anyIndent struct {
	parser.BlockParser
}

// CanAcceptIndentedLine implements parser.BlockParser.
func (anyIndent) CanAcceptIndentedLine() bool { return true }
