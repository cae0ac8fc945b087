package native

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

// parseJSON reads one JSON value. It has its own reader beside YAML's, because
// YAML does not know JSON's surrogate escapes, and beside the library's, because
// that copies the pictures of a bank several times on their way.
func parseJSON(data []byte, rep *report) (*node, *quiz.Issue) {
	p := &jsonTree{data: data, report: rep, at: position{1, 1}}
	if p.marks() > maxJSONMarks {
		return nil, tooMany()
	}
	root := &node{}
	if problem := p.fill(root, 0); problem != nil {
		return nil, problem
	}
	if p.next() != end {
		return nil, p.problem("something follows the end of the question set", "remove it")
	}
	return root, nil
}

// jsonTree reads values and knows where it stands.
type jsonTree struct {
	data   []byte
	report *report
	offset int      // where it reads
	seen   int      // the offset that at belongs to
	at     position // in lines and columns
	name   node     // the name that is read, as it is for a moment only
}

// marks counts the commas and brackets outside of texts, before anything is
// built: no value goes without one.
func (p *jsonTree) marks() int {
	n, inText := 0, false
	for i := 0; i < len(p.data); i++ {
		switch c := p.data[i]; {
		case c == '"':
			inText = !inText
		case inText:
			if c == '\\' {
				i++
			}
		case c == ',', c == '[', c == '{':
			n++
		}
	}
	return n
}

// end is what next returns behind the last character.
const end = 0

// next moves over blanks and returns the character that stands there.
func (p *jsonTree) next() byte {
	for p.offset < len(p.data) && strings.IndexByte(" \t\r\n", p.data[p.offset]) >= 0 {
		p.offset++
	}
	passed := p.data[p.seen:p.offset]
	if n := bytes.Count(passed, []byte("\n")); n > 0 {
		p.at = position{p.at.line + n, 1}
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	p.at.column += utf8.RuneCount(passed)
	p.seen = p.offset
	if p.offset == len(p.data) {
		return end
	}
	return p.data[p.offset]
}

// problem is about the place where the reader stands.
func (p *jsonTree) problem(message, hint string) *quiz.Issue {
	if p.next() == end {
		message, hint = "the file ends too early", "close what is open with \", ] or }"
	}
	return refusal("json-syntax", p.at, message, hint)
}

// fill reads a value; n already stands where it belongs, so that issues can
// name its path.
func (p *jsonTree) fill(n *node, depth int) *quiz.Issue {
	c := p.next()
	n.at, n.shape = p.at, bare
	if depth > maxDepth {
		return tooDeep(n.at)
	}
	switch c {
	case '{':
		n.shape = mapping
		return p.each('}', func() *quiz.Issue { return p.field(n, depth) })
	case '[':
		n.shape = list
		return p.each(']', func() *quiz.Issue { return p.item(n.push(&node{}), depth+1) })
	case '"':
		n.shape = quoted
		return p.text(n)
	}
	n.text = word(p.data[p.offset:])
	if n.text == "" {
		return p.problem("a value is missing here", "write a text in double quotes, a number, true or false, or remove the comma before it")
	}
	p.offset += len(n.text)
	return nil
}

// item reads an item of a list. A question is folded at once: it was seen to be
// sound JSON, and what it holds is read again when its turn comes.
func (p *jsonTree) item(n *node, depth int) *quiz.Issue {
	p.next()
	start := p.offset
	problem := p.fill(n, depth)
	if problem == nil && !n.scalar() && isQuestion(n) {
		n.source = p.data[start:p.offset]
		n.fold()
	}
	return problem
}

// each reads the parts between two brackets.
func (p *jsonTree) each(closing byte, read func() *quiz.Issue) *quiz.Issue {
	p.offset++ // the opening bracket
	for n := 0; ; n++ {
		switch c := p.next(); {
		case c == closing:
			p.offset++
			return nil
		case n > 0 && c != ',':
			return p.problem("a comma is missing between two values", "put a comma between them")
		case n == maxItems:
			return tooMany()
		case n > 0:
			p.offset++
		}
		if problem := read(); problem != nil {
			return problem
		}
	}
}

func (p *jsonTree) field(n *node, depth int) *quiz.Issue {
	if p.next() != '"' {
		return p.problem("the name of a field is missing here", "write it in double quotes, or remove the comma before it")
	}
	at := p.at
	p.name = node{}
	if problem := p.text(&p.name); problem != nil {
		return problem
	}
	name := p.name.text
	if p.next() != ':' {
		return p.problem("a colon is missing after the name of a field", `write "name": value`)
	}
	p.offset++
	if p.report.unfit(n, name, at) {
		return p.fill(n.child(name), depth+1)
	}
	return p.fill(n.put(name, at, &node{}), depth+1)
}

// largeText is the length in bytes beyond which a text is left where it stands
// until somebody asks for it: most likely it is a picture.
const largeText = 8 << 10

// text reads a text in quotes.
func (p *jsonTree) text(n *node) *quiz.Issue {
	start := p.offset
	escaped := false
	for p.offset++; p.offset < len(p.data) && p.data[p.offset] != '"'; p.offset++ {
		switch p.data[p.offset] {
		case '\\':
			escaped = true
			p.offset++
		case '\n', '\r', '\t':
			return refusal("json-syntax", p.at, "this text holds a line end or a tab, or its quotes are not closed", `write \n or \t, or close the quotes`)
		}
	}
	if p.offset >= len(p.data) {
		return refusal("json-syntax", p.at, "the quotes of this text are not closed", `put a " at its end`)
	}
	p.offset++
	raw := p.data[start+1 : p.offset-1]
	switch {
	case escaped:
		if json.Unmarshal(p.data[start:p.offset], &n.text) != nil {
			return refusal("json-syntax", p.at, "this text holds a backslash that starts no escape", `write \\ for a backslash itself`)
		}
	case len(raw) > largeText:
		n.text, n.large = string(raw[:100]), raw
	default:
		n.text = string(raw)
	}
	return nil
}
