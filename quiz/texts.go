package quiz

// EachText visits every text of the question that is written in Markdown, so
// that it can be read or replaced. A label is one line: an option, an item,
// one side of a pair. Texts that are typed by students or read by machines
// (accepted answers, units, tags) are no Markdown and are not visited.
func (q *Question) EachText(visit func(text *string, label bool)) {
	block := func(text *string) { visit(text, false) }
	block(&q.Stem)
	block(&q.Explanation)
	block(&q.Combined.Correct)
	block(&q.Combined.Partial)
	block(&q.Combined.Incorrect)
	for i := range q.Hints {
		block(&q.Hints[i])
	}
	eachBodyText(q.Body, visit)
}

func eachBodyText(b Body, visit func(text *string, label bool)) {
	block := func(text *string) { visit(text, false) }
	labels := func(texts []string) {
		for i := range texts {
			visit(&texts[i], true)
		}
	}
	switch b := b.(type) {
	case *ChoiceBody:
		for i := range b.Options {
			visit(&b.Options[i].Text, true)
			block(&b.Options[i].Feedback)
		}
	case *TrueFalseBody:
		block(&b.TrueFeedback)
		block(&b.FalseFeedback)
	case *TextBody:
		for i := range b.Accept {
			block(&b.Accept[i].Feedback)
		}
	case *NumberBody:
		for i := range b.Accept {
			block(&b.Accept[i].Feedback)
		}
	case *OrderBody:
		labels(b.Items)
	case *MatchBody:
		for i := range b.Pairs {
			visit(&b.Pairs[i].Left, true)
			visit(&b.Pairs[i].Right, true)
		}
		labels(b.Distractors)
	case *GapsBody:
		for _, gap := range b.Gaps {
			eachBodyText(gap, visit)
		}
	case *EssayBody:
		block(&b.Rubric)
	case *PollBody:
		labels(b.Options)
	}
}
