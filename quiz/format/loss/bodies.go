package loss

import "bellwork/quiz"

// bodies returns the body of a question, or those of its gaps.
func bodies(q *quiz.Question) []quiz.Body {
	if b, ok := q.Body.(*quiz.GapsBody); ok {
		return b.Gaps
	}
	return []quiz.Body{q.Body}
}

// anyBody reports whether a condition holds for a body of that type.
func anyBody[B quiz.Body](q *quiz.Question, holds func(B) bool) bool {
	for _, b := range bodies(q) {
		if b, ok := b.(B); ok && holds(b) {
			return true
		}
	}
	return false
}

// eachBody changes the bodies of that type.
func eachBody[B quiz.Body](q *quiz.Question, change func(B)) {
	for _, b := range bodies(q) {
		if b, ok := b.(B); ok {
			change(b)
		}
	}
}

func hasScoring(q *quiz.Question) bool {
	return anyBody(q, func(b *quiz.ChoiceBody) bool { return b.Multiple && b.Scoring != quiz.Partial && b.Scoring != "" })
}

func stripScoring(q *quiz.Question) {
	eachBody(q, func(b *quiz.ChoiceBody) { b.Scoring = quiz.Partial })
}

func hasCase(q *quiz.Question) bool { return anyBody(q, func(b *quiz.TextBody) bool { return b.Case }) }

func stripCase(q *quiz.Question) { eachBody(q, func(b *quiz.TextBody) { b.Case = false }) }

func hasTypos(q *quiz.Question) bool {
	return anyBody(q, func(b *quiz.TextBody) bool { return b.Typos > 0 })
}

func stripTypos(q *quiz.Question) { eachBody(q, func(b *quiz.TextBody) { b.Typos = 0 }) }

func hasUnit(q *quiz.Question) bool {
	return anyBody(q, func(b *quiz.NumberBody) bool { return b.Unit != "" })
}

func stripUnit(q *quiz.Question) { eachBody(q, func(b *quiz.NumberBody) { b.Unit = "" }) }

func hasDistance(q *quiz.Question) bool {
	return anyBody(q, func(b *quiz.NumberBody) bool { return b.Distance > 0 }) ||
		anyBody(q, func(b *quiz.DateBody) bool { return b.Distance > 0 })
}

func stripDistance(q *quiz.Question) {
	eachBody(q, func(b *quiz.NumberBody) { b.Distance = 0 })
	eachBody(q, func(b *quiz.DateBody) { b.Distance = 0 })
}

func hasRubric(q *quiz.Question) bool {
	return anyBody(q, func(b *quiz.EssayBody) bool { return b.Rubric != "" })
}

func stripRubric(q *quiz.Question) { eachBody(q, func(b *quiz.EssayBody) { b.Rubric = "" }) }

func hasFeedback(q *quiz.Question) bool {
	found := false
	eachFeedback(q, func(s *string) { found = found || *s != "" })
	return found
}

func stripFeedback(q *quiz.Question) { eachFeedback(q, func(s *string) { *s = "" }) }

// eachFeedback visits the feedback on every option and accepted answer.
func eachFeedback(q *quiz.Question, visit func(*string)) {
	eachBody(q, func(b *quiz.ChoiceBody) {
		for i := range b.Options {
			visit(&b.Options[i].Feedback)
		}
	})
	eachBody(q, func(b *quiz.TextBody) {
		for i := range b.Accept {
			visit(&b.Accept[i].Feedback)
		}
	})
	eachBody(q, func(b *quiz.NumberBody) {
		for i := range b.Accept {
			visit(&b.Accept[i].Feedback)
		}
	})
	eachBody(q, func(b *quiz.TrueFalseBody) {
		visit(&b.TrueFeedback)
		visit(&b.FalseFeedback)
	})
}
