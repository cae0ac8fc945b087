package qti2

import (
	"bytes"
	"errors"
	"io"
	"path"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// maxSteps is how many steps the rules of a file may take.
const maxSteps = 5_000_000

// Decode reads a package (a ZIP file), a single item, or several items in one
// XML file, of QTI 2.0 to 3.0.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := charset.Bytes(r, "QTI")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := &decoder{
		budget: rules.NewBudget(maxSteps), opened: map[string]bool{}, pictures: map[string]string{}, languages: map[string]bool{},
	}
	if bytes.HasPrefix(data, []byte("PK")) {
		d.archive(data)
	} else {
		d.document("", data, reference{})
	}
	d.language()
	return d.set.Done()
}

// decoder is the state of reading one file.
type decoder struct {
	set       intake.Set
	files     *archive.Archive // nil for a single XML file
	root      string           // the folder of the manifest
	byID      map[string]string
	opened    map[string]bool // the files that were read
	tests     int             // how many tests the package holds
	pictures  map[string]string
	languages map[string]bool // of the items
	budget    *rules.Budget
}

// document reads an XML file that holds items, or lists them.
func (d *decoder) document(name string, data []byte, from reference) {
	d.set.In(name)
	text, issues := charset.XML(data)
	d.set.Report(issues...)
	found := false
	err := xmltree.Scan(bytes.NewReader(text), xmltree.Sink{
		Enter: func(n *xmltree.Node) bool { return !whole[canonical(n.Name)] },
		Visit: func(n *xmltree.Node) error {
			found = true
			normalise(n)
			d.visit(n, name, from)
			return nil
		},
		Leave: func() {},
	})
	var syntax *xmltree.SyntaxError
	if errors.As(err, &syntax) {
		d.set.Begin(syntax.Line, syntax.Column)
		d.set.Refuse("qti-xml", "the XML is broken here: "+syntax.Message, "export the question again")
	} else if !found {
		d.set.Begin(0, 0)
		d.set.Refuse("qti-no-item", "there is no QTI item in this file", "choose the item or the package that holds it")
	}
}

// whole are the elements that are read as one tree.
var whole = map[string]bool{"assessmentItem": true, "assessmentTest": true, "assessmentSection": true, "manifest": true}

func (d *decoder) visit(n *xmltree.Node, name string, from reference) {
	switch {
	case n.Name == "assessmentItem":
		d.item(n, name, from)
	case d.files == nil:
		d.set.Begin(n.Line, n.Column)
		d.set.Refuse("qti-list-alone", "this file only lists questions; they stand in other files",
			"export the test as a package (a ZIP file) and read that")
	case n.Name == "assessmentTest":
		d.assessment(n, name)
	case n.Name == "assessmentSection":
		d.section(n, name, from)
	}
}

// language takes the language of the items for that of the bank where they
// agree.
func (d *decoder) language() {
	if len(d.languages) != 1 {
		return
	}
	for l := range d.languages {
		d.set.Bank.Language = l
	}
}

// folder returns where a file lies.
func folder(name string) string {
	if dir := path.Dir(name); dir != "." {
		return dir
	}
	return ""
}
