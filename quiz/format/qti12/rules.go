package qti12

import (
	"math"
	"strconv"
	"strings"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
)

// rule is a condition on the responses with what follows from it.
type rule struct {
	title    string
	literals []literal
	other    bool // it holds for whatever no rule before it caught
	goesOn   bool // rules after it are looked at as well
	late     bool // a rule that gives points stands before it
	joint    bool // it holds for several answers together, and not for each
	set      bool // it sets a score
	adds     bool // to what other rules gave
	score    float64
	feedback []string // what it shows
}

// literal is a comparison of one response with one value.
type literal struct {
	op          string // equal, substring, lt, lte, gt, gte
	response    string
	value       string
	negated     bool
	index       string // the place that it is about, of an order
	exact       bool   // capitals matter
	group       int    // literals of one group have to hold together
	margin      string
	marginShare bool // the margin is in per cent
}

// rulesOf reads the response processing of an item.
func rulesOf(n *xmltree.Node) []*rule {
	var rules []*rule
	for _, processing := range n.Children("resprocessing") {
		most := highest(processing)
		for _, c := range processing.Find("respcondition") {
			rules = append(rules, ruleOf(c, most))
		}
	}
	scoreByTitle(rules)
	keyed := false
	for _, r := range rules {
		r.late = keyed
		keyed = keyed || r.score > 0
	}
	return rules
}

// highest is the score that "SCORE.max" stands for.
func highest(processing *xmltree.Node) float64 {
	for _, v := range processing.Find("decvar") {
		if most := number(v.Attr("maxvalue")); most > 0 {
			return most
		}
	}
	return 100
}

func ruleOf(n *xmltree.Node, most float64) *rule {
	r := &rule{title: fold(n.Attr("title")), goesOn: fold(n.Attr("continue")) == "yes"}
	reading := conditionReader{rule: r}
	for _, c := range n.Children("conditionvar") {
		reading.all(c.Nodes, false)
	}
	for _, v := range n.Children("setvar") {
		r.setScore(v, most)
	}
	for _, f := range n.Children("displayfeedback") {
		r.feedback = append(r.feedback, strings.TrimSpace(f.Attr("linkrefid")))
	}
	return r
}

// setScore takes what a rule gives. Variables that count mistakes are none.
func (r *rule) setScore(n *xmltree.Node, most float64) {
	name := fold(n.Attr("varname") + n.Attr("variablename"))
	if strings.Contains(name, "incorrect") || strings.Contains(name, "wrong") {
		return
	}
	text := fold(n.Content())
	value := number(text)
	if strings.HasSuffix(text, "score.max") {
		value = most
	}
	switch fold(n.Attr("action")) {
	case "set", "":
	case "add":
		r.adds = true
	case "subtract":
		r.adds, value = true, -value
	default:
		return
	}
	r.set = true
	r.score += value
}

// scoreByTitle helps files whose rules only say which is the correct one.
func scoreByTitle(rules []*rule) {
	for _, r := range rules {
		if r.score > 0 {
			return
		}
	}
	for _, r := range rules {
		named := r.title == "correct"
		for _, f := range r.feedback {
			named = named || roleOf(f) == forCorrect
		}
		if named && len(r.literals) > 0 {
			r.set, r.score = true, 1
		}
	}
}

// conditionReader gathers the literals of a condition.
type conditionReader struct {
	*rule
	groups int
}

// all reads conditions that have to hold together. Of texts, which cannot be
// two at once, each is enough; who asks for them knows that.
func (c *conditionReader) all(nodes []*xmltree.Node, negated bool) {
	c.groups++
	group, positive := c.groups, 0
	for _, n := range nodes {
		if op, ok := comparisons[n.Name]; ok {
			c.literal(n, op, negated, group)
			if !negated {
				positive++
			}
			continue
		}
		switch n.Name {
		case "and", "conditionvar":
			c.all(n.Nodes, negated)
		case "or":
			c.any(n.Nodes, negated)
		case "not":
			c.all(n.Nodes, !negated)
			c.joint = c.joint || !negated
		case "other":
			c.other = c.other || !negated
		}
	}
	c.joint = c.joint || positive > 1
}

// any reads conditions of which each is enough.
func (c *conditionReader) any(nodes []*xmltree.Node, negated bool) {
	for _, n := range nodes {
		c.all([]*xmltree.Node{n}, negated)
	}
}

// comparisons are the elements that compare, by what they test.
var comparisons = map[string]string{
	"varequal": "equal", "varsubstring": "substring", "varsubset": "subset", "varlt": "lt", "varlte": "lte", "vargt": "gt", "vargte": "gte",
}

func (c *conditionReader) literal(n *xmltree.Node, op string, negated bool, group int) {
	l := literal{
		op: op, response: strings.TrimSpace(n.Attr("respident")), value: strings.TrimSpace(n.Content()), negated: negated,
		index: n.Attr("index"), exact: fold(n.Attr("case")) == "yes", group: group,
		margin: n.Attr("margin"), marginShare: fold(n.Attr("margintype")) == "percent",
	}
	if op != "subset" {
		c.literals = append(c.literals, l)
		return
	}
	for _, value := range strings.Split(l.value, ",") {
		l.value = strings.TrimSpace(value)
		c.literals = append(c.literals, l)
	}
}

// number reads points, a weight or a place; 0 where it is none.
func number(text string) float64 {
	x, ok := parseNumber(strings.Replace(text, ",", ".", 1))
	if !ok {
		return 0
	}
	return x
}

// parseNumber reads a number that is an answer.
func parseNumber(text string) (x float64, ok bool) {
	text = strings.TrimSpace(text)
	if strings.Contains(text, ",") {
		return intake.ReadNumber(text)
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil && !math.IsNaN(x) && !math.IsInf(x, 0)
}

// keyed returns the rules that give points for an answer.
func (it *item) keyed() []*rule {
	var out []*rule
	for _, r := range it.rules {
		if r.set && r.score > 0 && len(r.literals) > 0 {
			out = append(out, r)
		}
	}
	return out
}
