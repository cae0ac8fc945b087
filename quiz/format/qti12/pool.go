package qti12

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// pooled reads an element of a pool of older Blackboards, in which every kind
// of question is an element of its own.
func (doc *document) pooled(n *xmltree.Node) {
	if n.Name == "TITLE" && doc.source.title == "" {
		doc.source.title = plainSpace(n.Attr("value") + n.Content())
	}
	if n.Name == "QUESTIONLIST" {
		for _, q := range n.Children("QUESTION") {
			doc.weights[q.Attr("id")] = number(q.Attr("points"))
		}
	}
	read, known := poolKinds[n.Name]
	if !known && !strings.HasPrefix(n.Name, "QUESTION_") {
		return
	}
	doc.set.Begin(doc.place(n))
	if !known {
		doc.set.Unsupported(fold(strings.TrimPrefix(n.Name, "QUESTION_")))
		return
	}
	p := &pooled{doc: doc, node: n, texts: doc.texts()}
	body, ok := read(p)
	if !ok {
		return
	}
	q := quiz.Question{
		ID: n.Attr("id"), Stem: p.text(n.Child("BODY")), Body: body, Category: doc.category(),
		Points: max(0, doc.weights[n.Attr("id")]),
		Combined: quiz.Combined{
			Correct:   p.texts.block(p.source(n.Child("GRADABLE", "FEEDBACK_WHEN_CORRECT"))),
			Incorrect: p.texts.block(p.source(n.Child("GRADABLE", "FEEDBACK_WHEN_INCORRECT"))),
		},
	}
	p.texts.warn()
	doc.add(q, doc.source)
}

// pooled is a question of a pool.
type pooled struct {
	doc   *document
	node  *xmltree.Node
	texts *texts
}

// poolKinds are the elements of questions.
var poolKinds = map[string]func(*pooled) (quiz.Body, bool){
	"QUESTION_MULTIPLECHOICE": func(p *pooled) (quiz.Body, bool) { return p.choice(false), true },
	"QUESTION_MULTIPLEANSWER": func(p *pooled) (quiz.Body, bool) { return p.choice(true), true },
	"QUESTION_TRUEFALSE":      (*pooled).trueFalse,
	"QUESTION_FILLINBLANK":    (*pooled).accepted,
	"QUESTION_MATCH":          (*pooled).match,
	"QUESTION_ORDER":          (*pooled).order,
	"QUESTION_ESSAY": func(p *pooled) (quiz.Body, bool) {
		return &quiz.EssayBody{Rubric: p.text(p.node.Child("ANSWER"))}, true
	},
}

// source returns a text as HTML: most of them are, whatever they say.
func (p *pooled) source(n *xmltree.Node) string {
	text := strings.TrimSpace(n.Content())
	if tag.MatchString(text) {
		return intake.WithoutMarks(text)
	}
	return intake.WithoutMarks(fromPlain(text, true))
}

func (p *pooled) text(n *xmltree.Node) string  { return p.texts.block(p.source(n.Child("TEXT"))) }
func (p *pooled) label(n *xmltree.Node) string { return p.texts.label(p.source(n.Child("TEXT"))) }

// right returns which of the answers are right, with what belongs to each.
func (p *pooled) right() map[string]string {
	right := map[string]string{}
	for _, c := range p.node.Child("GRADABLE").Children("CORRECTANSWER") {
		right[c.Attr("answer_id")] = c.Attr("choice_id")
	}
	return right
}

func (p *pooled) choice(many bool) quiz.Body {
	right := p.right()
	var options []quiz.Option
	for _, a := range p.node.Children("ANSWER") {
		_, correct := right[a.Attr("id")]
		options = append(options, quiz.Option{Text: p.label(a), Correct: correct})
	}
	return intake.Marked(options, many)
}

// trueFalse goes by the order of the answers: the first is true.
func (p *pooled) trueFalse() (quiz.Body, bool) {
	answers, right := p.node.Children("ANSWER"), p.right()
	if len(answers) != 2 || len(right) != 1 {
		return p.choice(false), true
	}
	_, yes := right[answers[0].Attr("id")]
	return &quiz.TrueFalseBody{Answer: yes}, true
}

func (p *pooled) accepted() (quiz.Body, bool) {
	b := (&item{doc: p.doc}).builder(false)
	for _, a := range p.node.Children("ANSWER") {
		if text := wildcards(words(p.label(a)), false); text != "" {
			b.accept(quiz.AcceptText{Text: text, Fraction: 1})
		}
	}
	return b.body, true
}

func (p *pooled) match() (quiz.Body, bool) {
	rights := map[string]string{}
	body := &quiz.MatchBody{}
	used := map[string]bool{"": true}
	for _, c := range p.node.Children("CHOICE") {
		rights[c.Attr("id")] = p.label(c)
	}
	for answer, choice := range p.right() {
		used[choice] = answer != ""
	}
	right := p.right()
	for _, a := range p.node.Children("ANSWER") {
		left, side := p.label(a), rights[right[a.Attr("id")]]
		if left != "" && side != "" {
			body.Pairs = append(body.Pairs, quiz.Pair{Left: left, Right: side})
		}
	}
	for _, c := range p.node.Children("CHOICE") {
		if id := c.Attr("id"); !used[id] && rights[id] != "" {
			body.Distractors = append(body.Distractors, rights[id])
		}
	}
	if len(body.Pairs) == 0 {
		p.doc.set.Refuse("qti12-match", "the file does not say what belongs together", "add the pairs in the program that made the file")
		return nil, false
	}
	return body, true
}

// order puts the answers into the order that the file calls right.
func (p *pooled) order() (quiz.Body, bool) {
	byID := map[string]string{}
	for _, a := range p.node.Children("ANSWER") {
		byID[a.Attr("id")] = p.label(a)
	}
	body := &quiz.OrderBody{}
	for _, c := range p.node.Child("GRADABLE").Children("CORRECTANSWER") {
		if text := byID[c.Attr("answer_id")]; text != "" {
			body.Items = append(body.Items, text)
		}
	}
	if len(body.Items) != len(byID) || len(byID) == 0 {
		p.doc.set.Refuse("qti12-order", "the file does not say the right order of all items", "write the question again in Bellwork")
		return nil, false
	}
	return body, true
}
