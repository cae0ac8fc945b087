package moodlexml

import (
	stdhtml "html"
	"regexp"
	"strings"

	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// format says how a text is to be read.
type format int

const (
	html     format = iota
	auto            // HTML in which line ends count
	plain           // a text without markup
	markdown        // Markdown
)

var formats = map[string]format{
	"html": html, "moodle_auto_format": auto, "plain_text": plain, "markdown": markdown, "wiki_like": auto,
}

// formatOf returns the format of an element; inherited where it says nothing.
// A format that Moodle does not know is HTML there too.
func formatOf(n *xmltree.Node, inherited format) format {
	name, ok := n.Lookup("format")
	if !ok || strings.TrimSpace(name) == "" {
		return inherited
	}
	return formats[strings.TrimSpace(name)]
}

// maxSource bounds a text as it stands in the file, in bytes, pictures within
// it included.
const maxSource = 4 << 20

// block reads a text of several lines as Markdown.
func (it *item) block(n *xmltree.Node) string { return it.convert(n, content(n), false) }

// label reads a text of one line as Markdown.
func (it *item) label(n *xmltree.Node) string { return it.convert(n, content(n), true) }

func (it *item) convert(n *xmltree.Node, source string, label bool) string {
	switch {
	case source == "":
		return ""
	case len(source) > maxSource:
		it.set.Warn("moodle-long", "a text of this question is far too long and left out", "shorten it")
		return ""
	}
	switch f := formatOf(n, it.format); {
	case f == plain && label:
		return markup.LabelFromPlain(source)
	case f == plain:
		return markup.FromPlain(source)
	case f == markdown:
		return it.markdown(n, source, label)
	case f == auto:
		source = brokenLines(source)
		fallthrough
	default:
		return it.fromHTML(n, source, label)
	}
}

// fromHTML converts a text of an element, and notes what it loses.
func (it *item) fromHTML(n *xmltree.Node, source string, label bool) string {
	convert := markup.FromHTML
	if label {
		convert = markup.LabelFromHTML
	}
	text, lost := convert(source, func(address string) string { return it.picture(n, address) })
	for _, what := range lost {
		if what != "picture" { // said where it was looked for
			it.lost = append(it.lost, what)
		}
	}
	return strings.TrimSpace(text)
}

// blocks matches elements that break lines by themselves.
var blocks = regexp.MustCompile(`(?i)<(?:p|br|div|ul|ol|li|table|h[1-6]|pre|blockquote)[\s/>]`)

// brokenLines marks the ends of lines in a text that has no elements for them.
func brokenLines(source string) string {
	if blocks.MatchString(source) {
		return source
	}
	return strings.ReplaceAll(source, "\n", "<br>\n")
}

// pictureLink matches a picture in Markdown.
var pictureLink = regexp.MustCompile(`!\[([^\]\n]{0,500})\]\(\s*<?([^)\s>]{1,1000})>?[^)\n]{0,200}\)`)

// markdown takes Markdown as it is, and the pictures into the bank.
func (it *item) markdown(n *xmltree.Node, source string, label bool) string {
	if label {
		source = oneLine(source)
	}
	return pictureLink.ReplaceAllStringFunc(source, func(link string) string {
		m := pictureLink.FindStringSubmatch(link)
		if path := it.picture(n, stdhtml.UnescapeString(m[2])); path != "" {
			return "![" + m[1] + "](" + path + ")"
		}
		return m[1]
	})
}
