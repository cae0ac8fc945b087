package qti12

import (
	"slices"
	"strings"

	"bellwork/quiz/format/xmltree"
)

// role is what a feedback is for.
type role int

const (
	forAnswer   role = iota // one label, text or number
	forAll                  // the explanation
	forCorrect              // a right response
	forPartly               // a partly right one
	forWrong                // a wrong one
	forSolution             // a solution, for the teacher
)

// roleOf goes by the names that programs give.
func roleOf(ident string) role {
	name := fold(ident)
	if strings.HasPrefix(name, "que_") { // of Respondus
		name = respondusRoles[name[strings.LastIndexByte(name, '_'):]]
	}
	switch name {
	case "general_fb", "general", "general_feedback", "neutral":
		return forAll
	case "correct_fb", "correct", "general_correct_fb", "correctfeedback":
		return forCorrect
	case "partial_fb", "partial", "partially_correct", "partiallycorrect":
		return forPartly
	case "general_incorrect_fb", "incorrect_fb", "incorrect", "incorrectfeedback", "wrong":
		return forWrong
	case "solution":
		return forSolution
	default:
		return forAnswer
	}
}

// respondusRoles are the endings by which Respondus tells its feedback apart.
var respondusRoles = map[string]string{"_all": "general", "_c": "correct", "_ic": "incorrect"}

// feedback holds the feedback of an item, sorted by what it is for.
type feedback struct {
	nodes map[string]*xmltree.Node
	by    map[answerKey]string // ident by the answer that shows it

	roles  map[role][]*xmltree.Node
	seen   map[placed]bool
	hinted []*xmltree.Node
}

// placed is a feedback that is for something.
type placed struct {
	role role
	node *xmltree.Node
}

// answerKey is an answer to a response.
type answerKey struct {
	response, value string
}

// sortFeedback looks at when each feedback is shown.
func (it *item) sortFeedback() feedback {
	f := feedback{nodes: map[string]*xmltree.Node{}, by: map[answerKey]string{}, roles: map[role][]*xmltree.Node{}, seen: map[placed]bool{}}
	var idents []string
	for _, n := range it.node.Children("itemfeedback") {
		ident := strings.TrimSpace(n.Attr("ident"))
		if f.nodes[ident] == nil {
			idents = append(idents, ident)
			f.nodes[ident] = n
		}
	}
	shows := it.shows()
	answers := it.answers()
	for _, ident := range idents {
		n := f.nodes[ident]
		switch role := roleOf(ident); {
		case role != forAnswer:
			f.put(role, n)
		case answers[ident]:
		default:
			it.sortByRules(&f, ident, shows[ident])
		}
	}
	return f
}

// shows returns the rules that show each feedback.
func (it *item) shows() map[string][]*rule {
	by := map[string][]*rule{}
	for _, r := range it.rules {
		for _, ident := range r.feedback {
			by[ident] = append(by[ident], r)
		}
	}
	return by
}

// answers returns the idents of feedback that belongs to a label by its name
// alone, as in Canvas.
func (it *item) answers() map[string]bool {
	names := map[string]bool{}
	for _, r := range it.responses {
		for _, l := range r.labels {
			names[l.ident+"_fb"] = true
		}
	}
	return names
}

// sortByRules sorts a feedback by the rules that show it.
func (it *item) sortByRules(f *feedback, ident string, rules []*rule) {
	n := f.nodes[ident]
	if len(rules) == 0 {
		if it.texts.block(it.texts.inner(n)) != "" {
			it.texts.lose("a feedback that is never shown")
		}
		return
	}
	for _, r := range rules {
		switch {
		case len(r.literals) == 0 && (r.goesOn || !r.late):
			f.put(forAll, n)
		case len(r.literals) == 0:
			f.put(forWrong, n)
		case r.joint && r.score > 0 && it.choosesSeveral(r):
			f.put(forCorrect, n)
		case !f.answer(ident, r) && len(it.responses) == 1:
			f.put(forWrong, n)
		}
	}
}

// choosesSeveral reports whether a rule asks for several labels together, and
// not for texts or numbers.
func (it *item) choosesSeveral(r *rule) bool {
	return it.allLids() && !slices.ContainsFunc(r.literals, func(l literal) bool { return l.op != "equal" && l.op != "subset" })
}

// answer notes the answers that show a feedback; false where a rule names none,
// only what was not answered.
func (f *feedback) answer(ident string, r *rule) bool {
	shown := false
	for _, l := range r.literals {
		if !l.negated {
			shown = true
			key := answerKey{l.response, l.value}
			if f.by[key] == "" {
				f.by[key] = ident
			}
		}
	}
	return shown
}

// put notes what a feedback is for, once.
func (f *feedback) put(r role, n *xmltree.Node) {
	if place := (placed{r, n}); !f.seen[place] {
		f.seen[place] = true
		f.roles[r] = append(f.roles[r], n)
	}
}

// of returns the feedback on an answer: the one that a rule shows for it, or
// the one that its name makes its own.
func (f *feedback) of(it *item, r *response, value, name string) string {
	for _, ident := range []string{f.by[answerKey{r.ident, value}], f.by[answerKey{"", value}], name + "_fb", name} {
		if n := f.nodes[ident]; n != nil && ident != "" && roleOf(ident) == forAnswer {
			return f.text(it, n)
		}
	}
	return ""
}

// text returns feedback as Markdown, without the hints in it.
func (f *feedback) text(it *item, nodes ...*xmltree.Node) string {
	var parts []string
	for _, n := range nodes {
		var b strings.Builder
		for _, c := range n.Nodes {
			if c.Name == "hint" {
				f.hinted = append(f.hinted, c)
				continue
			}
			b.WriteString(it.texts.html(c))
		}
		if text := it.texts.block(b.String()); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n\n")
}

// hints returns the hints that stood among the feedback.
func (f *feedback) hints(it *item) []string {
	var hints []string
	for _, n := range f.hinted {
		for _, m := range n.Find("hintmaterial") {
			if text := it.texts.block(it.texts.inner(m)); text != "" {
				hints = append(hints, text)
			}
		}
	}
	return hints
}
