package qti2

import (
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// entry is one thing to fill in: a gap, or the only field of a question.
type entry struct {
	id                 string    // of the response
	body               quiz.Body // nil where nothing says what is right
	right, half, wrong []string  // responses that earn all, something, nothing
}

// noAnswer is typed by nobody, neither as a word nor as a number.
const noAnswer = "987654321987654"

// entry reads a field to type into, or a list to choose from.
func (it *item) entry(n *xmltree.Node) (entry, error) {
	d := it.declaration(n)
	switch n.Name {
	case "inlineChoiceInteraction", "choiceInteraction":
		return it.listEntry(n, d)
	case "textEntryInteraction", "sliderInteraction":
		if d.Cardinality == "record" {
			return entry{}, unsupportedError(n.Name + " for a record")
		}
	default:
		return entry{}, unsupportedError("composite")
	}
	if base := numberBase(n); base != 10 {
		return it.digitsEntry(d, base), nil
	}
	if n.Name == "sliderInteraction" || d.Base == "integer" || d.Base == "float" || it.comparedAsNumber(d.ID) {
		return it.numberEntry(d), nil
	}
	return it.textEntry(d), nil
}

// listEntry reads a gap with options to choose from. An empty option stands
// for "not answered yet" and is none.
func (it *item) listEntry(n *xmltree.Node, d rules.Declaration) (entry, error) {
	if d.Cardinality == "multiple" {
		return entry{}, unsupportedError("composite")
	}
	choices := slices.DeleteFunc(elements(n), func(c *xmltree.Node) bool {
		return !strings.HasSuffix(c.Name, "Choice") || spaced(c.Content()) == "" && len(c.Find("img")) == 0
	})
	o, err := it.options(choices)
	if err != nil {
		return entry{}, err
	}
	body := it.marked(d, o, false)
	if body == nil {
		body = &quiz.ChoiceBody{Scoring: quiz.Partial} // the check names the missing key
		for _, text := range o.texts {
			body.Options = append(body.Options, quiz.Option{Text: text})
		}
	}
	e := entry{id: d.ID, body: body}
	for i, option := range body.Options {
		switch {
		case option.Correct && e.right == nil:
			e.right = []string{o.ids[i]}
		case option.Fraction > 0 && !option.Correct && e.half == nil:
			e.half = []string{o.ids[i]}
		case option.Fraction <= 0 && e.wrong == nil:
			e.wrong = []string{o.ids[i]}
		}
	}
	return e, nil
}

// textEntry reads what a typed word earns.
func (it *item) textEntry(d rules.Declaration) entry {
	e := entry{id: d.ID, wrong: []string{noAnswer}}
	t := it.words(d)
	if len(t.Accept) == 0 {
		return e
	}
	e.body = t
	for _, a := range t.Accept {
		switch word := strings.ReplaceAll(a.Text, `\*`, "*"); {
		case a.Fraction == 1 && e.right == nil:
			e.right = []string{word}
		case a.Fraction > 0 && a.Fraction < 1 && e.half == nil:
			e.half = []string{word}
		}
	}
	return e
}

// numberEntry reads what a typed number earns.
func (it *item) numberEntry(d rules.Declaration) entry {
	e := entry{id: d.ID, wrong: []string{noAnswer}}
	accept := it.numbers(d)
	if len(accept) == 0 {
		return e
	}
	e.body = &quiz.NumberBody{Accept: accept}
	for _, a := range accept {
		switch {
		case a.Fraction == 1 && e.right == nil:
			e.right = []string{spelled(middle(a))}
		case a.Fraction > 0 && a.Fraction < 1 && e.half == nil:
			e.half = []string{spelled(middle(a))}
		}
	}
	return e
}

// digitsEntry reads a number that is typed in another base than ten, which is a
// text for Bellwork.
func (it *item) digitsEntry(d rules.Declaration, base int) entry {
	e := it.numberEntry(d)
	numbers, ok := e.body.(*quiz.NumberBody)
	if !ok {
		return e
	}
	t := &quiz.TextBody{}
	for _, a := range numbers.Accept {
		digits := strconv.FormatInt(int64(middle(a)), base)
		if !reads(t, digits) {
			t.Accept = append(t.Accept, quiz.AcceptText{Text: digits, Fraction: a.Fraction})
		}
	}
	e.body = t
	return e
}
