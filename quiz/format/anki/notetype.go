package anki

import (
	"slices"
	"strings"
)

// noteType says what the fields of a note are for.
type noteType struct {
	cloze  bool
	text   int      // of a cloze: the field with the gaps
	front  template // what the question shows
	back   []int    // fields that only the answer shows
	hints  []int    // fields that the question shows when asked to
	choice *choiceType
}

// plainType is a note type of which only the fields are known: the first is the
// question, the second the answer.
func plainType(fields []string) *noteType {
	t := &noteType{front: template{{kind: showField, field: 0}}, back: []int{1}, choice: choiceOf(fields)}
	for i := 2; i < len(fields); i++ {
		if !isSwitch(fields[i]) {
			t.back = append(t.back, i)
		}
	}
	return t
}

// newType takes what the fields are for from the template of the first card.
func newType(fields []string, cloze bool, question, answer string) *noteType {
	t := plainType(fields)
	t.cloze = cloze
	front := parseTemplate(question, fields)
	shown := front.fields(showField)
	if len(shown) == 0 {
		return t
	}
	t.text, t.front, t.hints = shown[0], front, front.fields(showHint)
	// What is typed in is the answer, and comes before what else it shows.
	t.back = front.fields(askField)
	for _, i := range parseTemplate(answer, fields).fields(showField) {
		if !slices.Contains(shown, i) {
			t.back = appendOnce(t.back, i)
		}
	}
	return t
}

// isSwitch reports whether a field only turns a second card on.
func isSwitch(field string) bool { return strings.EqualFold(field, "Add Reverse") }

func appendOnce(list []int, i int) []int {
	if slices.Contains(list, i) {
		return list
	}
	return append(list, i)
}
