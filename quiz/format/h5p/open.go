package h5p

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/jsontree"
	"bellwork/quiz/markup"
)

// essay reads {taskDescription, keywords: [{keyword, alternatives}], solution:
// {introduction, sample}}.
func (d *decoder) essay(c content) {
	if !d.begin(c) {
		return
	}
	var rubric strings.Builder
	said := false
	for _, k := range c.params.Get("keywords").First(quiz.MaxOptions + 1) {
		words := append([]string{k.Get("keyword").Text()}, k.Get("alternatives").Texts()...)
		for i := range words {
			words[i] = markup.LabelFromPlain(intake.Words(words[i]))
		}
		said = said || k.Get("options", "feedbackIncluded").Text()+k.Get("options", "feedbackMissed").Text() != ""
		rubric.WriteString("- " + strings.Join(words, " / ") + "\n")
	}
	if said {
		d.set.Warn("h5p-keyword-feedback", "the feedback on single keywords is left out", "")
	}
	d.add(c, quiz.Question{
		Stem:        d.block(c.params.Get("taskDescription")),
		Explanation: joined(d.block(c.params.Get("solution", "introduction")), d.block(c.params.Get("solution", "sample"))),
		Body:        &quiz.EssayBody{Rubric: strings.TrimSpace(rubric.String())},
	})
}

// openQuestion reads a question of a survey: {question}.
func (d *decoder) openQuestion(c content) {
	if d.begin(c) {
		d.add(c, quiz.Question{Stem: d.block(c.params.Get("question")), Body: &quiz.EssayBody{}})
	}
}

// sortParagraphs reads {taskDescription, paragraphs: ["first", …]}.
func (d *decoder) sortParagraphs(c content) {
	if !d.begin(c) {
		return
	}
	b := &quiz.OrderBody{}
	for _, p := range c.params.Get("paragraphs").First(quiz.MaxOptions + 1) {
		b.Items = append(b.Items, d.label(p))
	}
	d.add(c, quiz.Question{Stem: d.block(c.params.Get("taskDescription")), Body: b})
}

// dialogcards reads {dialogs: [{text, answer, image, imageAltText, tips:
// {front, back}}]}.
func (d *decoder) dialogcards(c content) {
	for _, n := range c.params.Get("dialogs").List() {
		if !d.begin(content{params: n}) {
			return
		}
		q := quiz.Question{Stem: joined(d.block(n.Get("text")), d.imageLabel(n.Get("image"), n.Get("imageAltText").Text()))}
		q.Body, q.Explanation = intake.Card(d.block(n.Get("answer")))
		hints(&q, d.block(n.Get("tips", "front")))
		d.add(content{params: n, metadata: c.metadata}, q)
	}
}

// flashcards reads {description, cards: [{text, answer, image, imageAltText,
// tip}]}; answers that are accepted stand between slashes or bars.
func (d *decoder) flashcards(c content) {
	for _, n := range c.params.Get("cards").List() {
		if !d.begin(content{params: n}) {
			return
		}
		q := quiz.Question{Stem: joined(d.cardText(c, n), d.imageLabel(n.Get("image"), n.Get("imageAltText").Text()))}
		answers := strings.FieldsFunc(intake.Words(n.Get("answer").Text()), func(r rune) bool { return r == '/' || r == '|' })
		b := typed(answers, c.params)
		if c.params.Get("caseSensitive") == nil {
			b.Case = false
		}
		q.Body = b
		if len(b.Accept) == 0 {
			q.Body = &quiz.EssayBody{}
		}
		hints(&q, d.block(n.Get("tip")))
		d.add(content{params: n, metadata: c.metadata}, q)
	}
}

// cardText returns the text of a card. One with a picture alone is asked what
// the whole set asks.
func (d *decoder) cardText(set content, card *jsontree.Node) string {
	if text := d.block(card.Get("text")); text != "" {
		return text
	}
	return d.block(set.params.Get("description"))
}
