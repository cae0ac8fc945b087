package qti12

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/loss"
)

// Encode writes a package that Canvas takes as "QTI .zip file": one quiz with
// its pictures. The issues name what it cannot hold.
func Encode(w io.Writer, b *quiz.Bank) ([]quiz.Issue, error) {
	e := newEncoder(b)
	section := el("section", "ident", "root_section")
	for i := range b.Questions {
		q := &b.Questions[i]
		e.losses.Question(i+1, q)
		if item := e.item(q); item != nil {
			section.with(item)
		}
	}
	entries := []archive.Entry{
		{Name: "imsmanifest.xml", Data: e.manifest().document()},
		{Name: e.id + "/assessment_meta.xml", Data: e.meta().document()},
		{Name: e.id + "/" + e.id + ".xml", Data: e.assessment(section).document()},
	}
	for _, f := range e.pictures() {
		entries = append(entries, archive.Entry{Name: packaged(f.Path), Data: f.Data})
	}
	if err := archive.Write(w, entries); err != nil {
		return nil, fmt.Errorf("write QTI: %w", err)
	}
	return e.losses.Issues(), nil
}

// encoder is a bank that is being written.
type encoder struct {
	bank    *quiz.Bank
	content []byte // hash of the bank
	id      string // of the assessment
	losses  *loss.Report

	files map[string]quiz.File // by path
	used  map[string]bool      // paths of the pictures that questions refer to
	gone  bool                 // the present question refers to one that is not there

	points  float64 // of all questions
	fixed   bool    // some question keeps the order of its options
	graded  bool    // some question is marked
	written int
}

func newEncoder(b *quiz.Bank) *encoder {
	e := &encoder{
		bank: b, content: contentOf(b),
		losses: loss.New("Canvas", loss.TimeLimit, loss.Hints, loss.Tags, loss.Category, loss.Evidence, loss.Partly,
			loss.Scoring, loss.Case, loss.Typos, loss.Unit, loss.Distance, loss.Rubric),
		files: map[string]quiz.File{}, used: map[string]bool{},
	}
	e.losses.Bank(b, loss.License, loss.Source, loss.Reading)
	e.id = e.hash("assessment")
	for _, f := range b.Files {
		e.files[f.Path] = f
	}
	return e
}

// hash returns an id that depends on the bank's content and on what it is for.
// Canvas takes two questions with one id for the same, so the ids of two banks
// must differ; and they must not change from one writing to the next.
func (e *encoder) hash(purpose string) string {
	sum := sha256.Sum256(append(e.content[:len(e.content):len(e.content)], purpose...))
	return "i" + hex.EncodeToString(sum[:16])
}

// contentOf hashes what tells a bank from others.
func contentOf(b *quiz.Bank) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%q%q", b.ID, b.Title)
	for i := range b.Questions {
		fmt.Fprintf(h, "%q%q", b.Questions[i].ID, b.Questions[i].Stem)
	}
	return h.Sum(nil)
}

// packaged is where a picture stands in the package.
func packaged(file string) string { return "images/" + path.Base(file) }

// address is how texts refer to a picture of the bank.
func (e *encoder) address(file string) string {
	if _, ok := e.files[file]; !ok {
		e.gone = true
		return ""
	}
	e.used[file] = true
	return "%24IMS-CC-FILEBASE%24/" + packaged(file)
}

// pictures returns the files that questions refer to, in the order of the bank.
func (e *encoder) pictures() []quiz.File {
	return slices.DeleteFunc(slices.Clone(e.bank.Files), func(f quiz.File) bool { return !e.used[f.Path] })
}

// field is a piece of metadata.
func field(label, entry string) *element {
	return el("qtimetadatafield").with(el("fieldlabel").says(label), el("fieldentry").says(entry))
}

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

// assessment is the file with the questions.
func (e *encoder) assessment(section *element) *element {
	const namespace = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
	attrs := []string{"ident", e.id, "title", e.bank.Title}
	if e.bank.Language != "" {
		attrs = append(attrs, "xml:lang", e.bank.Language)
	}
	metadata := el("qtimetadata").with(field("cc_maxattempts", "1"))
	if e.bank.ID != "" {
		metadata.with(field(ownID, e.bank.ID))
	}
	return el("questestinterop", "xmlns", namespace, "xmlns:xsi", schemaInstance,
		"xsi:schemaLocation", namespace+" "+strings.Replace(namespace, "1p2", "1p2p1", 1)+".xsd").
		with(el("assessment", attrs...).with(metadata, section))
}
