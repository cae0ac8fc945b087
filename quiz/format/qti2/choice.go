package qti2

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// options are the choices of an interaction.
type options struct {
	ids, texts []string
	pinned     bool // one of them keeps its place
}

// options reads the choices of an interaction. One that shows nothing gets a
// letter.
func (it *item) options(choices []*xmltree.Node) (options, error) {
	var o options
	if err := few(len(choices)); err != nil {
		return o, err
	}
	for i, c := range choices {
		text := it.label(c)
		if text == "" {
			text = string(rune('A' + i%26))
			it.d.set.Warn("qti-empty-option", fmt.Sprintf("option %d shows nothing; it is called %s", i+1, text), "write what it should show")
		}
		o.ids = append(o.ids, identifier(c, "identifier"))
		o.texts = append(o.texts, text)
		o.pinned = o.pinned || truth(c.Attr("fixed"))
	}
	return o, nil
}

// few refuses more options, items or gaps than a question may have.
func few(n int) error {
	if n > quiz.MaxOptions {
		return &brokenError{"qti-too-many", fmt.Sprintf("this question has %d options or gaps", n), fmt.Sprintf("leave at most %d", quiz.MaxOptions)}
	}
	return nil
}

// choice reads a choiceInteraction.
func (it *item) choice(n *xmltree.Node) (answers, error) {
	o, err := it.options(n.Children("simpleChoice"))
	if err != nil {
		return answers{}, err
	}
	a := it.chosen(n, o)
	a.stem = it.stem(nil)
	if a.body.Kind() != quiz.KindTrueFalse {
		a.fixed = it.fixed(n, o)
	}
	return a, nil
}

// fixed reports whether the options keep their order.
func (it *item) fixed(n *xmltree.Node, o options) bool {
	if !truth(n.Attr("shuffle")) {
		return true
	}
	if o.pinned {
		it.d.set.Warn("qti-fixed", "some options keep their place while others are mixed; here all keep it", "")
	}
	return o.pinned
}

// chosen reads the key of a choice. Without one it is a poll.
func (it *item) chosen(n *xmltree.Node, o options) answers {
	d := it.declaration(n)
	multiple := d.Cardinality == "multiple" || d.Cardinality == "ordered" || d.Cardinality == "" && maxChoices(n) != 1
	it.limits(n, multiple, len(o.ids))
	body := it.marked(d, o, multiple)
	a := answers{body: body, options: o.ids}
	switch {
	case body == nil:
		it.sayNoKey(d.ID, o)
		a.body, a.probes = &quiz.PollBody{Options: o.texts}, []probe{{}}
		return a
	case !multiple && len(o.ids) == 2:
		if truth, trueFirst, ok := trueFalse(o, body); ok {
			a.body, a.trueFirst = truth, trueFirst
		}
	}
	a.probes = it.tryChoices(d.ID, o, body)
	return a
}

// maxChoices returns how many choices may be taken, 0 for any number.
func maxChoices(n *xmltree.Node) int {
	most, err := strconv.Atoi(n.Attr("maxChoices"))
	if err != nil {
		return 1
	}
	return most
}

// limits says that students may take as many options as they like.
func (it *item) limits(n *xmltree.Node, multiple bool, options int) {
	least, _ := strconv.Atoi(n.Attr("minChoices"))
	if most := maxChoices(n); multiple && (most > 1 && most < options || least > 1) {
		it.d.set.Warn("qti-max-choices", "how many options may be chosen is not taken over", "say it in the question")
	}
}

// sayNoKey says that a question is read as a poll, and what its rules know.
// What Bellwork wrote without a key was a poll before.
func (it *item) sayNoKey(id string, o options) {
	if it.root.Attr("toolName") == toolName {
		return
	}
	hint := "mark the right option if it has one"
	for i, option := range o.ids {
		if points, ok := it.earned(map[string][]string{id: {option}}); ok && points > 0 {
			hint = fmt.Sprintf("its rules of scoring give points for option %d", i+1)
			break
		}
	}
	it.d.set.Warn("qti-no-key", "no option is marked as right; the question becomes a poll", hint)
}

