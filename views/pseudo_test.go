package views_test

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// TestPseudo renders every page in a language of which every message stands in
// ⟦brackets⟧ and every text of a bank or a student in ⟪others⟫, and finds the
// words that stand in neither.
func TestPseudo(t *testing.T) {
	mark := func(s string) string { return "⟪" + s + "⟫" }
	for _, p := range (sample{printer(t).Pseudo(), mark}).pages() {
		for _, stray := range strayWords(parse(t, p)) {
			t.Errorf("%s: %q is in no catalogue", p.name, stray)
		}
	}
}

// strayWords reads a page from top to bottom. Marks and brackets may open in
// one element and close in another, because texts hold markup.
func strayWords(doc *html.Node) []string {
	var strays []string
	var text reader
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			strays = append(strays, text.read(n.Data)...)
		}
		for _, name := range []string{"aria-label", "alt", "title", "placeholder"} {
			if value, ok := attr(n, name); ok {
				strays = append(strays, new(reader).read(value)...)
			}
		}
	}
	return strays
}

// reader knows how many messages and data it stands within: a stem holds the
// options of its gaps.
type reader struct {
	depth int
}

func (r *reader) read(s string) []string {
	var strays []string
	var word strings.Builder
	for _, c := range s + " " {
		switch {
		case c == '⟦' || c == '⟪':
			r.depth++
		case c == '⟧' || c == '⟫':
			r.depth--
		case r.depth == 0 && unicode.IsLetter(c):
			word.WriteRune(c)
			continue
		}
		if w := word.String(); w != "" && !isOptionLetter(w) {
			strays = append(strays, w)
		}
		word.Reset()
	}
	return strays
}

// isOptionLetter reports whether a word is the letter of an option, which is
// the same in every language for now.
func isOptionLetter(w string) bool { return len(w) == 1 && w >= "A" && w <= "Z" }
