package qti12

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// enter sees the beginning of an element and says whether it is gone into.
func (doc *document) enter(n *xmltree.Node) bool {
	if !containers[n.Name] {
		doc.begun = n
		return false
	}
	doc.begun = nil
	doc.open = append(doc.open, container{name: n.Name, title: plainSpace(n.Attr("title"))})
	switch n.Name {
	case "assessment", "POOL":
		doc.enterSource(n)
	case "objectbank":
		doc.enterSource(n)
		doc.source.bank = true
	}
	return true
}

// enterSource begins a quiz or a bank.
func (doc *document) enterSource(n *xmltree.Node) {
	doc.source = &source{title: plainSpace(n.Attr("title")), language: n.Attr("lang"), bank: n.Name != "assessment", survey: doc.survey}
	doc.sources = append(doc.sources, doc.source)
	doc.known[n.Attr("ident")] = true
}

func (doc *document) leave() { doc.open = doc.open[:len(doc.open)-1] }

// visit takes an element that holds no items.
func (doc *document) visit(n *xmltree.Node) error {
	doc.begun = nil
	if asks(n) && doc.set.Full() {
		return errTooMany
	}
	if doc.source == nil {
		doc.source = &source{} // of items that stand by themselves
		doc.sources = append(doc.sources, doc.source)
	}
	if len(doc.open) == 0 && n.Name != "item" {
		hint := "export the quiz as QTI"
		if n.Name == "manifest" {
			hint = "this is the list of contents of a package; take the whole .zip"
		}
		doc.fail("qti12-root", "this is no QTI 1.2: the file begins with <"+intake.Short(n.Name, 80)+">", hint)
		return nil
	}
	switch n.Name {
	case "item":
		doc.known[n.Attr("ident")] = true
		doc.item(n)
	case "qtimetadata", "assessmentmetadata":
		doc.metadata(n)
	case "presentation_material", "rubric":
		doc.passage(n)
	case "selection_ordering":
		doc.selection(n)
	case "bankentry_item":
		doc.link(n, n.Attr("item_ref"), false)
	case "itemref":
		doc.link(n, n.Attr("linkrefid"), false)
	default:
		doc.pooled(n)
	}
	return nil
}

// asks reports whether an element is a question, or a text that becomes one.
func asks(n *xmltree.Node) bool {
	return n.Name == "item" || n.Name == "presentation_material" || n.Name == "rubric" || strings.HasPrefix(n.Name, "QUESTION_")
}

// errTooMany ends the reading: a bank holds no more.
var errTooMany = errors.New("too many questions")

// metadata takes what a quiz says of itself.
func (doc *document) metadata(n *xmltree.Node) {
	if len(doc.open) == 0 || doc.open[len(doc.open)-1].name == "section" {
		return
	}
	fields := fieldsOf(n)
	if title := fields["bank_title"]; title != "" && doc.source.title == "" {
		doc.source.title = plainSpace(title)
	}
	if id := fields[ownID]; id != "" {
		doc.source.id = id
	}
	kind := fold(fields["qmd_assessmenttype"] + " " + fields["bbmd_assessmenttype"])
	doc.source.survey = doc.source.survey || strings.Contains(kind, "survey")
	doc.source.bank = doc.source.bank || strings.Contains(kind, "pool")
}

// passage takes the text above the questions: that of a quiz is its
// description, that of a section is shown between the questions.
func (doc *document) passage(n *xmltree.Node) {
	t := doc.texts()
	text := t.block(t.html(n))
	switch {
	case text == "" || len(doc.open) == 0:
	case doc.open[len(doc.open)-1].name == "section":
		doc.set.Begin(doc.place(n))
		t.warn()
		doc.add(quiz.Question{Stem: text, Body: &quiz.InfoBody{}, Category: doc.category()}, doc.source)
	case doc.source.description == "":
		doc.source.description, _ = markup.ToPlain(text)
	}
}

// selection notes that a section takes some of its questions only.
func (doc *document) selection(n *xmltree.Node) {
	for _, ref := range n.Find("sourcebank_ref") {
		doc.link(n, strings.TrimSpace(ref.Content()), true)
	}
	for _, each := range n.Find("points_per_item") {
		doc.open[len(doc.open)-1].points = number(each.Content())
	}
	for _, number := range n.Find("selection_number") {
		line, column := doc.place(n)
		doc.set.Report(quiz.Issue{
			File: doc.path, Line: line, Column: column, Severity: quiz.Warning, Code: "qti12-selection",
			Message: fmt.Sprintf("the group “%s” takes %s of its questions at random; here it has all of them",
				doc.open[len(doc.open)-1].title, plainSpace(number.Content())),
			Hint: "remove questions if there are too many",
		})
	}
}

// category returns the titles of the sections that are open, outermost first.
// Titles that programs give by themselves say nothing.
func (doc *document) category() []string {
	var path []string
	for _, c := range doc.open {
		if c.name != "section" || c.title == "" || c.title == doc.source.title || slices.Contains([]string{"main", "root_section"}, fold(c.title)) {
			continue
		}
		if len(path) < maxSections {
			path = append(path, c.title)
		}
	}
	return path
}

// maxSections leaves room for the name of the quiz above the sections.
const maxSections = quiz.MaxCategory - 1

// plainSpace collapses white space.
func plainSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
