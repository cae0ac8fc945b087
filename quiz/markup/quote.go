package markup

import (
	"html"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// span is the marked part of the passage that is being written, in bytes of
// its letters. It is written as one <mark> where the elements around it allow
// that, else as several, of which the first carries the id.
type span struct {
	from, to int  // to is 0 while nothing is to be marked
	at       int  // bytes written so far
	open     bool // a <mark> is open
	depth    int  // inline elements that were open when it was opened
	named    bool // the id was given
}

func (s *span) active() bool { return s.to > 0 }

// find looks for the quote in a passage and sets what is to be marked in it.
func (w *writer) find(n ast.Node) {
	w.mark = span{}
	if w.quote == "" {
		return
	}
	if from, to, ok := locate(letters(n, w.src), w.quote); ok {
		w.mark = span{from: from, to: to}
		w.quote = ""
	}
}

// locate finds quote, which is collapsed, in text, which is not.
func locate(text, quote string) (from, to int, ok bool) {
	var b strings.Builder
	var at []int // where each byte of the collapsed text stands
	space := true
	for i, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteByte(' ')
				at = append(at, i)
			}
			space = true
			continue
		}
		space = false
		n, _ := b.WriteRune(r)
		for k := range n {
			at = append(at, i+k)
		}
	}
	i := strings.Index(b.String(), quote)
	if i < 0 {
		return 0, 0, false
	}
	return at[i], at[i+len(quote)-1] + 1, true
}

// text writes text, with the part of it that belongs to the quote marked.
func (w *writer) text(s string) {
	if !w.mark.active() {
		w.WriteString(html.EscapeString(s))
		return
	}
	m := &w.mark
	before := min(max(m.from-m.at, 0), len(s))
	within := min(max(m.to-m.at, before), len(s))
	w.WriteString(html.EscapeString(s[:before]))
	if within > before {
		w.openMark()
		w.WriteString(html.EscapeString(s[before:within]))
	}
	m.at += within
	w.closeDone()
	w.WriteString(html.EscapeString(s[within:]))
	m.at += len(s) - within
}

// raw writes markup that stands for n letters.
func (w *writer) raw(markup string, n int) {
	w.WriteString(markup)
	w.mark.at += n
}

func (w *writer) openMark() {
	if w.mark.open {
		return
	}
	w.mark.open, w.mark.depth = true, w.depth
	if w.mark.named {
		w.WriteString("<mark>")
		return
	}
	w.mark.named = true
	w.WriteString(`<mark id="quote" tabindex="-1">`)
}

func (w *writer) closeMark() {
	w.mark.open = false
	w.WriteString("</mark>")
}

// beforeElement lets a mark go around an element that lies wholly within the
// quote, and ends it before one that reaches beyond.
func (w *writer) beforeElement(n ast.Node) {
	m := &w.mark
	if !m.active() {
		return
	}
	length := len(letters(n, w.src))
	switch end := m.at + length; {
	case m.open && end > m.to:
		w.closeMark()
	case !m.open && length > 0 && m.at >= m.from && end <= m.to:
		w.openMark()
	}
}

// beforeEnd ends a mark that was opened within the element that ends now.
func (w *writer) beforeEnd() {
	if w.mark.open && w.mark.depth == w.depth {
		w.closeMark()
	}
}

// closeDone ends a mark once the last letter of the quote is written, unless
// an element within the mark is still open.
func (w *writer) closeDone() {
	if m := &w.mark; m.open && m.at >= m.to && m.depth == w.depth {
		w.closeMark()
	}
}
