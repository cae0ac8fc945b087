package qti12

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// gaps reads several responses within one text: each is a gap.
func (it *item) gaps() (quiz.Body, bool) {
	body := &quiz.GapsBody{}
	for _, r := range it.responses {
		gap, ok := it.gap(r)
		if !ok {
			return nil, false
		}
		if r.lid() && r.prompt != "" {
			it.placePrompt(r, len(body.Gaps))
		}
		body.Gaps = append(body.Gaps, gap)
	}
	return body, true
}

// placePrompt puts the text of a response before its slot.
func (it *item) placePrompt(r *response, i int) {
	it.stem = strings.Replace(it.stem, slot(i), "<div>"+r.prompt+" "+slot(i)+"</div>", 1)
}

func (it *item) gap(r *response) (quiz.Body, bool) {
	switch {
	case r.lid() && (r.many || r.order):
		return it.unsupported("with several parts, of which one is not a choice of one")
	case r.lid() && it.typed(r):
		return it.blankText(r), true
	case r.lid():
		return it.dropdown(r), true
	case r.number:
		return it.number(r)
	case it.hasKey(r):
		return it.text(r), true
	default:
		return it.unsupported("with several parts, of which one is an essay")
	}
}

// typed reports whether the labels of a blank are what may be typed, and not
// what is chosen from. Without a word of the file for it, they are if they are
// spellings of the same.
func (it *item) typed(r *response) bool {
	switch how := r.answerType(); {
	case how == "dropdown" || how == "wordbank":
		return false
	case it.said == saysBlanks:
		return true
	case it.said == saysDropdowns:
		return false
	}
	for _, l := range r.labels[min(1, len(r.labels)):] {
		if quiz.Fold(markupless(l.html)) != quiz.Fold(markupless(r.labels[0].html)) {
			return false
		}
	}
	return len(r.labels) > 0
}

// dropdown reads a gap that is a choice.
func (it *item) dropdown(r *response) quiz.Body {
	if r.answerType() == "wordbank" {
		it.shareWords(r)
	}
	k := it.keyOf(r)
	if k.sum() == 0 && k.together == nil && len(r.labels) > 0 && r.bankOwn > 0 {
		k.points[0] = 1
	}
	points := k.fractions(false)
	options := it.options(r)
	for i := range options {
		options[i].Fraction = points[i]
	}
	body := intake.Choice(options, false)
	it.dropEmpty(body)
	return body
}

// shareWords gives a gap the words of all gaps that are filled from the same
// word bank. Its own come first. One more than a choice may have is enough: the
// check of the bank complains of their number, and a hundred gaps that share ten
// thousand words would be a million options.
func (it *item) shareWords(r *response) {
	own := len(r.labels)
	seen := map[string]bool{}
	for _, l := range r.labels {
		seen[l.html] = true
	}
	labels := r.labels[:own:own]
	for _, other := range it.responses {
		if other.answerType() != "wordbank" {
			continue
		}
		for _, l := range other.labels[:other.ownLabels()] {
			if len(labels) > quiz.MaxOptions {
				break
			}
			if !seen[l.html] {
				seen[l.html] = true
				labels = append(labels, l)
			}
		}
	}
	r.labels, r.bankOwn = labels, own
}

// answerType is how New Quizzes says that a blank is filled.
func (r *response) answerType() string {
	if len(r.labels) == 0 {
		return ""
	}
	return fold(r.labels[0].node.Attr("answer_type"))
}

// ownLabels is how many labels of a response are its own.
func (r *response) ownLabels() int {
	if r.bankOwn > 0 {
		return r.bankOwn
	}
	return len(r.labels)
}

func trimResponse(ident string) string { return strings.TrimPrefix(ident, "response_") }
