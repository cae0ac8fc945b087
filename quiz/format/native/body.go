package native

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// kind reads the kind of a question or a gap; known is false where there is
// none.
func (d *reader) kind(n *node) (kind quiz.Kind, known bool) {
	f := n.field("kind")
	if f == nil {
		if n.shape == mapping {
			group{d: d, n: n}.need("kind")
		}
		return "", false
	}
	kind = quiz.Kind(d.text(f.value))
	switch {
	case kind == "":
		return "", false
	case slices.Contains(quiz.Kinds(), kind):
		return kind, true
	}
	names := kindNames(quiz.Kinds())
	hint := "known kinds: " + strings.Join(names, ", ")
	if near := nearest(string(kind), names); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	d.fault(f.value, "unknown-kind", fmt.Sprintf("unknown kind %q", intake.Short(string(kind), 40)), hint)
	return "", false
}

func kindNames(kinds []quiz.Kind) []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return names
}

// allBodyFields returns the fields of all kinds.
func allBodyFields() []string {
	var all []string
	for _, k := range quiz.Kinds() {
		all = append(all, bodyFields(k)...)
	}
	return all
}

// body reads the fields that a kind has of its own.
func (d *reader) body(g group, kind quiz.Kind) quiz.Body {
	switch kind {
	case quiz.KindChoice:
		return d.choice(g)
	case quiz.KindTrueFalse:
		return d.trueFalse(g)
	case quiz.KindText:
		return d.textBody(g)
	case quiz.KindNumber:
		return d.numberBody(g)
	case quiz.KindDate:
		return d.date(g)
	case quiz.KindOrder:
		g.need("items")
		return &quiz.OrderBody{Items: g.texts("items")}
	case quiz.KindMatch:
		return d.match(g)
	case quiz.KindGaps:
		return d.gaps(g)
	case quiz.KindEssay:
		return &quiz.EssayBody{Rubric: g.text("rubric")}
	case quiz.KindPoll:
		return &quiz.PollBody{Options: each(d, g.needItems("options"), pollFields, pollOption)}
	default:
		return &quiz.InfoBody{}
	}
}

func pollOption(g group) string { return g.needText("text") }

func (d *reader) match(g group) quiz.Body {
	return &quiz.MatchBody{
		Pairs: each(d, g.needItems("pairs"), pairFields, func(g group) quiz.Pair {
			return quiz.Pair{Left: g.needText("left"), Right: g.needText("right")}
		}),
		Distractors: g.texts("distractors"),
	}
}

func (d *reader) trueFalse(g group) quiz.Body {
	b := &quiz.TrueFalseBody{}
	if n := g.need("key"); n != nil {
		b.Answer = d.flag(n)
	}
	if n := g.get("feedback"); n != nil {
		if f, ok := d.group(n, feedbackFields); ok {
			b.TrueFeedback, b.FalseFeedback = f.text("true"), f.text("false")
		}
	}
	return b
}
