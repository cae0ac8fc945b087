// Package xmltree reads XML into small trees, with the place of every element.
// It knows no namespaces: teachers' files mix versions, so elements go by
// their local names. Document types are passed over, so nothing is fetched and
// no entity of a file's own is expanded; HTML's entities (&nbsp;) are known.
package xmltree

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// Limits of a tree. A file that is read element by element may be larger.
const (
	MaxDepth = 200
	MaxNodes = 300_000
	maxAttrs = 1_000_000
)

// Node is an element, or with an empty name a piece of text.
type Node struct {
	Name   string // local name
	Attrs  []xml.Attr
	Nodes  []*Node
	Text   string // of a piece of text
	Line   int
	Column int
}

// SyntaxError says where a file is no XML, or goes beyond the limits.
type SyntaxError struct {
	Line, Column int
	Message      string
}

// Error implements error.
func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Message) }

// Parse reads a whole file.
func Parse(r io.Reader) (*Node, error) {
	p := newParser(r)
	root, err := p.root()
	if err != nil {
		return nil, err
	}
	if err := p.fill(root, 1); err != nil {
		return nil, err
	}
	return root, nil
}

type parser struct {
	d     *xml.Decoder
	nodes int // of the tree so far
	attrs int // of its elements
}

func newParser(r io.Reader) *parser {
	d := xml.NewDecoder(newTags(r))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = recode
	return &parser{d: d}
}

// recode reads the rest of a file in the charset that it names. What a tag is
// shows in the characters, not in the bytes.
func recode(label string, file io.Reader) (io.Reader, error) {
	if t, ok := file.(*tags); ok {
		file = t.from
	}
	r, err := charset.NewReaderLabel(label, file)
	if err != nil {
		return nil, err
	}
	return newTags(r), nil
}

// root finds the first element.
func (p *parser) root() (*Node, error) {
	for {
		line, column := p.d.InputPos()
		t, err := p.d.Token()
		if errors.Is(err, io.EOF) {
			return nil, &SyntaxError{Line: line, Column: column, Message: "the file holds no XML element"}
		}
		if err != nil {
			return nil, p.fault(err)
		}
		if e, ok := t.(xml.StartElement); ok {
			return element(e, line, column), nil
		}
	}
}

func element(e xml.StartElement, line, column int) *Node {
	return &Node{Name: e.Name.Local, Attrs: append([]xml.Attr(nil), e.Attr...), Line: line, Column: column}
}

// fill reads the children of a node, up to its end.
func (p *parser) fill(n *Node, depth int) error {
	for {
		child, err := p.next(depth + 1)
		if err != nil {
			return err
		}
		if child == nil {
			return nil
		}
		n.Nodes = append(n.Nodes, child)
	}
}

// next reads the next element or piece of text; nil at the end of the element
// around it.
func (p *parser) next(depth int) (*Node, error) {
	n, err := p.begin(depth)
	if n == nil || n.Name == "" || err != nil {
		return n, err
	}
	return n, p.fill(n, depth)
}

// begin is next, but does not read what an element holds.
func (p *parser) begin(depth int) (*Node, error) {
	for {
		line, column := p.d.InputPos()
		t, err := p.d.Token()
		if err != nil {
			return nil, p.fault(err)
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil, nil
		case xml.CharData:
			return &Node{Text: string(t), Line: line, Column: column}, p.count(depth)
		case xml.StartElement:
			p.attrs += len(t.Attr)
			return element(t, line, column), p.count(depth)
		}
	}
}

func (p *parser) count(depth int) error {
	p.nodes++
	switch {
	case depth > MaxDepth:
		return p.fault(fmt.Errorf("elements are nested more than %d deep", MaxDepth))
	case p.nodes > MaxNodes:
		return p.fault(fmt.Errorf("an element holds more than %d others", MaxNodes))
	case p.attrs > maxAttrs:
		return p.fault(fmt.Errorf("an element holds more than %d attributes", maxAttrs))
	}
	return nil
}

func (p *parser) fault(err error) error {
	if errors.Is(err, io.EOF) {
		err = errors.New("the file ends in the middle of an element")
	}
	line, column := p.d.InputPos()
	message := err.Error()
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		message = syntax.Msg
	}
	return &SyntaxError{Line: line, Column: column, Message: strings.TrimSpace(message)}
}
