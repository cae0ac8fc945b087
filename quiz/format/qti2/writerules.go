package qti2

// matched scores by the key: all or nothing.
func (t *task) matched() {
	t.template = templates + "match_correct"
	t.rules = []string{lines("responseCondition", nil, lines("responseIf", nil,
		tag("match", nil, variable(responseID), tag("correct", attrs{"identifier", responseID})), set(scoreID, float(1))))}
}

// mapped scores by the mapping.
func (t *task) mapped() {
	t.template = templates + "map_response"
	t.rules = []string{set(scoreID, tag("mapResponse", attrs{"identifier", responseID}))}
}

func variable(id string) string { return tag("variable", attrs{"identifier", id}) }

func float(x float64) string { return tag("baseValue", attrs{"baseType", "float"}, decimal(x)) }

func set(id, expression string) string {
	return lines("setOutcomeValue", attrs{"identifier", id}, expression)
}

// outcome declares an outcome with its default; an empty one is none.
func outcome(id, base, start string) string {
	inside := ""
	if start != "" {
		inside = tag("defaultValue", nil, value(start))
	}
	return lines("outcomeDeclaration", attrs{"identifier", id, "cardinality", "single", "baseType", base}, inside)
}

// outcomes declares what the rules set and the feedback looks at.
func (w *writer) outcomes(t task) []string {
	out := t.outcomes
	if len(t.rules) > 0 {
		out = append(out, outcome(scoreID, "float", "0"))
	}
	if t.feedback {
		out = append(out, tag("outcomeDeclaration", attrs{"identifier", chosenID, "cardinality", t.cardinality, "baseType", "identifier"}))
	}
	if !w.q.Combined.IsZero() {
		out = append(out, outcome(feedbackID, "identifier", ""))
	}
	if w.q.Explanation != "" {
		out = append(out, outcome(explanationID, "identifier", shownID))
	}
	return out
}

// processing writes the rules of scoring: the standard template where it says
// all, else every rule.
func (w *writer) processing(t task) string {
	if len(t.rules) == 0 {
		return ""
	}
	combined := !w.q.Combined.IsZero()
	if t.template != "" && !t.feedback && !combined {
		return tag("responseProcessing", attrs{"template", t.template})
	}
	rules := t.rules
	if t.feedback {
		rules = append(rules, set(chosenID, variable(responseID)))
	}
	if combined {
		rules = append(rules, judge())
	}
	return lines("responseProcessing", nil, rules...)
}

// The identifiers of the feedback on a whole response.
const (
	rightID  = "correct"
	partlyID = "partial"
	wrongID  = "incorrect"
)

// judge writes the rule that says whether a response is right, partly right or
// wrong. Thirds do not add up to 1, and what shows as 0.0 is wrong.
func judge() string {
	atLeast := func(x float64) string { return tag("gte", nil, variable(scoreID), float(x)) }
	is := func(id string) string { return set(feedbackID, tag("baseValue", attrs{"baseType", "identifier"}, id)) }
	return lines("responseCondition", nil,
		lines("responseIf", nil, atLeast(0.999999), is(rightID)),
		lines("responseElseIf", nil, atLeast(0.05), is(partlyID)),
		lines("responseElse", nil, is(wrongID)))
}

// modal writes what is shown after the answer: the feedback on the response,
// and the explanation.
func (w *writer) modal() []string {
	var out []string
	show := func(outcome, id, text string) {
		if text != "" {
			out = append(out, tag("modalFeedback", attrs{"outcomeIdentifier", outcome, "identifier", id, "showHide", "show"}, w.blocks(text)))
		}
	}
	show(feedbackID, rightID, w.q.Combined.Correct)
	show(feedbackID, partlyID, w.q.Combined.Partial)
	show(feedbackID, wrongID, w.q.Combined.Incorrect)
	show(explanationID, shownID, w.q.Explanation)
	return out
}
