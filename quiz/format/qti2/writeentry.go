package qti2

import (
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// text writes a field for a word.
func (w *writer) text(b *quiz.TextBody) task {
	t := task{declarations: []string{w.declareText(responseID, b)}, body: tag("p", nil, textEntry(responseID, ""))}
	t.mapped()
	return t
}

// textEntry writes a field; class marks a gap.
func textEntry(id, class string) string {
	return tag("textEntryInteraction", attrs{"class", class, "responseIdentifier", id, "expectedLength", "20"})
}

// declareText writes which words are accepted.
func (w *writer) declareText(id string, b *quiz.TextBody) string {
	sensitive := "false"
	if b.Case {
		sensitive = "true"
	}
	var key, entries []string
	for _, a := range w.literals(b.Accept) {
		if a.Fraction == 1 && key == nil {
			key = []string{a.Text}
		}
		entries = append(entries, tag("mapEntry", attrs{"mapKey", a.Text, "mappedValue", decimal(a.Fraction), "caseSensitive", sensitive}))
	}
	mapping := ""
	if len(entries) > 0 {
		mapping = mapEntries(nil, entries...)
	}
	return declare(id, "single", "string", key, mapping)
}

// literals returns the accepted texts as they are typed. What a wildcard stands
// for cannot be held: such a text is left out, unless it is needed as the key.
func (w *writer) literals(accept []quiz.AcceptText) []quiz.AcceptText {
	var plain, wild []quiz.AcceptText
	keyed := false
	for _, a := range accept {
		if a.Feedback != "" {
			w.loseFeedback()
		}
		word, exact := literal(a.Text)
		a.Text = word
		switch {
		case word == "":
		case exact:
			plain = append(plain, a)
			keyed = keyed || a.Fraction == 1
		default:
			wild = append(wild, a)
		}
		if !exact {
			w.changed("accepts its answers without their wildcards")
		}
	}
	if !keyed {
		plain = append(plain, wild...)
	}
	return plain
}

// loseFeedback reports once that feedback on answers is lost.
func (w *writer) loseFeedback() {
	if !w.lostFeedback {
		w.lostFeedback = true
		w.e.report.Lost(loss.Feedback)
	}
}

// literal returns an accepted text without wildcards; exact is false where it
// had some.
func literal(text string) (word string, exact bool) {
	const star = "\uFDD4" // stands for a \* meanwhile; no text holds it
	word = strings.ReplaceAll(text, `\*`, star)
	exact = !strings.Contains(word, "*")
	word = strings.ReplaceAll(strings.ReplaceAll(word, "*", ""), star, "*")
	return spaced(word), exact
}

// number writes a field for a number, and rules that compare it.
func (w *writer) number(b *quiz.NumberBody) task {
	w.numberFeedback(b)
	return task{
		declarations: []string{declareNumber(responseID, b)},
		body:         tag("p", nil, textEntry(responseID, "")),
		rules:        []string{w.compareNumbers(responseID, scoreID, b)},
	}
}

func (w *writer) numberFeedback(b *quiz.NumberBody) {
	for _, a := range b.Accept {
		if a.Feedback != "" {
			w.loseFeedback()
		}
	}
}

func declareNumber(id string, b *quiz.NumberBody) string {
	var key []string
	for _, a := range b.Accept {
		if a.Fraction == 1 && key == nil {
			key = []string{decimal(middle(a))}
		}
	}
	return declare(id, "single", "float", key, "")
}

// compareNumbers writes the rule that scores a number: the first accepted
// value that fits counts, so the best come first.
func (w *writer) compareNumbers(id, score string, b *quiz.NumberBody) string {
	accept := slices.Clone(b.Accept)
	better := func(a, b quiz.AcceptNumber) int {
		switch {
		case a.Fraction > b.Fraction:
			return -1
		case a.Fraction < b.Fraction:
			return 1
		}
		return 0
	}
	if !slices.IsSortedFunc(accept, better) {
		slices.SortStableFunc(accept, better)
		w.changed("accepts its numbers from the best to the worst")
	}
	branch := "responseIf"
	var branches []string
	for _, a := range accept {
		branches = append(branches, lines(branch, nil, compareNumber(id, a), set(score, float(a.Fraction))))
		branch = "responseElseIf"
	}
	if len(branches) == 0 {
		return ""
	}
	return lines("responseCondition", nil, branches...)
}

func compareNumber(id string, a quiz.AcceptNumber) string {
	if a.Range {
		return tag("and", nil, tag("gte", nil, variable(id), float(a.Min)), tag("lte", nil, variable(id), float(a.Max)))
	}
	mode := attrs{"toleranceMode", "exact"}
	if a.Tolerance != 0 {
		mode = attrs{"toleranceMode", "absolute", "tolerance", decimal(a.Tolerance) + " " + decimal(a.Tolerance)}
	}
	return tag("equal", mode, variable(id), float(a.Value))
}

// essay writes a field for a long text, and the rubric for who marks it.
func (w *writer) essay(b *quiz.EssayBody) task {
	t := task{
		declarations: []string{declare(responseID, "single", "string", nil, "")},
		body:         tag("extendedTextInteraction", attrs{"responseIdentifier", responseID, "expectedLines", "10"}),
	}
	if b.Rubric != "" {
		t.after = tag("rubricBlock", attrs{"view", "scorer"}, w.blocks(b.Rubric))
	}
	return t
}
