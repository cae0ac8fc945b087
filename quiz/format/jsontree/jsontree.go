// Package jsontree reads JSON into small trees, with the place of every value.
// Teachers' files spell the same field as a number, a text or a truth value,
// so a value is asked for what it is needed as, and a field that is missing is
// empty. The order of an object's fields is kept.
package jsontree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Limits of a tree. A file that is read with [Each] may be larger.
const (
	MaxDepth = 200
	MaxNodes = 300_000
)

// SyntaxError says where a file is no JSON, or goes beyond the limits.
type SyntaxError struct {
	Line, Column int
	Message      string
}

// Error implements error.
func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Message) }

// Parse reads a whole file.
func Parse(data []byte) (*Node, error) {
	p := newParser(data)
	n, err := p.value(1)
	if err != nil {
		return nil, err
	}
	return n, p.end()
}

// Each reads a file value by value. Of a list it visits the elements, without
// a name; of an object the fields by their names, and where a field is a list,
// its elements one by one. What stood before a mistake has been visited when
// the error comes. An error of visit ends the reading and is returned.
func Each(data []byte, visit func(name string, value *Node) error) error {
	p := newParser(data)
	t, err := p.token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('['):
		err = p.elements(func(n *Node) error { return visit("", n) })
	case json.Delim('{'):
		err = p.fields(visit)
	default:
		return p.fault(errors.New("the file holds neither a list nor an object"))
	}
	if err != nil {
		return err
	}
	return p.end()
}

// parser turns the tokens of a file into nodes.
type parser struct {
	data  []byte
	d     *json.Decoder
	nodes int // of the tree so far

	// The place that was asked for last, from which the next one is counted.
	offset, line, column int
}

func newParser(data []byte) *parser {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return &parser{data: data, d: d, line: 1, column: 1}
}

// end sees that nothing follows.
func (p *parser) end() error {
	if _, err := p.d.Token(); !errors.Is(err, io.EOF) {
		return p.fault(errors.New("something follows after the end"))
	}
	return nil
}

func (p *parser) token() (json.Token, error) {
	t, err := p.d.Token()
	if err != nil {
		return nil, p.fault(err)
	}
	return t, nil
}

// place returns the line and column of the last byte that was read.
func (p *parser) place() (line, column int) {
	end := max(int(p.d.InputOffset())-1, p.offset)
	passed := p.data[p.offset:end]
	p.offset = end
	if lines := bytes.Count(passed, []byte("\n")); lines > 0 {
		p.line += lines
		p.column = 1
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	p.column += utf8.RuneCount(passed)
	return p.line, p.column
}

func (p *parser) fault(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the file ends in the middle of a value")
	}
	line, column := p.place()
	return &SyntaxError{Line: line, Column: column, Message: err.Error()}
}
