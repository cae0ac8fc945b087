package h5p

import (
	"slices"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/jsontree"
)

// multiChoice reads {question, answers: [{text, correct, tipsAndFeedback: {tip,
// chosenFeedback, notChosenFeedback}}], behaviour: {type, singlePoint,
// randomAnswers}}.
func (d *decoder) multiChoice(c content) {
	if !d.begin(c) {
		return
	}
	q := quiz.Question{Stem: d.block(c.params.Get("question"))}
	var options []quiz.Option
	right, notChosen := 0, false
	for _, a := range c.params.Get("answers").First(quiz.MaxOptions + 1) {
		more := a.Get("tipsAndFeedback")
		options = append(options, quiz.Option{Text: d.label(a.Get("text")), Correct: a.Get("correct").Bool(), Feedback: d.block(more.Get("chosenFeedback"))})
		if a.Get("correct").Bool() {
			right++
		}
		hints(&q, d.block(more.Get("tip")))
		notChosen = notChosen || d.block(more.Get("notChosenFeedback")) != ""
	}
	if notChosen {
		d.set.Warn("h5p-not-chosen", "the feedback on answers that are not chosen is left out", "")
	}
	behaviour := c.params.Get("behaviour")
	if random := behaviour.Get("randomAnswers"); random != nil {
		q.FixedOrder = !random.Bool()
	}
	if right == 0 {
		d.set.Warn("h5p-no-key", "no answer is right; the question becomes a poll", "mark the right one if there is one")
		q.Body = &quiz.PollBody{Options: textsOf(options)}
	} else {
		q.Body = choiceOf(options, right, behaviour)
	}
	d.add(c, q)
}

// choiceOf makes a choice with radio buttons or with boxes to tick. Of radio
// buttons each right one is a full answer.
func choiceOf(options []quiz.Option, right int, behaviour *jsontree.Node) *quiz.ChoiceBody {
	single := right == 1
	if kind := behaviour.Get("type").Text(); kind == "single" || kind == "multi" {
		single = kind == "single"
	}
	if single {
		for i := range options {
			if options[i].Correct {
				options[i].Fraction = 1
			}
		}
		return intake.Choice(options, false)
	}
	b := intake.Marked(options, true)
	if behaviour.Get("singlePoint").Bool() {
		b.Scoring = quiz.AllOrNothing
	}
	return b
}

func textsOf(options []quiz.Option) []string {
	var texts []string
	for _, o := range options {
		texts = append(texts, o.Text)
	}
	return texts
}

// firstIsRight makes a choice of answers of which the first is the right one.
// Their order is never kept.
func (d *decoder) firstIsRight(answers *jsontree.Node) *quiz.ChoiceBody {
	var options []quiz.Option
	for i, a := range answers.First(quiz.MaxOptions + 1) {
		options = append(options, quiz.Option{Text: d.label(a), Correct: i == 0})
	}
	return intake.Marked(options, false)
}

// singleChoiceSet reads {choices: [{question, answers, subContentId}]}.
func (d *decoder) singleChoiceSet(c content) {
	for _, n := range c.params.Get("choices").List() {
		one := content{params: n, metadata: c.metadata, id: n.Get("subContentId").Text()}
		if !d.begin(one) {
			return
		}
		d.add(one, quiz.Question{Stem: d.block(n.Get("question")), Body: d.firstIsRight(n.Get("answers"))})
	}
}

// summary reads {intro, summaries: [{summary: [statements], tip, subContentId}]}.
func (d *decoder) summary(c content) {
	for _, n := range c.params.Get("summaries").List() {
		one := content{params: n, metadata: c.metadata, id: n.Get("subContentId").Text()}
		if n.Get("summary").List() == nil {
			continue
		}
		if !d.begin(one) {
			return
		}
		q := quiz.Question{Stem: d.block(c.params.Get("intro")), Body: d.firstIsRight(n.Get("summary"))}
		if q.Stem == "" {
			q.Stem = "Which statement is right?"
		}
		hints(&q, d.block(n.Get("tip")))
		d.add(one, q)
	}
}

// trueFalse reads {question, correct, behaviour: {feedbackOnCorrect,
// feedbackOnWrong}}.
func (d *decoder) trueFalse(c content) {
	if !d.begin(c) {
		return
	}
	b := &quiz.TrueFalseBody{Answer: c.params.Get("correct").Bool()}
	b.TrueFeedback = d.block(c.params.Get("behaviour", "feedbackOnCorrect"))
	b.FalseFeedback = d.block(c.params.Get("behaviour", "feedbackOnWrong"))
	if !b.Answer {
		b.TrueFeedback, b.FalseFeedback = b.FalseFeedback, b.TrueFeedback
	}
	d.add(c, quiz.Question{Stem: d.block(c.params.Get("question")), Body: b})
}

// poll reads a question of a survey: {question, alternatives: [{text}],
// inputType}.
func (d *decoder) poll(c content) {
	if !d.begin(c) {
		return
	}
	b := &quiz.PollBody{}
	for _, a := range c.params.Get("alternatives").First(quiz.MaxOptions + 1) {
		b.Options = append(b.Options, d.label(a.Get("text")))
	}
	if slices.Contains([]string{"checkbox", "multi"}, c.params.Get("inputType").Text()) {
		d.set.Warn("h5p-several", "several answers could be ticked here; a poll takes one", "")
	}
	d.add(c, quiz.Question{Stem: d.block(c.params.Get("question")), Body: b, FixedOrder: true})
}
