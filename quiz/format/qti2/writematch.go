package qti2

import (
	"slices"
	"strconv"

	"bellwork/quiz"
)

// order writes an orderInteraction.
func (w *writer) order(b *quiz.OrderBody) task {
	var list, key []string
	for i, text := range b.Items {
		list = append(list, w.simpleChoice(option(i), w.line(text), ""))
		key = append(key, option(i))
	}
	t := task{
		declarations: []string{declare(responseID, "ordered", "identifier", key, "")},
		body:         lines("orderInteraction", attrs{"responseIdentifier", responseID, "shuffle", "true"}, list...),
	}
	t.matched()
	return t
}

// match writes a matchInteraction. A right side that belongs to several left
// sides stands there once.
func (w *writer) match(b *quiz.MatchBody) task {
	var lefts, rights, key, entries, texts []string
	for i, p := range b.Pairs {
		lefts = append(lefts, associable("left"+strconv.Itoa(i+1), "1", w.line(p.Left)))
		at := slices.Index(texts, p.Right)
		if at < 0 {
			at = len(texts)
			texts = append(texts, p.Right)
		}
		pair := "left" + strconv.Itoa(i+1) + " right" + strconv.Itoa(at+1)
		key = append(key, pair)
		entries = append(entries, mapEntry(pair, 1/float64(len(b.Pairs))))
	}
	for i, text := range append(texts, b.Distractors...) {
		rights = append(rights, associable("right"+strconv.Itoa(i+1), "0", w.line(text)))
	}
	mapping := mapEntries(attrs{"lowerBound", "0", "upperBound", "1"}, entries...)
	t := task{
		declarations: []string{declare(responseID, "multiple", "directedPair", key, mapping)},
		body: lines("matchInteraction", attrs{"responseIdentifier", responseID, "shuffle", "true", "maxAssociations", strconv.Itoa(len(b.Pairs))},
			lines("simpleMatchSet", nil, lefts...), lines("simpleMatchSet", nil, rights...)),
	}
	t.mapped()
	return t
}

func associable(id, most, text string) string {
	return tag("simpleAssociableChoice", attrs{"identifier", id, "matchMax", most}, text)
}
