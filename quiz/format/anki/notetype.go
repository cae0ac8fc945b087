package anki

import (
	"regexp"
	"slices"
	"strings"
)

// noteType says what the fields of a note are for.
type noteType struct {
	name        string
	cloze       bool
	text        int   // of a cloze: the field with the gaps
	front, back []int // fields that the question shows, and those that the answer adds
	choice      *choiceType
}

// plainType is a note type of which only the fields are known: the first is the
// question, the second the answer.
func plainType(name string, fields []string) *noteType {
	t := &noteType{name: name, front: []int{0}, back: []int{1}, choice: choiceOf(fields)}
	for i := 2; i < len(fields); i++ {
		if !isSwitch(fields[i]) {
			t.back = append(t.back, i)
		}
	}
	return t
}

// newType takes what the fields are for from the template of the first card.
func newType(name string, fields []string, cloze bool, question, answer string) *noteType {
	t := plainType(name, fields)
	t.cloze = cloze
	front, asked := fieldsIn(question, fields)
	back, _ := fieldsIn(answer, fields)
	if cloze && len(front) > 0 {
		t.text = front[0]
	}
	if len(front) == 0 {
		return t
	}
	t.front = front
	// What is typed in is the answer, and comes before what else it shows.
	t.back = asked
	for _, i := range back {
		if !slices.Contains(front, i) && !slices.Contains(asked, i) {
			t.back = append(t.back, i)
		}
	}
	return t
}

// isSwitch reports whether a field only turns a second card on.
func isSwitch(field string) bool { return strings.EqualFold(field, "Add Reverse") }

var reference = regexp.MustCompile(`\{\{([^{}]*)\}\}`)

// fieldsIn finds the fields that a template shows, in its order, and those
// whose content it asks for: {{Front}}, {{text:Front}}, {{type:Back}}. Sections
// like {{#Front}} show nothing by themselves.
func fieldsIn(template string, fields []string) (shown, asked []int) {
	for _, m := range reference.FindAllStringSubmatch(template, maxFields) {
		filters, name := "", strings.TrimSpace(m[1])
		if i := strings.LastIndexByte(name, ':'); i >= 0 {
			filters, name = name[:i+1], strings.TrimSpace(name[i+1:])
		}
		i := slices.Index(fields, name)
		switch {
		case i < 0 || isSwitch(name):
		case strings.Contains(filters, "type:"):
			asked = appendOnce(asked, i)
		default:
			shown = appendOnce(shown, i)
		}
	}
	return shown, asked
}

func appendOnce(list []int, i int) []int {
	if slices.Contains(list, i) {
		return list
	}
	return append(list, i)
}
