package qti2

import (
	"errors"
	"path"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// item is a question that is being read.
type item struct {
	d      *decoder
	root   *xmltree.Node
	body   *xmltree.Node
	file   string
	modern bool // QTI 3, whose defaults differ

	declared   []rules.Declaration        // all variables
	sorts      map[string]map[string]bool // the identifiers of each sort of declaration
	base       *rules.Machine             // the variables before anything is answered
	processing *xmltree.Node              // the rules of scoring; nil where there are none

	pieces   []piece  // of feedback
	steps    bool     // a task appears after another one was answered
	buttons  []string // the responses of buttons that ask for a hint
	hints    []string
	rubric   []string
	included int     // files that belong to the item
	silent   bool    // a sound or film was left out, and said to be
	best     float64 // what the right answer earns; 0 where nothing says it
}

// Errors that leave a question out: of a kind that Bellwork lacks, or broken.
type (
	unsupportedError string
	brokenError      struct{ code, message, hint string }
)

func (e unsupportedError) Error() string { return string(e) }
func (e *brokenError) Error() string     { return e.message }

// item reads an item and adds it to the bank, or says why it cannot be.
func (d *decoder) item(n *xmltree.Node, file string, from reference) {
	d.set.Begin(n.Line, n.Column)
	it := &item{d: d, root: n, body: n.Child("itemBody"), file: file, modern: modern(n), processing: n.Child("responseProcessing")}
	q, err := it.question()
	var unsupported unsupportedError
	var broken *brokenError
	switch {
	case errors.As(err, &unsupported):
		d.set.Unsupported(string(unsupported))
		return
	case errors.As(err, &broken):
		d.set.Refuse(broken.code, broken.message, broken.hint)
		return
	}
	it.head(&q, from)
	d.set.Add(q)
}

// modern reports whether an item is QTI 3, by its namespace.
func modern(n *xmltree.Node) bool {
	for _, a := range n.Attrs {
		if a.Name.Local == "xmlns" && strings.Contains(a.Value, "v3p") {
			return true
		}
	}
	return false
}

// head fills in what stands at the top of an item and in the test.
func (it *item) head(q *quiz.Question, from reference) {
	id := identifier(it.root, "identifier")
	q.ID = id
	if label := spaced(it.root.Attr("label")); label != "" && shortID(label) == id {
		q.ID = label
	}
	if title := spaced(it.root.Attr("title")); title != id && title != q.ID {
		q.Title = title
	}
	if l := strings.TrimSpace(it.root.Attr("lang")); l != "" {
		it.d.languages[l] = true
	}
	q.Category, q.TimeLimit = from.category, from.limit
	q.Points = it.points(from.weight, q.Body)
	q.Hints = append(q.Hints, it.hints...)
	if truth(it.root.Attr("adaptive")) {
		it.d.set.Warn("qti-adaptive", "this question leads students on from attempt to attempt; it is read as one question", "see whether its text still fits")
	}
}

// question reads what is asked, in which way, and what is said afterwards.
func (it *item) question() (quiz.Question, error) {
	if it.body == nil {
		return quiz.Question{}, &brokenError{"qti-no-body", "the item has no itemBody, so it asks nothing", "export the question again"}
	}
	if err := it.draw(); err != nil {
		return quiz.Question{}, err
	}
	it.stimulus()
	it.tidy(it.body, scope{dir: path.Join(folder(it.file), xmlBase(it.root), xmlBase(it.body))})
	for _, m := range it.root.Children("modalFeedback") {
		it.keepFeedback(m, scope{dir: path.Join(folder(it.file), xmlBase(it.root))})
	}
	a, err := it.answers()
	if err != nil {
		return quiz.Question{}, err
	}
	q := quiz.Question{Stem: a.stem, Body: a.body, FixedOrder: a.fixed, Media: a.media}
	it.feedback(&q, a)
	if essay, ok := q.Body.(*quiz.EssayBody); ok {
		essay.Rubric = joined(append(it.rubric, a.sample...))
	} else if len(it.rubric) > 0 {
		it.d.set.Warn("qti-rubric", "the notes for markers are not taken over", "")
	}
	if strings.TrimSpace(q.Stem) == "" {
		q.Stem = markup.FromPlain(spaced(it.root.Attr("title")))
		it.d.set.Warn("qti-no-stem", "the question has no text; its title stands in its place", "")
	}
	return q, nil
}
