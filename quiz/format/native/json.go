package native

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

// parseJSON reads one JSON value. It has its own reader beside YAML's, because
// YAML does not know JSON's surrogate escapes.
func parseJSON(data []byte, rep *report) (*node, *quiz.Issue) {
	p := &jsonTree{data: data, dec: json.NewDecoder(bytes.NewReader(data)), report: rep, at: position{1, 1}}
	p.dec.UseNumber()
	root := &node{}
	if problem := p.fill(root, 0); problem != nil {
		return nil, problem
	}
	p.advance()
	if _, err := p.dec.Token(); !errors.Is(err, io.EOF) {
		return nil, refusal("json-syntax", p.at, "something follows the end of the question set", "remove it")
	}
	return root, nil
}

// jsonTree reads tokens and knows where each of them starts.
type jsonTree struct {
	data   []byte
	dec    *json.Decoder
	report *report
	offset int      // of the last token's start
	at     position // of the last token's start
	values int      // read so far
}

// advance moves to where the decoder stands and over the blanks, commas and
// colons before the next token.
func (p *jsonTree) advance() {
	end := int(p.dec.InputOffset())
	for end < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[end]) >= 0 {
		end++
	}
	passed := p.data[p.offset:end]
	if n := bytes.Count(passed, []byte("\n")); n > 0 {
		p.at.line += n
		p.at.column = 1
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	p.at.column += utf8.RuneCount(passed)
	p.offset = end
}

func (p *jsonTree) token() (json.Token, *quiz.Issue) {
	p.advance()
	t, err := p.dec.Token()
	if err != nil {
		return nil, p.problem(err)
	}
	return t, nil
}

func (p *jsonTree) problem(err error) *quiz.Issue {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return refusal("json-syntax", p.at, "the file ends too early", "close what is open with \", ] or }")
	}
	return refusal("json-syntax", p.at, "this is not JSON: "+err.Error(), "")
}

// fill reads a value; n already stands where it belongs, so that issues can
// name its path.
func (p *jsonTree) fill(n *node, depth int) *quiz.Issue {
	t, problem := p.token()
	if problem != nil {
		return problem
	}
	n.at, n.shape = p.at, bare
	if p.values++; p.values > maxValues {
		return tooMany()
	}
	if depth > maxDepth {
		return tooDeep(n.at)
	}
	switch t := t.(type) {
	case json.Delim:
		return p.container(n, t, depth)
	case string:
		n.shape, n.text = quoted, t
	case json.Number:
		n.text = t.String()
	case bool:
		n.text = strconv.FormatBool(t)
	default:
		n.text = "null"
	}
	return nil
}

func (p *jsonTree) container(n *node, open json.Delim, depth int) *quiz.Issue {
	n.shape = list
	if open == '{' {
		n.shape = mapping
	}
	for p.dec.More() {
		var problem *quiz.Issue
		if n.shape == mapping {
			problem = p.field(n, depth)
		} else {
			problem = p.fill(n.push(&node{}), depth+1)
		}
		if problem != nil {
			return problem
		}
	}
	_, problem := p.token() // the closing bracket
	return problem
}

func (p *jsonTree) field(n *node, depth int) *quiz.Issue {
	t, problem := p.token()
	if problem != nil {
		return problem
	}
	name, _ := t.(string) // the decoder lets nothing else stand here
	at := p.at
	double := unfit(n, name, at)
	if double == nil {
		return p.fill(n.put(name, at, &node{}), depth+1)
	}
	p.report.add(*double)
	return p.fill(n.child(name), depth+1)
}
