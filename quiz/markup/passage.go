package markup

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// passage returns runs as Markdown: the text of a paragraph or, if label is
// set, of an option. Where elements stand so close together that Markdown
// would read them in another way, the letters around them are written as
// character references. Where not even that helps, emphasis is dropped, and
// exact is false.
func passage(runs []run, label bool) (text string, exact bool) {
	if !slices.ContainsFunc(runs, func(r run) bool { return r.marks != "" }) {
		return assemble(runs, false).escaped(label), true
	}
	for _, dropped := range []string{"", "e", "es"} {
		left := without(runs, dropped)
		for _, wary := range []bool{false, true} {
			if text := assemble(left, wary).escaped(label); slices.Equal(readLabel(text), left) {
				return text, dropped == ""
			}
		}
	}
	return assemble(without(runs, "esa"), false).escaped(label), false
}

// without takes elements away.
func without(runs []run, marks string) []run {
	if marks == "" {
		return runs
	}
	out := slices.Clone(runs)
	for i := range out {
		out[i].marks = strings.Map(func(c rune) rune {
			if strings.ContainsRune(marks, c) {
				return -1
			}
			return c
		}, out[i].marks)
		out[i].style = out[i].style.outer(len(out[i].marks))
	}
	return merged(out)
}

// How a byte of an assembly came there.
const (
	isMarkup   = iota // begins or ends an element
	isVerbatim        // code, a formula or an address
	isLiteral         // to be shown as it stands
	isLabel           // literal between the brackets of a link or a picture
)

// assembly is a passage in Markdown before its text is escaped.
type assembly struct {
	src    []byte
	origin []byte // of each byte
	wary   bool
	open   style
	delims []string // of the elements that are open; "<" for a link that is its own text
}

func assemble(runs []run, wary bool) *assembly {
	a := &assembly{wary: wary}
	for i, r := range runs {
		r.text = r.text[a.turn(runs, i):]
		a.run(r)
	}
	a.end(0)
	return a
}

func (a *assembly) put(s string, origin byte) {
	a.src = append(a.src, s...)
	for range len(s) {
		a.origin = append(a.origin, origin)
	}
}

func (a *assembly) run(r run) {
	switch r.kind {
	case runCode:
		a.code(r.text)
	case runFormula:
		a.put("$"+r.text+"$", isVerbatim)
	case runDisplay:
		a.put("$$"+r.text+"$$", isVerbatim)
	case runPicture:
		a.put("![", isMarkup)
		a.put(r.text, isLabel)
		a.put("]("+destination(r.path)+")", isVerbatim)
	case runBreak:
		a.put("\\\n", isVerbatim)
	default:
		a.text(r.text)
	}
}

func (a *assembly) text(text string) {
	switch {
	case slices.Contains(a.delims, "<"):
		a.put(text, isVerbatim)
	case a.open.href != "":
		a.put(text, isLabel)
	default:
		a.put(text, isLiteral)
	}
}

