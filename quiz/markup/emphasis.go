package markup

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxLoose is how many runs of * and _ in one block may wait for a partner, or
// have found none. Each that closes looks back at all of them, so that their
// number would cost its square; the runs beyond are text. Emphasis in prose
// leaves hardly any.
const maxLoose = 500

// emphasisParser reads emphasis as CommonMark has it, with bounded work.
type emphasisParser struct {
	parser.DelimiterProcessor
}

// Trigger implements parser.InlineParser.
func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

// Parse implements parser.InlineParser. A run that can neither open nor close,
// as in snake_case, is text at once.
func (e emphasisParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	run := parser.ScanDelimiter(line, before, 1, e)
	run.Segment = segment.WithStop(segment.Start + run.OriginalLength)
	block.Advance(run.OriginalLength)
	if !run.CanOpen && !run.CanClose || !looseIn(parent, pc).admit(run) {
		return ast.NewTextSegment(run.Segment)
	}
	pc.PushDelimiter(run)
	return run
}

// emphasis pairs runs of the same character.
type emphasis struct{}

// IsDelimiter implements parser.DelimiterProcessor.
func (emphasis) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

// CanOpenCloser implements parser.DelimiterProcessor.
func (emphasis) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch implements parser.DelimiterProcessor.
func (emphasis) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// loose counts the runs of a block that have no partner so far.
type loose struct {
	block   ast.Node
	waiting map[byte]int // those that opened, by their character
	closed  int          // those that close where nothing was open
	full    bool         // there were too many: what follows is text
}

var looseKey = parser.NewContextKey()

// looseIn returns the count of the block that is being read.
func looseIn(block ast.Node, pc parser.Context) *loose {
	if l, ok := pc.Get(looseKey).(*loose); ok && l.block == block {
		return l
	}
	l := &loose{block: block, waiting: map[byte]int{}}
	pc.Set(looseKey, l)
	return l
}

// admit counts a run, unless there were too many. One that both opens and closes
// finds a partner in the next of its sort.
func (l *loose) admit(run *parser.Delimiter) bool {
	pairs := !run.CanOpen && l.waiting[run.Char] > 0
	l.full = l.full || !pairs && l.closed+l.waiting['*']+l.waiting['_'] >= maxLoose
	switch {
	case l.full:
		return false
	case !run.CanClose:
		l.waiting[run.Char]++
	case run.CanOpen:
		l.waiting[run.Char] = max(l.waiting[run.Char], 1)
	case pairs:
		l.waiting[run.Char]--
	default:
		l.closed++
	}
	return true
}
