package moodlexml

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// maxAnswers is how many answers of a question are read. A question with fewer
// can still have more than Bellwork allows: then it stays, to be mended.
const maxAnswers = 10 * quiz.MaxOptions

// answers returns the answers of the question, by the name of their elements;
// none, or far too many, refuse it.
func (it *item) answers(name string) []*xmltree.Node {
	answers := it.node.Children(name)
	switch {
	case len(answers) == 0:
		it.set.Refuse("moodle-no-answers", "this question has no answers", "")
	case len(answers) > maxAnswers:
		it.set.Refuse("moodle-too-many-answers", fmt.Sprintf("this question has %d answers", len(answers)), "")
		return nil
	}
	return answers
}

// text reads a question for a short answer.
func (it *item) text() quiz.Body {
	answers := it.answers("answer")
	if answers == nil {
		return nil
	}
	b := &quiz.TextBody{Case: flag(it.node.Child("usecase"), false)}
	for _, n := range answers {
		if text := oneLine(content(n)); text != "" {
			b.Accept = append(b.Accept, quiz.AcceptText{Text: text, Fraction: it.fraction(n), Feedback: it.block(n.Child("feedback"))})
		}
	}
	return b
}

func (it *item) number() quiz.Body {
	answers := it.answers("answer")
	if answers == nil {
		return nil
	}
	b := &quiz.NumberBody{Unit: it.unit()}
	for _, n := range answers {
		accept, ok := it.acceptNumber(n)
		if !ok {
			return nil
		}
		b.Accept = append(b.Accept, accept)
	}
	return b
}

func (it *item) acceptNumber(n *xmltree.Node) (a quiz.AcceptNumber, ok bool) {
	text := content(n)
	if text == "*" || text == "" {
		return intake.AnyNumber(it.fraction(n), it.block(n.Child("feedback"))), true
	}
	if a.Value, ok = intake.ReadNumber(text); !ok {
		it.set.Refuse("moodle-number", fmt.Sprintf("this question asks for a number, and %q is none", intake.Short(text, 40)), "write the answer in digits")
		return a, false
	}
	it.set.WarnDoubtful(text, a.Value)
	if tolerance := strings.TrimSpace(n.Child("tolerance").Content()); tolerance != "" {
		if a.Tolerance, ok = intake.ReadTolerance(tolerance, a.Value); !ok {
			it.set.Warn("moodle-tolerance", fmt.Sprintf("the tolerance %q cannot be read; it is taken as 0", intake.Short(tolerance, 40)), "")
		}
		it.set.WarnDoubtful(tolerance, a.Tolerance)
	}
	a.Fraction, a.Feedback = it.fraction(n), it.block(n.Child("feedback"))
	return a, true
}

// unit returns the unit of the numbers, which is the one whose multiplier is 1.
func (it *item) unit() string {
	var unit string
	var others []string
	for _, n := range it.node.Child("units").Children("unit") {
		name := oneLine(content(n.Child("unit_name")))
		multiplier, ok := intake.ReadNumber(n.Child("multiplier").Content())
		switch {
		case name == "":
		case unit == "" && (!ok || multiplier == 1):
			unit = name
		default:
			others = append(others, name)
		}
	}
	if len(others) > 0 {
		it.set.Warn("moodle-units", "further units are not taken over: "+intake.Short(strings.Join(others, ", "), 40), "")
	}
	if unit != "" && flag(it.node.Child("unitgradingtype"), false) {
		it.set.Warn("moodle-unit-graded", "the unit counts in Moodle; here it may be left out", "")
	}
	return unit
}

func (it *item) match() quiz.Body {
	rows := it.answers("subquestion")
	if rows == nil {
		return nil
	}
	b := &quiz.MatchBody{}
	var extra []string
	for _, n := range rows {
		left, right := it.label(n), menuText(content(n.Child("answer")))
		switch {
		case left == "" && right == "":
		case left == "":
			extra = append(extra, right)
		default:
			b.Pairs = append(b.Pairs, quiz.Pair{Left: left, Right: right})
		}
	}
	if len(b.Pairs) == 0 {
		it.set.Refuse("moodle-no-pairs", "this question has no pairs", "")
		return nil
	}
	b.Distractors = distractors(b.Pairs, extra)
	it.combined()
	return b
}

// distractors returns the right sides that belong to nothing, each once. In a
// menu Moodle shows those only once that belong to something as well.
func distractors(pairs []quiz.Pair, extra []string) []string {
	seen := map[string]bool{}
	for _, p := range pairs {
		seen[p.Right] = true
	}
	return slices.DeleteFunc(extra, func(text string) bool {
		twice := seen[text]
		seen[text] = true
		return twice
	})
}

func (it *item) essay() quiz.Body {
	b := &quiz.EssayBody{Rubric: it.block(it.node.Child("graderinfo"))}
	if content(it.node.Child("responsetemplate")) != "" {
		it.set.Warn("moodle-template", "the text that students start from is not taken over", "put it into the question")
	}
	files := strings.TrimSpace(it.node.Child("attachments").Content())
	if files != "" && files != "0" || flag(it.node.Child("attachmentsrequired"), false) || strings.TrimSpace(it.node.Child("responseformat").Content()) == "noinline" {
		it.set.Warn("moodle-attachments", "students could hand in files; here they type a text", "")
	}
	return b
}

func (it *item) info() quiz.Body { return &quiz.InfoBody{} }
