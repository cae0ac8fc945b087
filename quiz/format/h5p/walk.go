package h5p

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/jsontree"
)

// content is a piece of content with the type that plays it.
type content struct {
	library  string // "H5P.MultiChoice 1.16", or without the version
	params   *jsontree.Node
	metadata *jsontree.Node
	id       string
}

// name returns the type without its version: "MultiChoice".
func (c content) name() string {
	name, _, _ := strings.Cut(c.library, " ")
	return strings.TrimPrefix(name, "H5P.")
}

// contentOf returns the content that an object holds, if it does.
func contentOf(n *jsontree.Node) (c content, ok bool) {
	c = content{library: n.Get("library").Text(), params: n.Get("params"), metadata: n.Get("metadata"), id: n.Get("subContentId").Text()}
	if inner := c.params.Get("params"); inner.IsObject() && c.params.Get("metadata") != nil {
		c.params, c.metadata = inner, c.params.Get("metadata")
	}
	return c, c.library != "" && c.params.IsObject()
}

// bare finds out by its fields what a content.json without a package holds.
func bare(root *jsontree.Node) content {
	if c, ok := contentOf(root); ok {
		return c
	}
	c := content{params: root}
	questions := root.Get("questions").List()
	choices := root.Get("choices").List()
	switch {
	case root.Get("answers").IsList() && root.Get("question") != nil:
		c.library = "H5P.MultiChoice"
	case root.Get("correct") != nil && root.Get("question") != nil:
		c.library = "H5P.TrueFalse"
	case len(choices) > 0 && choices[0].Get("answers").IsList():
		c.library = "H5P.SingleChoiceSet"
	case len(questions) > 0 && questions[0].IsText():
		c.library = "H5P.Blanks"
	case root.Get("textField") != nil:
		c.library = "H5P.DragText"
	case root.Get("summaries").IsList():
		c.library = "H5P.Summary"
	case root.Get("taskDescription") != nil && root.Get("keywords").IsList():
		c.library = "H5P.Essay"
	case root.Get("dialogs").IsList():
		c.library = "H5P.Dialogcards"
	}
	return c
}

// content reads a piece of content: its question, or those inside it.
func (d *decoder) content(c content) {
	read := readerOf(c.name())
	switch {
	case read != nil:
		read(d, c)
	case slices.Contains(passive, c.name()):
		d.left[c.name()]++
	default:
		before := d.found()
		d.walk(c.params)
		if d.found() == before {
			d.nothingIn(c)
		}
	}
}

// found counts what was met so far.
func (d *decoder) found() int {
	n := d.set.Ordinal()
	for _, count := range d.left {
		n += count
	}
	return n
}

// nothingIn names a type that neither is known nor holds one that is.
func (d *decoder) nothingIn(c content) {
	switch {
	case d.set.Full():
	case slices.Contains(holders, c.name()):
	case c.library == "":
		d.refuse("h5p-unknown", "this is no content of H5P that holds questions", "")
	default:
		d.begin(c)
		d.set.Unsupported(c.name())
	}
}

// walk looks for content in lists and objects, in their order. The depth is
// that of the tree, which is bounded.
func (d *decoder) walk(n *jsontree.Node) {
	if c, ok := contentOf(n); ok {
		d.content(c)
		return
	}
	if n == nil {
		return
	}
	if size, ok := n.Get("poolSize").Number(); ok && size > 0 {
		d.set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "h5p-pool", Message: fmt.Sprintf("the set shows %g of its questions, drawn at random; all of them are taken over", size),
		})
	}
	for _, child := range n.Nodes {
		d.walk(child)
	}
}

// passive are types that show something and ask nothing.
var passive = []string{
	"Text", "AdvancedText", "ContinuousText", "Image", "Video", "Audio", "Link", "Table", "Shape", "Accordion", "Agamotto", "Chart", "Collage",
	"Embed", "IFrameEmbed", "GoToQuestion", "ImageHotspots", "ImageSlider", "IVHotspot", "Nil", "Timeline", "TwitterUserFeed", "ThreeImage", "ImageJuxtaposition",
	"DocumentationTool", "ExportableTextArea", "ImpressPresentation",
}

// holders are types that hold others, and may be empty.
var holders = []string{
	"QuestionSet", "Column", "Row", "RowColumn", "InteractiveBook", "CoursePresentation", "InteractiveVideo", "BranchingScenario", "Questionnaire", "Page", "GameMap",
}

// sayLeft says what stood between the questions.
func (d *decoder) sayLeft() {
	if len(d.left) == 0 {
		return
	}
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(d.left)) {
		parts = append(parts, fmt.Sprintf("%s (%d)", name, d.left[name]))
	}
	d.set.Report(quiz.Issue{Severity: quiz.Warning, Code: "h5p-left", Message: "what asks nothing is left out: " + strings.Join(parts, ", ")})
}
