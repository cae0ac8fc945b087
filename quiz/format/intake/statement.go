package intake

import "bellwork/quiz"

// Statement makes a statement of the options of a single choice that are just
// true and false, one of them right; ok is false where they are not.
func Statement(options []quiz.Option) (body *quiz.TrueFalseBody, ok bool) {
	if len(options) != 2 || options[0].Correct == options[1].Correct {
		return nil, false
	}
	isTrue := 0
	if quiz.Fold(options[1].Text) == "true" {
		isTrue = 1
	}
	if quiz.Fold(options[isTrue].Text) != "true" || quiz.Fold(options[1-isTrue].Text) != "false" {
		return nil, false
	}
	return &quiz.TrueFalseBody{
		Answer: options[isTrue].Correct, TrueFeedback: options[isTrue].Feedback, FalseFeedback: options[1-isTrue].Feedback,
	}, true
}
