package markup

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// counting counts how often a run that closes looks at one that opens.
type counting struct {
	emphasis
	looks *int
}

// CanOpenCloser implements parser.DelimiterProcessor.
func (c counting) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	*c.looks++
	return c.emphasis.CanOpenCloser(opener, closer)
}

// Emphasis that was made to be slow takes work in proportion to its length.
func TestEmphasisIsLinear(t *testing.T) {
	looks := func(text string) int {
		n := 0
		parse(parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
			parser.WithInlineParsers(util.Prioritized(emphasisParser{counting{looks: &n}}, 500)),
		), []byte(text))
		return n
	}
	for _, unit := range []string{"*a_ ", "*a **b ", "a*b **c_ ", "a**b *c *d e**f**g ", "a_b c* ", "*a* _b_ ", "***a* b** *c_ "} {
		once, twice := looks(strings.Repeat(unit, 4000)), looks(strings.Repeat(unit, 8000))
		if twice > 3*once+maxLoose {
			t.Errorf("%q takes %d looks 4,000 times and %d looks 8,000 times", unit, once, twice)
		}
	}
	if closers := looks("a*b " + strings.Repeat("c** ", 8000)); closers > 2*maxLoose {
		t.Errorf("what never closes takes %d looks", closers)
	}
}

// However many are paired, emphasis stays emphasis.
func TestManyPairs(t *testing.T) {
	for _, unit := range []string{"*a* ", "__a__ ", "*a **b** c* ", "a*b*c ", "***a*** snake_case "} {
		got := New(0).Block(strings.Repeat(unit, 5*maxLoose) + "*end*")
		if !strings.HasSuffix(got, "<em>end</em></p>") {
			t.Errorf("%q ends with %q", unit, got[max(0, len(got)-60):])
		}
	}
}

// What has no partner is text, and so is what follows too many of these; runs
// of the next block are counted anew.
func TestLooseRuns(t *testing.T) {
	got := New(0).Block(strings.Repeat("*a_ ", 5000) + "*end*\n\n*next*")
	if !strings.HasSuffix(got, "*a_ *end*</p>\n<p><em>next</em></p>") {
		t.Errorf("it ends with %q", got[len(got)-80:])
	}
}
