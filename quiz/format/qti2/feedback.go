package qti2

import (
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// piece is a piece of feedback: a text that is shown where an outcome has, or
// has not, some value.
type piece struct {
	outcome, id string
	hide        bool   // shown unless the outcome has the value
	choice      string // the choice that it stands in
	text        string
}

// maxPieces bounds the feedback of an item; each piece is looked at after every
// probe.
const maxPieces = 1000

// keepFeedback keeps a piece of feedback for later.
func (it *item) keepFeedback(n *xmltree.Node, s scope) {
	inner := s
	inner.choice = ""
	it.tidy(n, inner)
	p := piece{
		outcome: identifier(n, "outcomeIdentifier"), id: identifier(n, "identifier"),
		hide: n.Attr("showHide") == "hide", choice: s.choice, text: it.block(n),
	}
	if p.text != "" && len(it.pieces) < maxPieces {
		it.pieces = append(it.pieces, p)
	}
}

// shown reports whether the piece is shown after scoring.
func (p piece) shown(after *rules.Machine) bool { return after.Get(p.outcome).Has(p.id) != p.hide }

// probe is a response whose feedback is looked at.
type probe struct {
	responses map[string][]string
	verdict   quiz.Verdict
	choice    string // the only choice that was chosen
	hint      bool   // a button was pressed instead of answering
}

// seen is when a piece was shown: of the probes of a verdict, how many.
type seen struct {
	shown, of map[quiz.Verdict]int
	choices   []string // the single choices after which it was shown
	hints     bool     // shown after a button, and never else
}

func (it *item) look(p piece, probes []probe, runs []*rules.Machine) seen {
	s := seen{shown: map[quiz.Verdict]int{}, of: map[quiz.Verdict]int{}}
	answers, buttons := 0, 0
	for i, probe := range probes {
		if probe.hint {
			if p.shown(runs[i]) {
				buttons++
			}
			continue
		}
		s.of[probe.verdict]++
		if p.shown(runs[i]) {
			answers++
			s.shown[probe.verdict]++
			if probe.choice != "" {
				s.choices = append(s.choices, probe.choice)
			}
		}
	}
	s.hints = buttons > 0 && answers == 0
	return s
}

// run scores the probes; ok is false where the rules are beyond us.
func (it *item) run(probes []probe) (runs []*rules.Machine, ok bool) {
	for _, p := range probes {
		after, ok := it.score(p.responses)
		if !ok {
			return nil, false
		}
		runs = append(runs, after)
	}
	return runs, true
}

// feedback gives every piece its place: on an option, on right, partly right or
// wrong responses, in the explanation, or among the hints. Where it belongs is
// found out by answering the question in different ways.
func (it *item) feedback(q *quiz.Question, a answers) {
	if len(it.pieces) == 0 {
		return
	}
	probes := it.probes(a)
	runs, ok := it.run(probes)
	f := &placing{question: q, answers: a, parts: map[place][]string{}}
	for _, p := range it.pieces {
		switch {
		case p.choice != "":
			f.onChoice(p.choice, p)
		case ok:
			f.place(p, it.look(p, probes, runs))
		default:
			f.byName(p)
		}
	}
	f.finish()
	if f.left > 0 {
		it.d.set.Warn("qti-feedback", "feedback on some special answers is not taken over", "add it to the explanation if it matters")
	}
}

// probes answers the question in all ways that matter.
func (it *item) probes(a answers) []probe {
	probes := a.probes
	for _, button := range it.buttons {
		probes = append(probes, probe{responses: map[string][]string{button: {"true"}}, hint: true})
	}
	if len(probes) == 0 {
		probes = []probe{{}}
	}
	return probes
}

// named returns what the name of a piece says about it.
func named(p piece) place {
	name := strings.ToLower(p.id)
	switch {
	case strings.Contains(name, "incorrect"), strings.Contains(name, "wrong"), name == "false", name == "bad":
		return onWrong
	case strings.Contains(name, "partial"), strings.Contains(name, "partly"), strings.Contains(name, "almost"):
		return onPartly
	case strings.Contains(name, "correct"), strings.Contains(name, "right"), name == "good":
		return onRight
	case strings.Contains(name, "hint"):
		return inHints
	case strings.Contains(name, "solution"), strings.Contains(name, "explanation"):
		return always
	default:
		return nowhere
	}
}
