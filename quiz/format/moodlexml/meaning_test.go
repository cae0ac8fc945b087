package moodlexml_test

import (
	"strings"
	"testing"

	"bellwork/quiz"
)

// The words of a statement decide its key, in whatever order and language;
// where they say nothing, the order does, and the file is told so.
func TestTruthInOtherLanguages(t *testing.T) {
	tests := []struct {
		first, second string // the first one is right
		answer, said  bool
	}{
		{"true", "false", true, false},
		{"false", "true", false, false},
		{"Falsch", "Wahr", false, false},
		{"Vrai", "Faux", true, false},
		{"&lt;p&gt;Falso&lt;/p&gt;", "Verdadero", false, false},
		{"Blau", "Falsch", true, false},
		{"Falsch", "Blau", false, false},
		{"Oben", "Unten", true, true},
	}
	for _, tt := range tests {
		q, issues := decodeOne(t, "truefalse", `<answer fraction="100"><text>`+tt.first+`</text></answer><answer fraction="0"><text>`+tt.second+`</text></answer>`)
		if got := q.Body.(*quiz.TrueFalseBody).Answer; got != tt.answer || (codes(issues) == "moodle-truth") != tt.said {
			t.Errorf("%s, %s: got %v, %v", tt.first, tt.second, got, issues)
		}
	}
}

// Numbers are read as they are read when a student types them.
func TestNumbers(t *testing.T) {
	tests := []struct {
		text, tolerance string
		value, off      float64
		said            string
	}{
		{"1,000", "", 1000, 0, "number-comma"},
		{"1,5", "0,25", 1.5, 0.25, ""},
		{"0,125", "", 0.125, 0, ""},
		{"1.000", "", 1, 0, ""},
		{"1,000,000.5", "", 1_000_000.5, 0, ""},
		{"1.000.000,5", "", 1_000_000.5, 0, ""},
		{"200", "5%", 200, 10, ""},
		{"-200", "2,5 %", -200, 5, ""},
		{"200", "about", 200, 0, "moodle-tolerance"},
	}
	for _, tt := range tests {
		q, issues := decodeOne(t, "numerical", `<answer fraction="100"><text>`+tt.text+`</text><tolerance>`+tt.tolerance+`</tolerance></answer>`)
		a := q.Body.(*quiz.NumberBody).Accept[0]
		if a.Value != tt.value || a.Tolerance != tt.off || codes(issues) != tt.said {
			t.Errorf("%s ± %s: got %g ± %g, %v", tt.text, tt.tolerance, a.Value, a.Tolerance, issues)
		}
	}
}

func codes(issues []quiz.Issue) string {
	var all []string
	for _, i := range issues {
		all = append(all, i.Code)
	}
	return strings.Join(all, " ")
}

// A right side that stands in a menu already is shown once, as in Moodle.
func TestDistractors(t *testing.T) {
	row := func(left, right string) string {
		return `<subquestion><text>` + left + `</text><answer><text>` + right + `</text></answer></subquestion>`
	}
	q, issues := decodeOne(t, "matching", row("a", "x")+row("", "x")+row("b", "y")+row("", "z")+row("", "z"))
	if b := q.Body.(*quiz.MatchBody); len(b.Pairs) != 2 || len(b.Distractors) != 1 || b.Distractors[0] != "z" || len(issues) > 0 {
		t.Errorf("got %+v, %v", b, issues)
	}
}
