package moodlexml

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// item is a question that is being read.
type item struct {
	*decoder
	node     *xmltree.Node
	question quiz.Question
	format   format // of the stem, which the other texts inherit
	lost     []string
	files    *files
	worth    bool // it earns points in Moodle
}

// kinds say how each type of question is read. What is not here is unsupported.
var kinds = map[string]func(*item) quiz.Body{
	"multichoice": (*item).choice, "truefalse": (*item).trueFalse, "shortanswer": (*item).text, "numerical": (*item).number,
	"matching": (*item).match, "match": (*item).match, "essay": (*item).essay, "description": (*item).info,
	"cloze": (*item).cloze, "multianswer": (*item).cloze,
}

// read reads the question; nil where it is left out, which has been said then.
func (it *item) read() quiz.Body {
	kind := kindOf(it.node)
	read := kinds[kind]
	switch {
	case kind == "":
		it.set.Refuse("moodle-type", "this question does not say of which type it is", `add type="multichoice" or another`)
		return nil
	case read == nil:
		it.set.Unsupported(fmt.Sprintf("%.40s", kind))
		return nil
	}
	it.files = filesOf(it.node)
	it.head()
	body := read(it)
	if body != nil && it.question.Stem == "" {
		it.question.Stem = it.stem()
	}
	return body
}

// head reads what all types have, apart from the stem.
func (it *item) head() {
	q := &it.question
	it.format = formatOf(it.node.Child("questiontext"), html)
	q.ID = strings.TrimSpace(it.node.Child("idnumber").Content())
	q.Title = oneLine(content(it.node.Child("name")))
	q.Category = it.category
	q.Explanation = it.block(it.node.Child("generalfeedback"))
	q.Tags = it.tags()
	it.points()
	it.hints()
	if flag(it.node.Child("hidden"), false) {
		it.set.Warn("moodle-hidden", "this question is hidden in Moodle; here it is not", "remove it if students should not get it")
	}
}

// stem reads the text of the question, and the pictures below it.
func (it *item) stem() string {
	n := it.node.Child("questiontext")
	source, pictures := cutMedia(content(n))
	text := it.convert(n, source, false)
	it.media(n, pictures)
	return text
}

// points reads the weight. What is worth nothing in Moodle counts like the rest
// here, where it counts at all.
func (it *item) points() {
	n := it.node.Child("defaultgrade")
	it.worth = true
	if n == nil {
		return
	}
	x, ok := intake.ReadDecimal(n.Content())
	switch {
	case !ok || x < 0:
		it.set.Warn("moodle-grade", fmt.Sprintf("the points %.20q cannot be read; the question counts 1", strings.TrimSpace(n.Content())), "")
	case x == 0:
		it.worth = false
	case kindOf(it.node) != "description":
		it.question.Points = math.Min(x, maxPoints)
	}
}

// maxPoints is what a question can be worth.
const maxPoints = 1_000_000

func (it *item) tags() []string {
	var tags []string
	seen := map[string]bool{}
	for _, list := range []string{"tags", "coursetags"} {
		for _, n := range it.node.Child(list).Children("tag") {
			tag := oneLine(content(n))
			if key := quiz.Fold(tag); tag != "" && !seen[key] && len(tags) < quiz.MaxOptions {
				seen[key] = true
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

// hints reads the hints; files of Moodle 1 hold them one element deeper.
func (it *item) hints() {
	for _, n := range it.node.Children("hint") {
		if old := n.Child("hintcontent"); old != nil {
			n = old
		}
		if len(it.question.Hints) > quiz.MaxOptions {
			return // the check of the bank complains of their number
		}
		if hint := it.block(n); hint != "" {
			it.question.Hints = append(it.question.Hints, hint)
		}
	}
}

// combined reads the feedback on whole responses, without the sentences that
// Moodle puts there by itself.
func (it *item) combined() {
	c := &it.question.Combined
	c.Correct = it.unlessDefault("correctfeedback", "Your answer is correct.")
	c.Partial = it.unlessDefault("partiallycorrectfeedback", "Your answer is partially correct.")
	c.Incorrect = it.unlessDefault("incorrectfeedback", "Your answer is incorrect.")
}

func (it *item) unlessDefault(name, sentence string) string {
	if text := it.block(it.node.Child(name)); strings.TrimSpace(text) != sentence {
		return text
	}
	return ""
}

// finish looks at the question as a whole.
func (it *item) finish() {
	q := &it.question
	if q.Title == shortName(q.Stem) {
		q.Title = "" // a name that Encode made
	}
	if !it.worth && q.Kind().Scored() {
		it.set.Warn("moodle-worthless", "this question is worth nothing in Moodle; here it counts 1", "")
	}
	if len(it.lost) > 0 {
		slices.Sort(it.lost)
		it.set.Warn("moodle-markup", "not taken over from the texts: "+strings.Join(slices.Compact(it.lost), ", "), "look at how the question reads now")
	}
	for _, f := range it.files.unused() {
		it.set.Warn("moodle-file", fmt.Sprintf("the file %.60q is no picture that the text shows; it is left out", f), "")
	}
}
