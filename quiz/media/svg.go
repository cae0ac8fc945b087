package media

import (
	"bytes"
	"encoding/xml"
	"errors"
	"strings"

	"golang.org/x/net/html/charset"
)

// Limits of a drawing.
const (
	maxParts = 50_000  // elements
	maxAttrs = 200_000 // attributes of all elements
	maxDepth = 64      // elements within one another
)

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

var byteOrderMark = []byte("\uFEFF")

// isSVG says yes to any XML or HTML; what it is shows when it is read.
func isSVG(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, byteOrderMark)), []byte("<"))
}

func cleanSVG(data []byte) ([]byte, error) {
	if len(data) > MaxSVG {
		return nil, errSVGSize
	}
	if bytes.Count(data, []byte("=")) > maxAttrs { // the parser gathers all of an element first
		return nil, errParts
	}
	p := &svgParser{d: xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, byteOrderMark)))}
	p.d.CharsetReader = charset.NewReaderLabel
	root, err := p.root()
	if err != nil {
		return nil, err
	}
	if !p.visible {
		return nil, errNothing
	}
	if err := p.sheet.apply(root); err != nil {
		return nil, err
	}
	if err := checkUnfolded(root); err != nil {
		return nil, err
	}
	settleSize(root)
	var out bytes.Buffer
	root.write(&out)
	if out.Len() > MaxSVG {
		return nil, errSVGSize
	}
	return out.Bytes(), nil
}

// element is an element of a drawing, or with an empty name a piece of text.
type element struct {
	name    string
	attrs   map[string]string
	style   string // its style attribute
	class   string
	content []*element
	text    string
}

// svgParser builds the tree of what may be in a drawing.
type svgParser struct {
	d       *xml.Decoder
	sheet   sheet
	parts   int
	visible bool
}

func (p *svgParser) root() (*element, error) {
	for {
		t, err := p.d.Token()
		if err != nil {
			return nil, errUnknown
		}
		start, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local != "svg" || !isDrawn(start.Name):
			return nil, errUnknown
		default:
			root := newElement(start)
			return root, p.fill(root, 1)
		}
	}
}

// isDrawn reports whether a name belongs to SVG. Files without a namespace
// mean SVG as well.
func isDrawn(name xml.Name) bool { return name.Space == svgSpace || name.Space == "" }

// fill reads what an element holds, up to its end.
func (p *svgParser) fill(parent *element, depth int) error {
	for {
		t, err := p.d.Token()
		if err != nil {
			return syntaxProblem(err)
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			if holdsText(parent.name) {
				parent.content = append(parent.content, &element{text: string(t)})
			}
		case xml.StartElement:
			if err := p.child(parent, t, depth); err != nil {
				return err
			}
		}
	}
}

func syntaxProblem(err error) error {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) && strings.Contains(syntax.Msg, "unexpected EOF") {
		return errCut
	}
	return errXML
}

func (p *svgParser) child(parent *element, start xml.StartElement, depth int) error {
	if p.parts++; p.parts > maxParts || depth > maxDepth {
		return errParts
	}
	name := start.Name.Local
	switch {
	case !isDrawn(start.Name):
		return skip(p.d)
	case name == "a": // what it holds is shown, and leads nowhere
		return p.fill(parent, depth+1)
	case name == "style":
		return p.style()
	case !allowedElement(name):
		return skip(p.d)
	}
	e := newElement(start)
	parent.content = append(parent.content, e)
	p.visible = p.visible || isShape(name)
	return p.fill(e, depth+1)
}

func skip(d *xml.Decoder) error {
	if err := d.Skip(); err != nil {
		return syntaxProblem(err)
	}
	return nil
}

// style reads a style sheet.
func (p *svgParser) style() error {
	var css strings.Builder
	for depth := 1; depth > 0; {
		t, err := p.d.Token()
		if err != nil {
			return syntaxProblem(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			css.Write(t)
		}
	}
	p.sheet.read(css.String())
	return nil
}

// newElement takes over the attributes that are allowed.
func newElement(start xml.StartElement) *element {
	e := &element{name: start.Name.Local, attrs: map[string]string{}}
	for _, a := range start.Attr {
		switch name, value := attributeName(a.Name), collapse(a.Value); name {
		case "style":
			e.style = a.Value
		case "class":
			e.class = value
		default:
			e.set(name, value)
		}
	}
	return e
}

// attributeName returns the name under which an attribute is written; empty for
// one of another vocabulary.
func attributeName(name xml.Name) string {
	switch {
	case name.Space == "":
		return name.Local
	case (name.Space == xlinkSpace || name.Space == "xlink") && name.Local == "href":
		return "href"
	case name.Space == xmlSpace && name.Local == "space":
		return "xml:space"
	default:
		return ""
	}
}

// set takes over an attribute that is allowed with a value that is harmless.
func (e *element) set(name, value string) {
	switch {
	case name == "href":
		value = reference(e.name, value)
	case name == "id":
		value = identifier.FindString(value)
	case allowedAttribute(name) || isPaint(name):
		value = harmless(value)
	default:
		return
	}
	if value != "" {
		e.attrs[name] = value
	}
}

func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