// code puts as many backticks around a text as it needs.
func (a *assembly) code(text string) {
	fence := strings.Repeat("`", longestTicks(text)+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") ||
		strings.HasPrefix(text, " ") && strings.HasSuffix(text, " ") && strings.Trim(text, " ") != "" {
		text = " " + text + " "
	}
	a.put(fence+text+fence, isVerbatim)
}

// longestTicks returns the length of the longest run of backticks.
func longestTicks(text string) int {
	longest, n := 0, 0
	for i := range len(text) {
		if text[i] != '`' {
			n = 0
			continue
		}
		n++
		longest = max(longest, n)
	}
	return longest
}

// turn ends and begins elements between the run before and the i-th, of whose
// text it returns how many bytes it wrote. Markdown pairs asterisks only where
// the characters around them let it, and a reference counts as punctuation.
func (a *assembly) turn(runs []run, i int) int {
	to := runs[i].style
	keep := a.open.shared(to)
	ends := strings.HasPrefix(a.open.marks[keep:], "e") || strings.HasPrefix(a.open.marks[keep:], "s")
	begins := strings.HasPrefix(to.marks[keep:], "e") || strings.HasPrefix(to.marks[keep:], "s")
	linkEnds := strings.Contains(a.open.marks[keep:], "a")
	first, n := firstLetter(runs[i])
	if strings.Contains(to.marks[keep:], "a") {
		n = 0
	}
	if begins && !linkEnds && (n == 0 || a.wary) {
		a.referLast()
	}
	last, _ := utf8.DecodeLastRune(a.src)
	a.end(keep)
	for n := keep; n < len(to.marks); n++ {
		a.begin(runs, i, n)
	}
	if ends && n > 0 && (linkEnds || isPunct(last) || a.wary) {
		a.refer(first)
		return n
	}
	return 0
}

// firstLetter returns what a run begins with and its length in bytes, unless
// that is white space, punctuation or no text.
func firstLetter(r run) (rune, int) {
	first, n := utf8.DecodeRuneInString(r.text)
	if r.kind != runText || isPunct(first) || util.IsSpaceRune(first) {
		return 0, 0
	}
	return first, n
}

func isPunct(r rune) bool { return util.IsPunctRune(r) }

// refer writes a character as a reference, which counts as punctuation.
func (a *assembly) refer(r rune) { a.put("&#"+strconv.Itoa(int(r))+";", isVerbatim) }

// referLast turns the letter that was written last into a reference.
func (a *assembly) referLast() {
	last, n := utf8.DecodeLastRune(a.src)
	if at := len(a.src) - n; n > 0 && a.origin[at] >= isLiteral && !isPunct(last) && !util.IsSpaceRune(last) {
		a.src, a.origin = a.src[:at], a.origin[:at]
		a.refer(last)
	}
}

// begin opens the element that is n deep in the style of the i-th run.
func (a *assembly) begin(runs []run, i, n int) {
	delim := "*"
	switch runs[i].marks[n] {
	case 's':
		delim = "**"
	case 'a':
		delim = "["
		if a.isOwnText(runs, i, n) {
			delim = "<"
		}
	default:
		if n > 0 && a.endsWith("**") && runs[i].marks[n-1] == 's' && extent(runs, i, n) == extent(runs, i, n-1) {
			delim = "_"
		}
	}
	a.put(delim, isMarkup)
	a.delims = append(a.delims, delim)
	a.open = runs[i].style.outer(n + 1)
}

func (a *assembly) endsWith(s string) bool {
	return strings.HasSuffix(string(a.src[max(0, len(a.src)-len(s)):]), s)
}

// extent returns the index of the run after the element that is n deep.
func extent(runs []run, i, n int) int {
	end := i + 1
	for end < len(runs) && runs[i].shared(runs[end].style) > n {
		end++
	}
	return end
}

// isOwnText reports whether a link is one text that equals its address.
func (a *assembly) isOwnText(runs []run, i, n int) bool {
	r := runs[i]
	if r.kind != runText || extent(runs, i, n) != i+1 || len(r.marks) != n+1 {
		return false
	}
	return r.href == r.text && linkLength("<"+r.text+">") == len(r.text)+2 ||
		r.href == "mailto:"+r.text && util.FindEmailIndex([]byte(r.text)) == len(r.text)
}

// end closes elements until n are open.
func (a *assembly) end(n int) {
	for len(a.delims) > n {
		last := len(a.delims) - 1
		switch delim := a.delims[last]; delim {
		case "[":
			a.put("]("+destination(a.open.href)+")", isVerbatim)
		case "<":
			a.put(">", isMarkup)
		default:
			a.put(delim, isMarkup)
		}
		a.delims = a.delims[:last]
		a.open = a.open.outer(last)
	}
}

// destination returns an address as it stands in the brackets of a link.
func destination(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if address[i] == '&' && referenceLength(address[i:]) > 1 {
			b.WriteString("&amp;")
		} else {
			b.WriteByte(address[i])
		}
	}
	if strings.ContainsAny(address, "() ") {
		return "<" + b.String() + ">"
	}
	return b.String()
}
