package qti12

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/xmltree"
)

// document is one XML file that is being read. A file is not held as a tree:
// its containers are gone into, and its items come one by one. Where an item
// is no XML it is left out, and reading goes on at the next.
type document struct {
	*decoder
	path string
	text []byte

	open    []container        // the elements that were gone into
	source  *source            // that items belong to
	weights map[string]float64 // of the questions of a pool, by their ids
	begun   *xmltree.Node      // the element that is being read whole

	at, line, column int // where the present scan began
	prefix           int // bytes that stand for the open elements before it
}

// container is an element that holds items.
type container struct {
	name, title string
	points      float64 // of each of its items; 0: as the items say
}

// containers are the elements that are gone into.
var containers = map[string]bool{
	"questestinterop": true, "assessment": true, "objectbank": true, "section": true, "POOL": true,
}

// document reads one file; path is its name in the archive.
func (d *decoder) document(path string, data []byte) {
	text, issues := charset.XML(data)
	d.set.In(path)
	d.pictures.beside(path)
	d.set.Report(issues...)
	doc := &document{decoder: d, path: path, text: text, line: 1, column: 1, weights: map[string]float64{}}
	doc.read()
}

// maxFaults is how often reading goes on after a mistake. It leaves room in the
// issues for what else there is to say.
const maxFaults = 500

// read scans the file, and after a mistake what follows it. Bytes that are
// read again are counted, and so are the mistakes, so that a file of them takes
// no longer than two sound ones.
func (doc *document) read() {
	budget := 2 * len(doc.text)
	for faults := 1; ; faults++ {
		err := doc.scan()
		if err == nil {
			return
		}
		fault, ok := doc.refuse(err)
		if !ok {
			return
		}
		budget -= fault - doc.at
		if !doc.resume(fault) || doc.set.Full() {
			return
		}
		if budget < 0 || faults == maxFaults {
			doc.fail("qti12-damaged", "the file has too many mistakes; what follows was not read", "export it again")
			return
		}
	}
}

// scan reads from the present place to the end. The elements that were open
// there are opened again, without a second look at them.
func (doc *document) scan() error {
	var prefix strings.Builder
	for _, c := range doc.open {
		prefix.WriteString("<" + c.name + ">")
	}
	doc.prefix = prefix.Len()
	again := len(doc.open)
	return xmltree.Scan(io.MultiReader(strings.NewReader(prefix.String()), bytes.NewReader(doc.text[doc.at:])), xmltree.Sink{
		Enter: func(n *xmltree.Node) bool {
			if again > 0 {
				again--
				return true
			}
			return doc.enter(n)
		},
		Visit: doc.visit,
		Leave: doc.leave,
	})
}

// place returns where an element of the present scan stands in the file.
func (doc *document) place(n *xmltree.Node) (line, column int) {
	if n.Line == 1 {
		return doc.line, doc.column + n.Column - 1 - doc.prefix
	}
	return doc.line + n.Line - 1, n.Column
}

// refuse says what is wrong with what is being read, and returns where in
// bytes.
func (doc *document) refuse(err error) (fault int, ok bool) {
	var syntax *xmltree.SyntaxError
	if !errors.As(err, &syntax) {
		return 0, false
	}
	at := &xmltree.Node{Line: syntax.Line, Column: syntax.Column}
	line, column := doc.place(at)
	const hint = "open the file in the program that made it and export it again"
	if doc.begun != nil && doc.begun.Name == "item" {
		doc.set.Begin(line, column)
		doc.set.Refuse("qti12-xml", "the file is damaged here, and the question cannot be read: "+syntax.Message, hint)
	} else {
		doc.set.Report(quiz.Issue{
			File: doc.path, Line: line, Column: column, Severity: quiz.Error, Code: "qti12-xml",
			Message: "the file is damaged here: " + syntax.Message, Hint: hint,
		})
	}
	return doc.offset(at), true
}

// offset returns the place of an element of the present scan in bytes.
func (doc *document) offset(n *xmltree.Node) int {
	at := doc.at
	for range n.Line - 1 {
		next := bytes.IndexByte(doc.text[at:], '\n')
		if next < 0 {
			return len(doc.text)
		}
		at += next + 1
	}
	if n.Line == 1 {
		at -= doc.prefix
	}
	return min(max(at+n.Column-1, doc.at), len(doc.text))
}

// resume moves to the next item after the beginning of the element that could
// not be read, or after a mistake between elements.
func (doc *document) resume(fault int) bool {
	from := fault
	if doc.begun != nil {
		from = min(doc.offset(doc.begun)+1, len(doc.text))
	}
	next := nextItem(doc.text[from:])
	if next < 0 {
		return false
	}
	if len(doc.open) == 0 {
		doc.open = []container{{name: "questestinterop"}}
	}
	to := from + next
	skipped := doc.text[doc.at:to]
	if lines := bytes.Count(skipped, []byte("\n")); lines > 0 {
		doc.line += lines
		doc.column = len(skipped) - bytes.LastIndexByte(skipped, '\n')
	} else {
		doc.column += len(skipped)
	}
	doc.at, doc.begun = to, nil
	return true
}

// nextItem returns where the next item begins.
func nextItem(text []byte) int {
	for from := 0; ; {
		i := bytes.Index(text[from:], []byte("<item"))
		if i < 0 {
			return -1
		}
		from += i
		if after := from + len("<item"); after < len(text) && bytes.IndexByte([]byte(" \t\r\n>"), text[after]) >= 0 {
			return from
		}
		from++
	}
}