// tryChoices returns ways to answer a choice: each option alone, and the key.
func (it *item) tryChoices(id string, o options, body *quiz.ChoiceBody) []probe {
	var probes []probe
	for i, option := range o.ids {
		verdict := body.Grade(quiz.Response{Choice: []int{i}}).Verdict()
		probes = append(probes, probe{responses: map[string][]string{id: {option}}, verdict: verdict, choice: option})
	}
	if key := rightOnes(o, body); len(key) > 1 && body.Multiple {
		probes = append(probes, probe{responses: map[string][]string{id: key}, verdict: quiz.Right})
	}
	return probes
}

func rightOnes(o options, body *quiz.ChoiceBody) []string {
	var right []string
	for i, option := range body.Options {
		if option.Correct {
			right = append(right, o.ids[i])
		}
	}
	return right
}

// marked returns the choice with its fractions, nil without a key.
func (it *item) marked(d rules.Declaration, o options, multiple bool) *quiz.ChoiceBody {
	list := make([]quiz.Option, len(o.ids))
	known := false
	for i := range list {
		list[i].Text = o.texts[i]
		list[i].Correct = slices.Contains(d.Correct, o.ids[i])
		known = known || list[i].Correct
	}
	look := it.singleFractions
	if multiple {
		look = it.multipleFractions
	}
	fractions := look(d, o)
	switch {
	case !known && (fractions == nil || !it.mapped(d.ID)):
		return nil
	case !known:
		return intake.Choice(setFractions(list, fractions), multiple)
	case !multiple:
		return it.singleChoice(list, fractions)
	default:
		return it.multipleChoice(d, o, list, fractions)
	}
}

func setFractions(list []quiz.Option, fractions []float64) []quiz.Option {
	for i := range list {
		list[i].Fraction = intake.Fraction(fractions[i])
	}
	return list
}

// singleChoice uses what each option earns where the key earns most.
func (it *item) singleChoice(list []quiz.Option, fractions []float64) *quiz.ChoiceBody {
	for i := range list {
		if fractions == nil || list[i].Correct && fractions[i] < 1-1e-9 {
			it.sayContradiction(list, fractions, 1-1e-9)
			return intake.Marked(list, false)
		}
	}
	return intake.Choice(setFractions(list, fractions), false)
}

// sayContradiction names the options that are not marked as right although
// they earn at least so much.
func (it *item) sayContradiction(list []quiz.Option, fractions []float64, least float64) {
	var marked, scored []string
	for i := range fractions {
		switch name := fmt.Sprintf("option %d", i+1); {
		case list[i].Correct:
			marked = append(marked, name)
		case fractions[i] >= least:
			scored = append(scored, name)
		}
	}
	if len(scored) > 0 {
		it.d.set.Warn("qti-key-scoring", fmt.Sprintf("%s is marked as right, but the scoring gives the points to %s; what is marked was taken",
			strings.Join(marked, ", "), strings.Join(scored, ", ")), "see which is right")
	}
}

// multipleChoice uses the mapping where the key earns full marks by it.
func (it *item) multipleChoice(d rules.Declaration, o options, list []quiz.Option, fractions []float64) *quiz.ChoiceBody {
	all := it.allOrNothing(d.ID, o, list)
	sum := 0.0
	for i := range list {
		if fractions != nil && list[i].Correct {
			sum += fractions[i]
		}
	}
	body := intake.Marked(list, true)
	if sum < 1-1e-9 && it.mapped(d.ID) {
		it.sayContradiction(list, fractions, 1e-9)
	}
	if sum >= 1-1e-9 && (it.mapped(d.ID) || all) {
		setFractions(body.Options, fractions)
	}
	if all {
		body.Scoring = quiz.AllOrNothing
	}
	return body
}
