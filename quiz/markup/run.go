package markup

import (
	"slices"
	"strings"
)

// A run is a piece of a passage on its way from or to a foreign format: some
// text in one style, or a thing that stands among text.
type run struct {
	kind runKind
	text string // of a picture: what stands for it
	path string // of a picture
	style
}

type runKind uint8

const (
	runText runKind = iota
	runCode
	runFormula
	runDisplay // a formula on a line of its own
	runPicture
	runBreak
)

// style is how a run stands out. Marks lists the elements around it, the
// outermost first: e for emphasis, s for strong, a for a link to href; each
// at most once.
type style struct {
	marks string
	href  string
}

// within returns the style of what stands in one more element.
func (s style) within(mark byte, href string) style {
	if strings.IndexByte(s.marks, mark) >= 0 {
		return s
	}
	s.marks += string(mark)
	if mark == 'a' {
		s.href = href
	}
	return s
}

// shared returns how many elements, from the outermost, two styles have in common.
func (s style) shared(t style) int {
	n := 0
	for n < min(len(s.marks), len(t.marks)) && s.marks[n] == t.marks[n] && (s.marks[n] != 'a' || s.href == t.href) {
		n++
	}
	return n
}

// outer returns the style of the n outermost elements alone.
func (s style) outer(n int) style {
	s.marks = s.marks[:n]
	if strings.IndexByte(s.marks, 'a') < 0 {
		s.href = ""
	}
	return s
}

// merged joins neighbours that are one text, and drops empty ones.
func merged(runs []run) []run {
	var out []run
	for i := 0; i < len(runs); {
		end := i + 1
		for end < len(runs) && runs[i].continues(runs[end]) {
			end++
		}
		if r := joined(runs[i:end]); r.text != "" || !r.isText() {
			out = append(out, r)
		}
		i = end
	}
	return out
}

func (r run) isText() bool { return r.kind == runText || r.kind == runCode }

// continues reports whether the next run is more of the same text.
func (r run) continues(next run) bool {
	return r.isText() && r.kind == next.kind && r.style == next.style
}

func joined(runs []run) run {
	r := runs[0]
	if len(runs) > 1 {
		var b strings.Builder
		for _, r := range runs {
			b.WriteString(r.text)
		}
		r.text = b.String()
	}
	return r
}

// tidied returns the passages that runs make up in HTML, where white space is
// collapsed, two line breaks in a row begin a new passage, and no element
// begins or ends with white space.
func tidied(runs []run) [][]run {
	var out [][]run
	for _, p := range split(collapsed(runs)) {
		out = append(out, merged(hoisted(merged(p))))
	}
	return out
}

// collapsed drops all white space but single spaces between things.
func collapsed(runs []run) []run {
	out := make([]run, 0, len(runs))
	space := true // a space would stand at the start of a line or after another
	for _, r := range runs {
		switch r.kind {
		case runText:
			r.text = squeezed(r.text, space)
			if r.text == "" {
				continue
			}
			space = strings.HasSuffix(r.text, " ")
		case runBreak:
			out = trimmedEnd(out)
			space = true
		default:
			space = false
		}
		out = append(out, r)
	}
	return trimmedEnd(out)
}

// squeezed makes each stretch of white space one space, or none at the start
// where there is one already.
func squeezed(text string, space bool) string {
	var b strings.Builder
	for _, r := range text {
		if isHTMLSpace(r) {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// isHTMLSpace reports what is taken for a plain space. A no-break space is,
// because editors leave them wherever somebody pressed the bar twice.
func isHTMLSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\u00a0'
}

func trimmedEnd(runs []run) []run {
	n := len(runs)
	if n == 0 || runs[n-1].kind != runText {
		return runs
	}
	runs[n-1].text = strings.TrimSuffix(runs[n-1].text, " ")
	if runs[n-1].text == "" {
		return runs[:n-1]
	}
	return runs
}

// split cuts at two line breaks in a row, and drops those at the ends.
func split(runs []run) [][]run {
	var out [][]run
	var now []run
	breaks := 0
	for _, r := range runs {
		if r.kind == runBreak {
			breaks++
			continue
		}
		if breaks > 1 && len(now) > 0 {
			out, now = append(out, now), nil
		}
		if breaks == 1 && len(now) > 0 {
			now = append(now, run{kind: runBreak, style: r.style})
		}
		breaks = 0
		now = append(now, r)
	}
	if len(now) > 0 {
		out = append(out, now)
	}
	return out
}

// hoisted moves white space at the ends of elements out of them, since
// Markdown knows none there.
func hoisted(runs []run) []run {
	var out []run
	for _, r := range runs {
		core := strings.Trim(r.text, " ")
		if r.kind != runText || core == r.text {
			out = append(out, r)
			continue
		}
		before := len(r.text) - len(strings.TrimLeft(r.text, " "))
		out = append(out, run{text: r.text[:before], style: r.style})
		if core != "" {
			after := strings.TrimPrefix(r.text[before:], core)
			out = append(out, run{text: core, style: r.style}, run{text: after, style: r.style})
		}
	}
	out = slices.DeleteFunc(out, func(r run) bool { return r.kind == runText && r.text == "" })
	for i, r := range out {
		if r.kind == runText && strings.Trim(r.text, " ") == "" || r.kind == runBreak {
			out[i].style = between(out, i)
		}
	}
	return out
}

// between returns what the style of a run has in common with its neighbours.
func between(runs []run, i int) style {
	if i == 0 || i+1 >= len(runs) {
		return style{}
	}
	s := runs[i].style
	return s.outer(min(s.shared(runs[i-1].style), s.shared(runs[i+1].style)))
}
