package qti2

import (
	"math"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/qti2/rules"
	"bellwork/quiz/format/xmltree"
)

// score runs the rules of scoring for some responses and returns the variables
// after it; ok is false where the rules are beyond us.
func (it *item) score(responses map[string][]string) (after *rules.Machine, ok bool) {
	after = it.base.Fork()
	for id, values := range responses {
		after.Set(id, values...)
	}
	switch {
	case it.processing == nil:
		return after, true
	case len(elements(it.processing)) > 0:
		return after, after.Run(it.processing) == nil
	default:
		return after, after.Template(it.processing.Attr("template"), it.response(), it.outcome())
	}
}

// declaration returns what is declared of the response of an interaction; only
// its identifier where nothing is.
func (it *item) declaration(n *xmltree.Node) rules.Declaration {
	id := identifier(n, "responseIdentifier")
	d, _ := it.base.Declared(id)
	d.ID = id
	return d
}

// response returns the variable that the standard templates look at: RESPONSE,
// or the only one there is.
func (it *item) response() string {
	declared := it.root.Children("responseDeclaration")
	if len(declared) == 1 {
		return identifier(declared[0], "identifier")
	}
	return "RESPONSE"
}

// outcome returns the variable that holds the score: SCORE, or what an author
// calls nearly so.
func (it *item) outcome() string {
	const usual = "SCORE"
	other := ""
	for _, n := range it.root.Children("outcomeDeclaration") {
		id := identifier(n, "identifier")
		if id == usual {
			return usual
		}
		if other == "" && strings.HasPrefix(id, usual) {
			other = id
		}
	}
	if other == "" {
		return usual
	}
	return other
}

// earned returns what some responses earn; ok is false where the rules do not
// say.
func (it *item) earned(responses map[string][]string) (points float64, ok bool) {
	if it.processing == nil {
		return 0, false
	}
	after, ok := it.score(responses)
	if !ok {
		return 0, false
	}
	score := after.Get(it.outcome())
	if score.Null() && it.isDeclared("outcomeDeclaration", it.outcome()) {
		return 0, true // numbers begin at 0
	}
	return score.Number()
}

// mapped reports whether the score is read from the mapping of a response.
func (it *item) mapped(id string) bool {
	d, _ := it.base.Declared(id)
	switch {
	case d.Mapping == nil || len(d.Mapping.Entries) == 0:
		return false
	case it.processing == nil:
		return true
	case len(elements(it.processing)) == 0:
		return strings.Contains(it.processing.Attr("template"), "map_response")
	}
	for _, n := range it.processing.Find("mapResponse") {
		if identifier(n, "identifier") == id {
			return true
		}
	}
	return false
}

// points returns the weight of the question: what the item can earn (MAXSCORE,
// or the greatest normal SCORE, or what the right answer earns) times the
// weight that the test gives it.
func (it *item) points(weight *float64, body quiz.Body) float64 {
	most := it.most()
	if weight != nil && *weight == 0 && body.Kind().Scored() {
		it.d.set.Warn("qti-weight", "this question does not count in the test; here it does", "change its points")
	}
	if weight != nil && *weight > 0 {
		most *= *weight
	}
	// Weights and sums were computed; a hundredth of a thousandth is dust.
	return math.Round(most*1e5) / 1e5
}

func (it *item) most() float64 {
	if d, ok := it.base.Declared("MAXSCORE"); ok {
		if x, ok := (rules.Value{Items: d.Default}).Number(); ok && x > 0 {
			return x
		}
	}
	if d, ok := it.base.Declared(it.outcome()); ok && d.NormalMax > 0 {
		return d.NormalMax
	}
	if it.best > 0 {
		return it.best
	}
	return 1
}
