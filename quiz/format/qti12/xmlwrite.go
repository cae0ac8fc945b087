package qti12

import (
	"bytes"
	"strings"
)

// element is a piece of XML that is to be written.
type element struct {
	name  string
	attrs []string // names and values in turn
	text  string
	kids  []*element
}

// el returns an element with attributes, names and values in turn.
func el(name string, attrs ...string) *element { return &element{name: name, attrs: attrs} }

// with adds what the element holds.
func (e *element) with(kids ...*element) *element {
	e.kids = append(e.kids, kids...)
	return e
}

// says sets the text of an element that holds no others.
func (e *element) says(text string) *element {
	e.text = text
	return e
}

// document writes a whole file.
func (e *element) document() []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	e.write(&b, 0)
	return b.Bytes()
}

func (e *element) write(b *bytes.Buffer, depth int) {
	indent := strings.Repeat("  ", depth)
	b.WriteString(indent + "<" + e.name)
	for i := 0; i < len(e.attrs); i += 2 {
		b.WriteString(" " + e.attrs[i] + `="` + attributeEscape.Replace(legal(e.attrs[i+1])) + `"`)
	}
	switch {
	case len(e.kids) > 0:
		b.WriteString(">\n")
		for _, k := range e.kids {
			k.write(b, depth+1)
		}
		b.WriteString(indent + "</" + e.name + ">\n")
	case e.text != "":
		b.WriteString(">" + textEscape.Replace(legal(e.text)) + "</" + e.name + ">\n")
	default:
		b.WriteString("/>\n")
	}
}

var (
	textEscape      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	attributeEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\r", "&#13;", "\t", "&#9;")
)

// legal leaves out characters that XML cannot hold and that no page shows.
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, s)
}
