package qti12

import (
	"strconv"

	"bellwork/quiz"
	"bellwork/quiz/format/loss"
)

// choice writes a choice. Canvas knows right and wrong alone.
func (d *draft) choice(b *quiz.ChoiceBody) {
	d.kind = "multiple_choice_question"
	cardinality := "Single"
	if b.Multiple {
		d.kind, cardinality = "multiple_answers_question", "Multiple"
	}
	if !plainlyMarked(b) {
		d.losses.Changed("is marked by right and wrong options alone, without part marks of their own")
	}
	labels := d.options("response1", cardinality, b.Options)
	if b.Multiple {
		d.right(together(b.Options, labels))
		return
	}
	for i, o := range b.Options {
		if o.Correct {
			d.right(equal("response1", labels[i]))
		}
	}
}

// plainlyMarked reports whether the fractions are those that options get which
// only say whether they are right.
func plainlyMarked(b *quiz.ChoiceBody) bool {
	marked := append([]quiz.Option(nil), b.Options...)
	if b.Multiple {
		quiz.CountFractions(marked)
	}
	for i, o := range b.Options {
		want := marked[i].Fraction
		if !b.Multiple {
			want = 0
			if o.Correct {
				want = 1
			}
		}
		if o.Fraction != want {
			return false
		}
	}
	return true
}

// options writes the labels of a response and returns their idents.
func (d *draft) options(response, cardinality string, options []quiz.Option) []string {
	shuffle := "Yes"
	if d.q.FixedOrder {
		shuffle, d.fixed = "No", true
	}
	choices := el("render_choice", "shuffle", shuffle)
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = d.label()
		choices.with(el("response_label", "ident", labels[i]).with(d.labelled(o.Text)))
		d.comment(labels[i], response, labels[i], o.Feedback)
	}
	d.responses = append(d.responses, el("response_lid", "ident", response, "rcardinality", cardinality).with(choices))
	return labels
}

// together asks for all right options and no other.
func together(options []quiz.Option, labels []string) *element {
	and := el("and")
	for i, o := range options {
		test := equal("response1", labels[i])
		if !o.Correct {
			test = el("not").with(test)
		}
		and.with(test)
	}
	return and
}

func (d *draft) trueFalse(b *quiz.TrueFalseBody) {
	d.kind = "true_false_question"
	choices := el("render_choice")
	for i, feedback := range []string{b.TrueFeedback, b.FalseFeedback} {
		label := d.label()
		choices.with(el("response_label", "ident", label).with(material([]string{"True", "False"}[i], "text/plain")))
		d.comment(label, "response1", label, feedback)
		if b.Answer == (i == 0) {
			d.right(equal("response1", label))
		}
	}
	d.responses = append(d.responses, el("response_lid", "ident", "response1", "rcardinality", "Single").with(choices))
}

// poll writes an opinion as a choice that is worth nothing, because Canvas asks
// for opinions in whole surveys alone.
func (d *draft) poll(b *quiz.PollBody) {
	d.losses.Changed("becomes a multiple choice in which every answer is right and none earns points")
	d.kind, d.points = "multiple_choice_question", 0
	options := make([]quiz.Option, len(b.Options))
	for i, text := range b.Options {
		options[i] = quiz.Option{Text: text}
	}
	for _, label := range d.options("response1", "Single", options) {
		d.right(equal("response1", label))
	}
}

// match writes a response for each left side.
func (d *draft) match(b *quiz.MatchBody) {
	d.kind = "matching_question"
	idents := map[string]string{}
	var rights []string
	for _, p := range b.Pairs {
		rights = append(rights, p.Right)
	}
	choices := el("render_choice")
	for _, text := range append(rights, b.Distractors...) {
		if idents[text] == "" {
			idents[text] = d.label()
			choices.with(el("response_label", "ident", idents[text]).with(d.labelled(text)))
		}
	}
	for _, p := range b.Pairs {
		response := "response_" + d.label()
		d.responses = append(d.responses, el("response_lid", "ident", response).with(d.labelled(p.Left), choices))
		d.part(response, idents[p.Right], len(b.Pairs))
	}
}

// order writes the places as left sides and the items as right ones.
func (d *draft) order(b *quiz.OrderBody) {
	d.losses.Changed("becomes a matching of places and items")
	m := &quiz.MatchBody{}
	for i, item := range b.Items {
		m.Pairs = append(m.Pairs, quiz.Pair{Left: strconv.Itoa(i + 1), Right: item})
	}
	d.match(m)
}

func (d *draft) essay() {
	d.kind = "essay_question"
	if !d.q.Combined.IsZero() {
		d.losses.Lost(loss.Combined)
		d.drop(func(q *quiz.Question) { q.Combined = quiz.Combined{} })
	}
	d.responses = append(d.responses, written("response1", ""))
	d.keyed = append(d.keyed, condition("No", el("other")))
}

func (d *draft) info() {
	d.kind, d.points = "text_only_question", 0
	if d.q.Explanation != "" {
		d.losses.Lost(loss.Explanation)
	}
	if !d.q.Combined.IsZero() {
		d.losses.Lost(loss.Combined)
	}
}

// drop changes what is written, and not the bank.
func (d *draft) drop(change func(*quiz.Question)) {
	q := *d.q
	change(&q)
	d.q = &q
}
