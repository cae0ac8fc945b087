package qti2

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/loss"
)

// Encode writes a QTI 2.1 package: the manifest, a test that keeps the order,
// the weights and the categories, an item for each question, and the pictures.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := &encoder{bank: b, report: loss.New("QTI", loss.Tags, loss.Evidence, loss.Typos, loss.Unit, loss.Distance), files: map[string][]byte{}}
	e.report.Bank(b, loss.Description, loss.License, loss.Source, loss.Reading)
	for _, f := range b.Files {
		e.files[f.Path] = f.Data
	}
	for i := range b.Questions {
		e.question(i+1, &b.Questions[i])
	}
	entries := []archive.Entry{{Name: "imsmanifest.xml", Data: []byte(e.manifest())}, {Name: testFile, Data: []byte(e.test())}}
	for _, i := range e.items {
		entries = append(entries, archive.Entry{Name: i.file, Data: []byte(i.xml)})
	}
	for _, name := range e.used() {
		entries = append(entries, archive.Entry{Name: name, Data: e.files[name]})
	}
	if err := archive.Write(w, entries); err != nil {
		return nil, fmt.Errorf("write QTI: %w", err)
	}
	return e.report.Issues(), nil
}

// encoder is the state of writing one bank.
type encoder struct {
	bank   *quiz.Bank
	report *loss.Report
	files  map[string][]byte
	items  []written
}

// written is an item that is done.
type written struct {
	id, file, xml string
	pictures      []string
	question      *quiz.Question
}

// used returns the pictures that the items refer to, each once.
func (e *encoder) used() []string {
	var names []string
	for _, i := range e.items {
		names = append(names, i.pictures...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// question writes the item of a question.
func (e *encoder) question(n int, q *quiz.Question) {
	if q.Body == nil {
		e.report.Question(n, q)
		e.report.Left("a question without a body")
		return
	}
	e.report.Question(n, q)
	name := q.ID
	if name == "" {
		name = fmt.Sprintf("q%d", n)
	}
	id := shortID(name)
	w := &writer{e: e, q: q}
	e.items = append(e.items, written{
		id: id, file: "items/" + id + ".xml", xml: w.item(id, name), pictures: w.pictures, question: q,
	})
}

// maxID is how long an identifier may be everywhere.
const maxID = 32

// shortID makes an identifier of a question's id: a name in the sense of XML.
// One that is too long is cut, with a digest of the rest behind it.
func shortID(id string) string {
	if id == "" {
		return ""
	}
	if first := id[0]; first >= '0' && first <= '9' || first == '-' {
		id = "_" + id
	}
	if len(id) <= maxID {
		return id
	}
	return strings.TrimRight(id[:maxID-9], "-") + "-" + digest(id)
}
