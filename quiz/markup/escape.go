package markup

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// escaped returns the passage with a backslash before each character of its
// text that would mean something. It looks at what would be read there, so
// that prose comes out as it was.
func (a *assembly) escaped(label bool) string {
	e := escaper{assembly: a, ticks: countTicks(a.src), stars: a.pairable('*'), lines: a.pairable('_')}
	if !label {
		e.starts = a.lineStarts()
		e.bracket = len(a.src) > 0 && a.src[0] == '['
	}
	for i := range a.src {
		e.byte(i)
	}
	return e.out.String()
}

type escaper struct {
	*assembly
	out          strings.Builder
	ticks        int          // runs of backticks
	stars, lines map[int]bool // where runs of * and _ may mean something
	starts       map[int]bool // what would begin a block
	bracket      bool         // the passage begins with a bracket, as definitions of links do
}

func (e *escaper) byte(i int) {
	c := e.src[i]
	switch {
	case e.origin[i] < isLiteral:
		e.out.WriteByte(c)
	case c == '\\' && strings.HasPrefix(string(e.src[i+1:min(len(e.src), i+3)]), "\\\n"),
		c >= '0' && c <= '9' && i > 0 && e.origin[i-1] == isVerbatim && e.src[i-1] == '$':
		// The parser misreads two backslashes before a line break, and takes no
		// dollar sign before a digit for the end of a formula.
		e.out.WriteString("&#" + strconv.Itoa(int(c)) + ";")
	default:
		if e.starts[i] || e.means(i) {
			e.out.WriteByte('\\')
		}
		e.out.WriteByte(c)
	}
}

// means reports whether the character there would be read as markup.
func (e *escaper) means(i int) bool {
	rest := e.src[i:]
	switch rest[0] {
	case '\\':
		return len(rest) == 1 || rest[1] == '\n' || util.IsPunct(rest[1])
	case '*':
		return e.stars[i]
	case '_':
		return e.lines[i]
	case '`':
		return e.ticks > 1
	case '$':
		// Escaping the second of two dollar signs leaves a single one before it.
		line := lineOf(rest)
		_, n := formulaLength(line)
		return n > 0 || mathLength(line[1:], line[:1]) > 0
	case '<':
		return linkLength(string(lineOf(rest))) > 0
	case '&':
		return referenceLength(string(rest[:min(len(rest), maxReference)])) > 1
	default:
		return e.meansLink(i)
	}
}

// meansLink is means for what makes links, pictures and gaps.
func (e *escaper) meansLink(i int) bool {
	before := byte(0)
	if i > 0 && e.origin[i-1] >= isLiteral {
		before = e.src[i-1]
	}
	switch e.src[i] {
	case '[':
		return e.origin[i] == isLabel || looksLikeGap(e.src[i:]) || before == '[' && looksLikeGap(e.src[i-1:])
	case ']':
		return e.origin[i] == isLabel
	case '(':
		return before == ']'
	case ':':
		return before == ']' && e.bracket
	case '!':
		return i+1 < len(e.src) && e.src[i+1] == '[' && e.origin[i+1] == isMarkup
	default:
		return false
	}
}

// looksLikeGap reports whether a text begins as a marker does. [[0]] is none,
// but who checks a stem takes it for a mistaken one.
func looksLikeGap(text []byte) bool {
	return gapNumber(text) > 0 || bytes.HasPrefix(text, []byte("[[0]]"))
}

func lineOf(src []byte) []byte {
	src = src[:min(len(src), maxMath)]
	if n := bytes.IndexByte(src, '\n'); n >= 0 {
		return src[:n]
	}
	return src
}

// referenceLength returns the length of the character reference at the start
// of a text that begins with an ampersand.
func referenceLength(text string) int {
	_, n := reference([]byte(text))
	return n
}

// linkLength returns the length of the <address> at the start of a line, 0 if
// there is none.
func linkLength(line string) int {
	rest := []byte(line[1:])
	n := util.FindEmailIndex(rest)
	if n < 0 {
		n = util.FindURLIndex(rest)
	}
	if n < 0 || n >= len(rest) || rest[n] != '>' {
		return 0
	}
	return n + 2
}

func countTicks(src []byte) int {
	n := 0
	for i, c := range src {
		if c == '`' && (i == 0 || src[i-1] != '`') {
			n++
		}
	}
	return n
}

// delimiter is a run of * or _ with what CommonMark says that it can do.
type delimiter struct {
	from, to            int
	canOpen, canClose   bool
	markup, mayBePaired bool
}

// pairable returns where literal runs of a character might be paired, with one
// another or with those of the markup.
func (a *assembly) pairable(char byte) map[int]bool {
	if bytes.IndexByte(a.src, char) < 0 {
		return nil
	}
	runs := a.delimiters(char)
	opened, closed := false, false
	for i := range runs {
		d := &runs[i]
		d.mayBePaired = d.canClose && opened
		opened = opened || d.canOpen
	}
	for i := len(runs) - 1; i >= 0; i-- {
		d := &runs[i]
		d.mayBePaired = d.mayBePaired || d.canOpen && closed
		closed = closed || d.canClose
	}
	at := map[int]bool{}
	for _, d := range runs {
		for i := d.from; i < d.to && (d.mayBePaired || d.markup); i++ {
			at[i] = true
		}
	}
	return at
}

func (a *assembly) delimiters(char byte) []delimiter {
	var out []delimiter
	for i := 0; i < len(a.src); {
		n := bytes.IndexByte(a.src[i:], char)
		if n < 0 {
			break
		}
		d := delimiter{from: i + n, to: i + n}
		for d.to < len(a.src) && a.src[d.to] == char {
			d.markup = d.markup || a.origin[d.to] == isMarkup
			d.to++
		}
		i = d.to
		if a.origin[d.from] != isVerbatim {
			d.canOpen, d.canClose = a.flanks(d.from, d.to)
			out = append(out, d)
		}
	}
	return out
}

// flanks says by CommonMark's rules whether a run of delimiters can open and
// close emphasis.
func (a *assembly) flanks(from, to int) (canOpen, canClose bool) {
	before, after := '\n', ' '
	if from > 0 {
		before, _ = utf8.DecodeLastRune(a.src[:from])
	}
	if to < len(a.src) {
		after, _ = utf8.DecodeRune(a.src[to:])
	}
	left := !util.IsSpaceRune(after) && (!isPunct(after) || util.IsSpaceRune(before) || isPunct(before))
	right := !util.IsSpaceRune(before) && (!isPunct(before) || util.IsSpaceRune(after) || isPunct(after))
	if a.src[from] == '_' {
		return left && (!right || isPunct(before)), right && (!left || isPunct(after))
	}
	return left, right
}
