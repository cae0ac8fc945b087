package markup

import "strings"

// Pictures says what becomes of a picture's address on the way in or out; an
// empty answer means that there is no such picture.
type Pictures func(address string) string

// FromHTML returns foreign HTML as Markdown of the subset, for a stem, an
// explanation or a feedback. Formulas between \( and \) or $$ become $math$.
// What the subset does not have is named in lost: "table", "script", "underline".
// Pictures asks for the path of a picture by its address; nil: there are none.
//
// White space is collapsed as browsers do, no-break spaces included. Text that
// looks like a gap, [[1]], is escaped; who wants a gap there puts a private-use
// character into the HTML, which comes out as it went in.
func FromHTML(source string, pictures Pictures) (text string, lost []string) {
	if words, ok := bareHTML(source); ok {
		return words, nil
	}
	root, lost := readHTML(source, pictures, false)
	text, exact := root.markdown()
	return text, withEmphasis(lost, exact)
}

// LabelFromHTML is FromHTML for an option or a cell: one line, no blocks.
func LabelFromHTML(source string, pictures Pictures) (text string, lost []string) {
	if words, ok := bareHTML(source); ok {
		return words, nil
	}
	root, lost := readHTML(source, pictures, true)
	text, exact := root.label()
	return text, withEmphasis(lost, exact)
}

// bareHTML returns the words of a paragraph without any markup, which is what
// most foreign texts are.
func bareHTML(source string) (words string, ok bool) {
	words = strings.Trim(source, " \t\r\n")
	if inner, ok := strings.CutPrefix(words, "<p>"); ok {
		words = strings.TrimSuffix(inner, "</p>")
	}
	return words, isBare(words)
}

// withEmphasis names emphasis among what was lost.
func withEmphasis(lost []string, exact bool) []string {
	if exact {
		return lost
	}
	return append(lost, "emphasis")
}

// FromPlain returns Markdown that shows a text as it stands, line by line.
func FromPlain(text string) string {
	if isBare(text) {
		return text
	}
	var b strings.Builder
	for _, p := range plainParagraphs(text) {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		text, _ := passage(p, false) // exact: no emphasis is in it
		b.WriteString(text)
	}
	return b.String()
}

// LabelFromPlain is FromPlain for an option or a cell.
func LabelFromPlain(text string) string {
	if isBare(text) {
		return text
	}
	var words []run
	for _, p := range plainParagraphs(text) {
		for _, r := range p {
			if r.kind == runText {
				words = append(words, run{text: " "}, r)
			}
		}
	}
	label, _ := passage(merged(words[min(1, len(words)):]), true)
	return label
}

// ToHTML returns a text as HTML for other programs: formulas stand between \(
// and \), and pictures gives the address of a picture by its path; nil: there
// are none, and their alternative text stands in their place. FromHTML of it
// shows the same.
func ToHTML(text string, pictures Pictures) string {
	if isBare(text) {
		return "<p>" + escapeHTML(text) + "</p>"
	}
	if isAbsurd(text) {
		return paragraphs(text)
	}
	w := htmlWriter{pictures: pictures}
	w.blocks(readMarkdown(text).children)
	return strings.TrimSuffix(w.String(), "\n")
}

// LabelToHTML is ToHTML for an option or a cell.
func LabelToHTML(text string, pictures Pictures) string {
	if isBare(text) {
		return escapeHTML(text)
	}
	if isAbsurd(text) {
		return escapeHTML(collapse(clean(text)))
	}
	w := htmlWriter{pictures: pictures}
	w.passage(oneLine(readLabel(text)))
	return w.String()
}

// ToPlain returns the words of a text for formats without markup. exact is
// false where the reader sees something else than before: emphasis, a link or
// a picture is gone. FromPlain shows the same words on the same lines.
func ToPlain(text string) (plain string, exact bool) {
	if isBare(text) || isAbsurd(text) {
		return clean(text), true
	}
	w := plainWriter{exact: true}
	w.blocks(readMarkdown(text).children, "\n\n")
	return w.String(), w.exact
}

// LabelToPlain is ToPlain for an option or a cell, where "1. January" is no list.
func LabelToPlain(text string) (plain string, exact bool) {
	if isBare(text) || isAbsurd(text) {
		return collapse(clean(text)), true
	}
	w := plainWriter{exact: true}
	w.passage(oneLine(readLabel(text)))
	return w.String(), w.exact
}
