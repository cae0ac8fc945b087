package qti2

import (
	"path"
	"strings"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// scope is where a node stands: in which folder of the package, and in which
// choice.
type scope struct {
	dir    string
	choice string
}

// tidy takes out of a body what is no text of the question: feedback, notes for
// markers, hints, media; and puts in what the file only refers to: the drawn
// numbers, formulas, shared passages. Addresses of pictures become names in the
// package.
func (it *item) tidy(n *xmltree.Node, s scope) {
	if base := xmlBase(n); base != "" {
		s.dir = path.Join(s.dir, base)
	}
	kept := make([]*xmltree.Node, 0, len(n.Nodes))
	for _, c := range n.Nodes {
		kept = append(kept, it.tidied(c, s)...)
	}
	n.Nodes = kept
}

// tidied returns what becomes of a node.
func (it *item) tidied(n *xmltree.Node, s scope) []*xmltree.Node {
	if it.takes(n, s) {
		return nil
	}
	switch n.Name {
	case "":
		n.Text = intake.WithoutMarks(n.Text)
	case "rubricBlock":
		n.Name = "div"
	case "printedVariable":
		return words(it.printed(n))
	case "math":
		it.fillMath(n)
	case "templateInline", "templateBlock":
		it.tidy(n, s)
		return n.Nodes
	case "simpleChoice", "inlineChoice", "hottext", "simpleAssociableChoice", "gapText", "gapImg":
		s.choice = identifier(n, "identifier")
	case "object", "include", "img", "audio", "video", "embed", "iframe":
		return it.embedded(n, s)
	}
	it.tidy(n, s)
	return []*xmltree.Node{n}
}

// takes reports whether a node is no text of the question, and keeps what it
// is good for.
func (it *item) takes(n *xmltree.Node, s scope) bool {
	switch n.Name {
	case "feedbackInline", "feedbackBlock":
		it.steps = it.steps || len(tasks(n)) > 0
		it.keepFeedback(n, s)
	case "rubricBlock":
		if forStudents(n) {
			return false
		}
		it.tidy(n, s)
		it.rubric = append(it.rubric, it.block(n))
	case "infoControl":
		it.tidy(n, s)
		it.hints = append(it.hints, it.block(n))
	case "endAttemptInteraction":
		it.buttons = append(it.buttons, identifier(n, "responseIdentifier"))
	case "stylesheet", "style", "script", "apipAccessibility", "catalogInfo", "companionMaterialsInfo":
	default:
		return n.Attr("templateIdentifier") != "" && !it.visible(n)
	}
	return true
}

// words returns a text as a node.
func words(text string) []*xmltree.Node { return []*xmltree.Node{{Text: text}} }

// forStudents reports whether a rubric block is shown to who answers.
func forStudents(n *xmltree.Node) bool {
	view := n.Attr("view")
	return strings.TrimSpace(view) == "" || strings.Contains(view, "candidate")
}

// stimulus puts the passages that an item of QTI 3 shares with others before
// its own text.
func (it *item) stimulus() {
	for _, ref := range it.root.Children("assessmentStimulusRef") {
		nodes := it.include(ref.Attr("href"), scope{dir: folder(it.file)})
		it.body.Nodes = append(nodes, it.body.Nodes...)
	}
}
