package qti12

import (
	"bellwork/quiz"
)

// body decides what kind of question an item is, by its metadata where they say
// it and else by its responses, and reads it. It is not ok where the item had
// to be left out; the issues say why.
func (it *item) body() (body quiz.Body, ok bool) {
	switch it.said {
	case saysUnsupported:
		return it.unsupported(it.word())
	case saysInfo:
		return &quiz.InfoBody{}, true
	case saysEssay:
		return it.essay(), true
	case saysMatch:
		if it.allLids() {
			return it.match()
		}
	case saysBlanks, saysDropdowns:
		if len(it.responses) > 0 {
			return it.gaps()
		}
	case saysText:
		if len(it.responses) == 1 && !it.responses[0].lid() {
			return it.text(it.responses[0]), true
		}
	case saysNumber:
		if len(it.responses) == 1 && !it.responses[0].lid() {
			return it.number(it.responses[0])
		}
	}
	return it.byStructure()
}

func (it *item) unsupported(kind string) (quiz.Body, bool) {
	it.doc.set.Unsupported(kind)
	return nil, false
}

// byStructure decides by what the item holds.
func (it *item) byStructure() (quiz.Body, bool) {
	for _, r := range it.responses {
		if !r.lid() && r.name != "response_str" && r.name != "response_num" {
			return it.unsupported(map[string]string{"response_xy": "hot spot"}[r.name] + r.unknown())
		}
	}
	switch {
	case len(it.responses) == 0:
		return it.unasked()
	case it.named:
		return it.gaps()
	case len(it.responses) == 1:
		return it.single(it.responses[0])
	case it.allLids() && it.shareLabels():
		return it.match()
	default:
		return it.gaps()
	}
}

// unknown names a way of answering that the format does not have.
func (r *response) unknown() string {
	if r.name == "response_xy" {
		return ""
	}
	return r.name
}

// unasked is an item to which nothing is answered.
func (it *item) unasked() (quiz.Body, bool) {
	if len(it.rules) > 0 && len(it.keyed()) > 0 || it.said != unsaid {
		it.doc.set.Refuse("qti12-no-response", "the question has no place for an answer", "look at it in the program that made the file")
		return nil, false
	}
	if w := it.word(); it.meta["question_type"] != "" {
		return it.unsupported(w)
	}
	return &quiz.InfoBody{}, true
}

// single is an item with one response.
func (it *item) single(r *response) (quiz.Body, bool) {
	switch {
	case r.lid() && r.order:
		return it.order(r)
	case r.lid():
		return it.choice(r)
	case r.number:
		return it.number(r)
	case it.hasKey(r):
		return it.text(r), true
	default:
		return it.essay(), true
	}
}

func (it *item) allLids() bool {
	for _, r := range it.responses {
		if !r.lid() {
			return false
		}
	}
	return len(it.responses) > 0
}

// shareLabels reports whether all responses choose among the same labels, as
// the left sides of a matching do.
func (it *item) shareLabels() bool {
	first := it.responses[0]
	for _, r := range it.responses[1:] {
		if len(r.labels) != len(first.labels) {
			return false
		}
		for i := range r.labels {
			if r.labels[i].ident != first.labels[i].ident && r.labels[i].html != first.labels[i].html {
				return false
			}
		}
	}
	return len(first.labels) > 0
}

// essay has no key; what the file holds as its solution is for the teacher.
func (it *item) essay() quiz.Body {
	rubric := it.feedback.text(it, it.feedback.roles[forSolution]...)
	if rubric == "" {
		rubric = it.texts.block(fromPlain(it.meta["grading_notes"], true))
	}
	delete(it.feedback.roles, forSolution)
	return &quiz.EssayBody{Rubric: rubric}
}
