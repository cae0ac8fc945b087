package native

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

// decodeQuestion reads one question from the lines of its own fields.
func decodeQuestion(t *testing.T, kind, fields string) quiz.Question {
	t.Helper()
	file := fmt.Sprintf("bellwork: 1\nid: a\ntitle: a\nquestions:\n- id: q\n  kind: %s\n  stem: Which?\n%s", kind, fields)
	bank, issues, err := Decode(strings.NewReader(file), Options{Name: "q.yaml"})
	if err != nil || len(bank.Questions) != 1 {
		t.Fatalf("error %v, issues %v in:\n%s", err, issues, file)
	}
	return bank.Questions[0]
}

func TestFractionsOfOptions(t *testing.T) {
	const single, multiple = "", "  multiple: true\n"
	tests := []struct {
		name, head, options string
		want                []quiz.Option
	}{
		{"OneCorrect", single, "[{text: a, correct: true}, {text: b}]",
			[]quiz.Option{{Text: "a", Correct: true, Fraction: 1}, {Text: "b"}}},
		{"TwoCorrect", multiple, "[{text: a, correct: true}, {text: b, correct: true}, {text: c}]",
			[]quiz.Option{{Text: "a", Correct: true, Fraction: 0.5}, {Text: "b", Correct: true, Fraction: 0.5}, {Text: "c", Fraction: -0.5}}},
		{"FractionOne", single, "[{text: a, fraction: 1}, {text: b, fraction: 0.5}]",
			[]quiz.Option{{Text: "a", Correct: true, Fraction: 1}, {Text: "b", Fraction: 0.5}}},
		{"FractionsOfSeveral", multiple, "[{text: a, fraction: 0.7}, {text: b, fraction: 0.3}, {text: c, fraction: -1}, {text: d}]",
			[]quiz.Option{{Text: "a", Correct: true, Fraction: 0.7}, {Text: "b", Correct: true, Fraction: 0.3}, {Text: "c", Fraction: -1}, {Text: "d"}}},
		{"CorrectBesideFraction", single, "[{text: a, correct: true}, {text: b, fraction: 0.5}, {text: c}]",
			[]quiz.Option{{Text: "a", Correct: true, Fraction: 1}, {Text: "b", Fraction: 0.5}, {Text: "c"}}},
		{"FractionButNotCorrect", multiple, "[{text: a, correct: true}, {text: b, correct: false, fraction: 0.2}]",
			[]quiz.Option{{Text: "a", Correct: true, Fraction: 1}, {Text: "b", Fraction: 0.2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := decodeQuestion(t, "choice", tt.head+"  options: "+tt.options)
			if diff := cmp.Diff(tt.want, q.Body.(*quiz.ChoiceBody).Options); diff != "" {
				t.Errorf("options (-want +got):\n%s", diff)
			}
		})
	}
}

// YAML reads more into bare words than people mean.
func TestTextsAsWritten(t *testing.T) {
	for _, word := range []string{"No", "yes", "on", "2008-02-17", "2008-02", "0x10", "1_000", "1e3", "12:30:00", ".5", "true", "=", "0o7"} {
		q := decodeQuestion(t, "text", "  accept: [{text: "+word+"}]")
		if got := q.Body.(*quiz.TextBody).Accept[0].Text; got != word {
			t.Errorf("%s was read as %q", word, got)
		}
	}
}

func TestDatesAsWritten(t *testing.T) {
	for _, key := range []string{"2008", "2008-02", "2008-02-17", "2014-08-25/2014-08-31", "2013/2014", "0816-01"} {
		q := decodeQuestion(t, "date", "  key: "+key)
		if got := q.Body.(*quiz.DateBody).Answer.String(); got != key {
			t.Errorf("%s was read as %s", key, got)
		}
	}
}

func TestDefaults(t *testing.T) {
	q := decodeQuestion(t, "choice", "  options: [{text: a, correct: true}, {text: b}]")
	if q.Points != 1 || q.FixedOrder || q.Body.(*quiz.ChoiceBody).Scoring != quiz.Partial {
		t.Errorf("points %v, fixed order %v, scoring %v", q.Points, q.FixedOrder, q.Body.(*quiz.ChoiceBody).Scoring)
	}
	q = decodeQuestion(t, "number", "  accept: [{value: 3}]")
	if got, want := q.Body.(*quiz.NumberBody).Accept[0], (quiz.AcceptNumber{Value: 3, Fraction: 1}); got != want {
		t.Errorf("accept %+v, want %+v", got, want)
	}
}
