package csv

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"bellwork/quiz"
)

// written writes a question and returns its cells by the title of their
// column, and what was said about it.
func written(t *testing.T, q quiz.Question) (cells map[string]string, said []string) {
	t.Helper()
	var out bytes.Buffer
	issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{q}})
	if err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(out.String(), "\uFEFFtype,question,option1,option2,")
	if !ok {
		t.Fatalf("the file begins with %.60q", out.String())
	}
	rows, err := csv.NewReader(strings.NewReader("type,question,option1,option2," + text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range issues {
		said = append(said, i.Message)
	}
	cells = map[string]string{}
	for i, title := range rows[0] {
		if len(rows) > 1 {
			cells[title] = rows[1][i]
		}
	}
	return cells, said
}

// TestEncode sees how a question of each kind stands in the template.
func TestEncode(t *testing.T) {
	options := func(multiple bool, fractions ...float64) *quiz.ChoiceBody {
		b := &quiz.ChoiceBody{Multiple: multiple}
		for i, f := range fractions {
			b.Options = append(b.Options, quiz.Option{Text: []string{"2", "4", "1", "3"}[i], Fraction: f, Correct: f == 1 || multiple && f > 0})
		}
		return b
	}
	year := quiz.Date{Year: 2008}
	text := &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "a;b", Fraction: 1}}}
	tests := []struct {
		name  string
		body  quiz.Body
		cells map[string]string
		said  string
	}{
		{"ChoiceByNumber", options(false, 1, 0), map[string]string{"type": "choice", "option1": "2", "correct": "1"}, ""},
		{"ChoiceAmongNumbers", options(false, 0, 0, 0, 1), map[string]string{"correct": "4:100%"}, ""},
		{"EitherIsRight", options(false, 1, 1, 0.5), map[string]string{"type": "choice", "correct": "1:100%; 2:100%; 3:50%"}, ""},
		{"Multiple", &quiz.ChoiceBody{Multiple: true, Options: []quiz.Option{{Text: "a", Fraction: 0.5, Correct: true}, {Text: "b", Fraction: 0.5, Correct: true}, {Text: "c", Fraction: -0.5}}},
			map[string]string{"type": "multiple", "correct": "1; 2"}, ""},
		{"OtherMarks", &quiz.ChoiceBody{Multiple: true, Options: []quiz.Option{{Text: "a", Fraction: 1, Correct: true}, {Text: "b", Fraction: 0.2}}},
			map[string]string{"correct": "1:100%; 2:20%"}, "question 1 marks its options by their fractions alone"},
		{"TrueFalse", &quiz.TrueFalseBody{Answer: true, FalseFeedback: "No."}, map[string]string{"correct": "true", "feedback1": "", "feedback2": "No."}, ""},
		{"Text", text, map[string]string{"correct": `a\;b`, "option1": ""}, ""},
		{"Range", &quiz.NumberBody{Unit: "km", Accept: []quiz.AcceptNumber{{Range: true, Min: -2, Max: 4, Fraction: 1}}}, map[string]string{"correct": "'-2..4", "unit": "km"}, ""},
		{"Date", &quiz.DateBody{Answer: quiz.DateRange{From: year, To: year}}, map[string]string{"correct": "2008"}, ""},
		{"Match", &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a=b", Right: "c"}}, Distractors: []string{"d"}}, map[string]string{"option1": `a\=b = c`, "option2": "'= d"}, ""},
		{"OneGap", &quiz.GapsBody{Gaps: []quiz.Body{text}}, map[string]string{"type": "text", "question": "The … flows."}, "question 1 becomes a question with a blank"},
		{"TwoGaps", &quiz.GapsBody{Gaps: []quiz.Body{text, text}}, map[string]string{"type": ""}, "CSV cannot hold a text with several gaps; question 1 is left out: \"The … flows.\""},
		{"NoBody", nil, map[string]string{"type": ""}, "CSV cannot hold a question without a body; question 1 is left out: \"The … flows.\""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cells, said := written(t, quiz.Question{ID: "q1", Stem: "The [[1]] flows.", Points: 1, Body: tt.body})
			for title, want := range tt.cells {
				if got := cells[title]; got != want {
					t.Errorf("%s: got %q, want %q", title, got, want)
				}
			}
			short, _, _ := strings.Cut(strings.Join(said, "; "), ", because")
			if short != tt.said {
				t.Errorf("said %q, want %q", short, tt.said)
			}
		})
	}
}
