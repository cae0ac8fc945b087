package qti12

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// item is a question as the file has it.
type item struct {
	doc  *document
	node *xmltree.Node
	meta map[string]string // by labels in lower case
	said says              // what the metadata say that it is

	texts     *texts
	stem      string // HTML with a slot for each response
	responses []*response
	named     bool // the stem names responses in brackets
	rules     []*rule
	feedback  feedback
}

// item reads one question.
func (doc *document) item(n *xmltree.Node) {
	if doc.repeated(n) {
		return
	}
	doc.set.Begin(doc.place(n))
	it := &item{doc: doc, node: n, meta: fieldsOf(n.Child("itemmetadata")), texts: doc.texts()}
	it.said = it.saying()
	if !it.present() {
		doc.set.Refuse("qti12-too-large", "the question is too large to be one", "take it apart")
		return
	}
	it.rules = rulesOf(n)
	it.feedback = it.sortFeedback()
	body, ok := it.body()
	if !ok {
		return
	}
	q := it.question(body)
	it.texts.warn()
	doc.add(q, doc.source)
}

// digest is a hash of what a question asks.
type digest [sha256.Size]byte

// repeated reports whether a question of a bank stands in a quiz of the same
// package already: an exported course has most of them twice.
func (doc *document) repeated(n *xmltree.Node) bool {
	if doc.quizzed == nil {
		return false
	}
	sum := digestOf(n)
	if doc.source.bank && doc.quizzed[sum] {
		doc.twice++
		return true
	}
	if !doc.source.bank {
		doc.quizzed[sum] = true
	}
	return false
}

// digestOf hashes what an item asks and how it is marked, without its metadata
// and the white space between its elements.
func digestOf(n *xmltree.Node) (sum digest) {
	h := sha256.New()
	n.Walk(func(c *xmltree.Node) bool {
		fmt.Fprintf(h, "%q%q", c.Name, strings.TrimSpace(c.Text))
		for _, a := range c.Attrs {
			fmt.Fprintf(h, "%q=%q", a.Name.Local, a.Value)
		}
		return c.Name != "itemmetadata"
	})
	return digest(h.Sum(nil))
}

// question puts together what is the same for all kinds.
func (it *item) question(body quiz.Body) quiz.Question {
	q := quiz.Question{
		ID:          it.id(),
		Title:       it.title(),
		Body:        body,
		Points:      it.points(body),
		Explanation: it.feedback.text(it, append(it.feedback.roles[forAll], it.feedback.roles[forSolution]...)...),
		Combined: quiz.Combined{
			Correct:   it.feedback.text(it, it.feedback.roles[forCorrect]...),
			Partial:   it.feedback.text(it, it.feedback.roles[forPartly]...),
			Incorrect: it.feedback.text(it, it.feedback.roles[forWrong]...),
		},
		Hints:    it.feedback.hints(it),
		Category: it.doc.category(),
	}
	q.Stem, q.Media = it.ask(body)
	q.TimeLimit = it.timeLimit()
	q.FixedOrder = it.fixedOrder(body)
	it.leave("rubric", "a rubric")
	it.leave("objectives", "learning objectives")
	return q
}

// leave says that what stands in such elements is not taken over.
func (it *item) leave(element, what string) {
	for _, n := range it.node.Children(element) {
		if it.texts.html(n) != "" {
			it.texts.lose(what)
		}
	}
}

// fixedOrder reports whether options keep the order of the file.
func (it *item) fixedOrder(body quiz.Body) bool {
	switch body.(type) {
	case *quiz.ChoiceBody, *quiz.PollBody, *quiz.GapsBody:
		return slices.ContainsFunc(it.responses, func(r *response) bool { return r.fixed })
	default:
		return false
	}
}

// timeLimit is the duration of the item, in the spelling of ISO 8601.
func (it *item) timeLimit() time.Duration {
	_, clock, _ := strings.Cut(fold(it.node.Child("duration").Content()), "t")
	limit, err := time.ParseDuration(clock)
	if err != nil || limit < 0 || limit > quiz.MaxTimeLimit {
		if text := plainSpace(it.node.Child("duration").Content()); text != "" {
			it.doc.set.Warn("qti12-time", fmt.Sprintf("the time limit %q is not taken over", intake.Short(text, 80)), "set one of at most an hour")
		}
		return 0
	}
	return limit.Truncate(time.Second)
}

func (it *item) id() string {
	if id := it.meta[ownID]; id != "" {
		return id
	}
	if id := it.node.Attr("ident"); id != "" {
		return id
	}
	return it.meta["bbmd_asi_object_id"]
}

// title is the teacher's name for the question. Canvas calls each "Question"
// that was given none.
func (it *item) title() string {
	title := plainSpace(it.node.Attr("title"))
	if fold(title) == "question" {
		return ""
	}
	return title
}

// ask returns the stem, and the pictures that stand below it.
func (it *item) ask(body quiz.Body) (stem string, pictures []quiz.Media) {
	source, shown := cutPictures(it.stem)
	for _, s := range shown {
		if path := it.doc.pictures.path(s.address); path != "" {
			pictures = append(pictures, quiz.Media{Path: path, Alt: s.alt})
		}
	}
	switch body := body.(type) {
	case *quiz.GapsBody:
		return it.markGaps(it.texts.block(source), len(body.Gaps)), pictures
	case *quiz.TextBody, *quiz.NumberBody:
		return fillSlots(it.texts.block(source)), pictures
	default:
		return it.texts.block(intake.GapMarks.ReplaceAllString(source, "")), pictures
	}
}

// fillSlots draws a line where something is to be written within the stem, and
// nothing at its end.
func fillSlots(stem string) string {
	places := intake.GapMarks.FindAllStringIndex(stem, -1)
	for i := len(places) - 1; i >= 0; i-- {
		before, after := stem[:places[i][0]], stem[places[i][1]:]
		if strings.TrimSpace(after) == "" {
			stem = strings.TrimRight(before, " \n")
		} else {
			stem = before + blankLine + after
		}
	}
	return strings.TrimSpace(stem)
}

// blankLine stands for a gap in a text that is read on a line.
const blankLine = `\_\_\_\_\_`
