package qti12

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
	"bellwork/quiz/markup"
)

// draft is a question that is being written.
type draft struct {
	*encoder
	q *quiz.Question

	kind   string // as Canvas calls it
	points float64
	stem   string // HTML

	responses []*element
	shown     []*element // rules that show a feedback
	keyed     []*element // rules that give points
	comments  []*element // the feedback on single answers
	labels    int
}

// item writes a question; nil where Canvas has nothing like it.
func (e *encoder) item(q *quiz.Question) *element {
	if q.Body == nil {
		e.losses.Left("a question without a body")
		return nil
	}
	e.gone = false
	d := &draft{encoder: e, q: q, points: q.Points, stem: markup.ToHTML(q.Stem, e.address)}
	if !d.body() {
		return nil
	}
	d.pictures()
	out := d.element()
	if e.gone {
		e.losses.Lost(loss.Pictures)
	}
	e.count(d)
	return out
}

func (e *encoder) count(d *draft) {
	e.written++
	e.points += d.points
	e.graded = e.graded || d.points > 0
}

// body writes what is particular to the kind; false where the question has to
// be left out.
func (d *draft) body() bool {
	switch b := d.q.Body.(type) {
	case *quiz.ChoiceBody:
		d.choice(b)
	case *quiz.TrueFalseBody:
		d.trueFalse(b)
	case *quiz.TextBody:
		return d.text(b, "")
	case *quiz.DateBody:
		return d.text(loss.DateAsText(b), "becomes a short answer")
	case *quiz.NumberBody:
		d.number(b)
	case *quiz.MatchBody:
		d.match(b)
	case *quiz.OrderBody:
		d.order(b)
	case *quiz.GapsBody:
		return d.gaps(b)
	case *quiz.PollBody:
		d.poll(b)
	case *quiz.EssayBody:
		d.essay()
	case *quiz.InfoBody:
		d.info()
	default:
		d.losses.Left("questions of the kind " + string(b.Kind()))
		return false
	}
	return true
}

// pictures puts the pictures beside the stem below it.
func (d *draft) pictures() {
	var below []shown
	for _, m := range d.q.Media {
		if _, ok := d.files[m.Path]; !ok {
			d.losses.Lost(loss.Media)
			return
		}
		below = append(below, shown{address: d.address(m.Path), alt: m.Alt})
	}
	d.stem = addPictures(d.stem, below)
}

// label returns an ident for an option: Canvas wants digits.
func (d *draft) label() string {
	d.labels++
	return strconv.Itoa(1000 + d.labels)
}

func (d *draft) element() *element {
	title := d.q.Title
	if title == "" {
		title = "Question"
	}
	item := el("item", "ident", d.hash(fmt.Sprintf("item %s", d.q.ID)), "title", title).with(
		el("itemmetadata").with(el("qtimetadata").with(
			field("question_type", d.kind),
			field("points_possible", spell(d.points)),
			field(ownID, d.q.ID),
		)),
		el("presentation").with(material(d.stem, "text/html")).with(d.responses...),
	)
	if d.kind == "text_only_question" {
		return item
	}
	return item.with(d.processing()).with(d.feedback()...)
}

// processing holds the rules, in the order in which Canvas writes them.
func (d *draft) processing() *element {
	p := el("resprocessing").with(el("outcomes").with(
		el("decvar", "maxvalue", "100", "minvalue", "0", "varname", "SCORE", "vartype", "Decimal")))
	if d.q.Explanation != "" {
		p.with(condition("Yes", el("other")).with(display("general_fb")))
	}
	p.with(d.shown...).with(d.keyed...)
	if d.q.Combined.Incorrect != "" && d.single() {
		p.with(condition("Yes", el("other")).with(display("general_incorrect_fb")))
	}
	return p
}

// single reports whether one rule decides on the whole response.
func (d *draft) single() bool {
	switch d.kind {
	case "matching_question", "fill_in_multiple_blanks_question", "multiple_dropdowns_question", "essay_question":
		return false
	default:
		return true
	}
}

// feedback holds the texts that rules show, and those that Canvas knows by name.
func (d *draft) feedback() []*element {
	var out []*element
	add := func(ident, text string) {
		if text != "" {
			out = append(out, d.itemFeedback(ident, text))
		}
	}
	add("general_fb", d.q.Explanation)
	add("correct_fb", d.q.Combined.Correct)
	add("general_incorrect_fb", d.q.Combined.Incorrect)
	return append(out, d.comments...)
}

func (d *draft) itemFeedback(ident, text string) *element {
	return el("itemfeedback", "ident", ident).with(el("flow_mat").with(material(markup.ToHTML(text, d.address), "text/html")))
}

// comment writes the feedback on an answer, and the rule that shows it.
func (d *draft) comment(label, response, value, text string) {
	if text == "" {
		return
	}
	ident := label + "_fb"
	d.shown = append(d.shown, condition("Yes", equal(response, value)).with(display(ident)))
	d.comments = append(d.comments, d.itemFeedback(ident, text))
}

// right writes a rule for the right answer.
func (d *draft) right(tests ...*element) *element {
	c := condition("No", tests...).with(el("setvar", "action", "Set", "varname", "SCORE").says("100"))
	if d.q.Combined.Correct != "" {
		c.with(display("correct_fb"))
	}
	d.keyed = append(d.keyed, c)
	return c
}

// part writes a rule for one of several right answers.
func (d *draft) part(response, value string, of int) {
	share := strconv.FormatFloat(100/float64(of), 'f', 2, 64)
	d.keyed = append(d.keyed, el("respcondition").with(
		el("conditionvar").with(equal(response, value)),
		el("setvar", "varname", "SCORE", "action", "Add").says(share),
	))
}

func condition(goesOn string, tests ...*element) *element {
	return el("respcondition", "continue", goesOn).with(el("conditionvar").with(tests...))
}

func equal(response, value string) *element { return el("varequal", "respident", response).says(value) }

func display(ident string) *element {
	return el("displayfeedback", "feedbacktype", "Response", "linkrefid", ident)
}

func material(text, kind string) *element {
	return el("material").with(el("mattext", "texttype", kind).says(text))
}

// labelled writes the text of an option: plain if it has no formatting.
func (d *draft) labelled(text string) *element {
	source := markup.LabelToHTML(text, d.address)
	if plain := html.UnescapeString(source); !strings.ContainsAny(source, "<\\") {
		return material(plain, "text/plain")
	}
	return material(source, "text/html")
}
