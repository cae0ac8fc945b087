package markup

import (
	"html"
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark/parser"
)

// Renderer renders texts and remembers the outcome, because a page shows the
// same stems and options again and again. It is safe for concurrent use.
type Renderer struct {
	blocks  parser.Parser // the whole subset
	inlines parser.Parser // the subset without its block rules
	policy  *bluemonday.Policy
	cache   *cache
}

// New returns a renderer whose cache holds at most maxBytes of texts and
// outcomes; with 0 it remembers nothing.
func New(maxBytes int) *Renderer {
	return &Renderer{
		blocks:  newBlockParser(),
		inlines: newInlineParser(),
		policy:  newPolicy(),
		cache:   newCache(maxBytes),
	}
}

// Block renders a stem, an explanation or a feedback. Headings become bold
// paragraphs: the outline belongs to the page that the text stands in.
func (r *Renderer) Block(text string) string {
	if isBare(text) {
		return "<p>" + html.EscapeString(text) + "</p>"
	}
	return r.cache.get(key{op: opBlock, text: text}, func() outcome {
		return outcome{text: r.block(text, nil)}
	}).text
}

// Inline renders the label of an option or the content of a table cell: no
// block elements, and line breaks become spaces.
func (r *Renderer) Inline(text string) string {
	if isBare(text) {
		return html.EscapeString(text)
	}
	return r.cache.get(key{op: opInline, text: text}, func() outcome {
		return outcome{text: r.inline(text)}
	}).text
}

// Plain returns the words of a text without markup, on one line, for
// <option>, titles and accessible names. It is text, not HTML: the page escapes
// it. Gaps become an ellipsis.
func (r *Renderer) Plain(text string) string {
	if isBare(text) {
		return text
	}
	return r.cache.get(key{op: opPlain, text: text}, func() outcome {
		return outcome{text: r.plain(text)}
	}).text
}

// Mark renders a reading. Its headings are h2 and h3 with the ids that Anchor
// gives, and the first passage that reads like quote, white space aside, is
// wrapped in <mark id="quote" tabindex="-1">. A passage lies within one
// paragraph; if there is none, nothing is marked.
func (r *Renderer) Mark(text, quote string) string {
	return r.cache.get(key{op: opMark, text: text, quote: quote}, func() outcome {
		return outcome{text: r.reading(text, quote)}
	}).text
}

// Split renders a stem like Block and cuts it at its gaps, so that a control
// can be put after each part. The parts are shared and must not be changed.
func (r *Renderer) Split(text string) []Part {
	if isBare(text) {
		return []Part{{HTML: r.Block(text)}}
	}
	return r.cache.get(key{op: opSplit, text: text}, func() outcome {
		return outcome{parts: cut(r.block(text, map[int]bool{}))}
	}).parts
}

// block renders a text with the whole subset. With gaps given, gap markers are
// written as cut marks and noted there.
func (r *Renderer) block(text string, gaps map[int]bool) string {
	if isAbsurd(text) {
		return paragraphs(text)
	}
	w := writer{src: prepared(text), gaps: gaps}
	w.children(parse(r.blocks, w.src))
	return r.finish(&w)
}

func (r *Renderer) inline(text string) string {
	if isAbsurd(text) {
		return html.EscapeString(collapse(clean(text)))
	}
	w := writer{src: prepared(text), flat: true}
	w.children(parse(r.inlines, w.src))
	return r.finish(&w)
}

func (r *Renderer) finish(w *writer) string {
	return r.policy.Sanitize(strings.TrimSuffix(w.String(), "\n"))
}

func (r *Renderer) plain(text string) string {
	if isAbsurd(text) {
		return collapse(clean(text))
	}
	src := prepared(text)
	return wordsOf(parse(r.inlines, src), src)
}

func (r *Renderer) reading(text, quote string) string {
	if isAbsurd(text) || isAbsurd(quote) {
		return paragraphs(text)
	}
	w := writer{src: prepared(text), anchors: map[string]int{}, quote: r.quoted(quote)}
	w.children(parse(r.blocks, w.src))
	return r.finish(&w)
}

// quoted returns the words to look for. A quote is copied from the source of a
// reading, so it may hold the same markup.
func (r *Renderer) quoted(quote string) string {
	src := prepared(quote)
	return collapse(letters(parse(r.inlines, src), src))
}
