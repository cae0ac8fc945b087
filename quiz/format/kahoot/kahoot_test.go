package kahoot

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/xlsx/xlsxtest"
)

func choice(multiple bool, texts string, right ...int) *quiz.ChoiceBody {
	b := &quiz.ChoiceBody{Multiple: multiple, Scoring: quiz.Partial}
	for _, text := range strings.Split(texts, "|") {
		b.Options = append(b.Options, quiz.Option{Text: text})
	}
	for _, i := range right {
		b.Options[i].Correct = true
	}
	quiz.CountFractions(b.Options)
	return b
}

func encode(t *testing.T, questions ...quiz.Question) (xlsxtest.Sheet, []string) {
	t.Helper()
	var out bytes.Buffer
	issues, err := Encode(&out, &quiz.Bank{Questions: questions})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, i := range issues {
		if i.Code != "lost-ids" {
			said = append(said, i.Message)
		}
	}
	return xlsxtest.Read(t, out.Bytes()), said
}

// TestLayout sees that every cell stands where Kahoot! looks for it.
func TestLayout(t *testing.T) {
	s, said := encode(t,
		quiz.Question{ID: "a", Stem: "Which one?", Points: 1, TimeLimit: 20 * time.Second, Body: choice(false, "Ibar|Drin|Nerodime", 1)},
		quiz.Question{ID: "b", Stem: "Which ones?", Points: 1, TimeLimit: 240 * time.Second, Body: choice(true, "Ohrid|Ibar|Prespa|Drin", 0, 2)},
	)
	if len(said) > 0 || s.Name != "Sheet1" {
		t.Errorf("said %q, sheet %q", said, s.Name)
	}
	for name, want := range map[string]xlsxtest.Cell{
		"A1": {}, "B1": {}, "B2": {Text: "Quiz template"}, "B7": {}, "A8": {},
		"B8": {Text: "Question - max 120 characters"}, "C8": {Text: "Answer 1 - max 75 characters"}, "F8": {Text: "Answer 4 - max 75 characters"},
		"G8": {Text: "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs"}, "H8": {Text: "Correct answer(s) - choose at least one"}, "I8": {},
		"A9": {Text: "1", Number: true}, "B9": {Text: "Which one?"}, "C9": {Text: "Ibar"}, "E9": {Text: "Nerodime"}, "F9": {},
		"G9": {Text: "20", Number: true}, "H9": {Text: "2"},
		"A10": {Text: "2", Number: true}, "G10": {Text: "240", Number: true}, "H10": {Text: "1,3"},
	} {
		if got := s.Cells[name]; got != want {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
}

// TestChanges sees that nothing is shortened or rounded in silence.
func TestChanges(t *testing.T) {
	long := strings.Repeat("word ", 30)
	tests := []struct {
		name  string
		q     quiz.Question
		cells map[string]string
		said  []string
	}{
		{"TimeUp", quiz.Question{TimeLimit: 45 * time.Second, Body: choice(false, "a|b", 0)}, map[string]string{"G9": "60"},
			[]string{"question 1 gets a time limit of 60 seconds instead of 45"}},
		{"TimeTooLong", quiz.Question{TimeLimit: 10 * time.Minute, Body: choice(false, "a|b", 0)}, map[string]string{"G9": "240"},
			[]string{"question 1 gets a time limit of 240 seconds instead of 600"}},
		{"NoTime", quiz.Question{Body: choice(false, "a|b", 0)}, map[string]string{"G9": "20"}, []string{"question 1 gets a time limit of 20 seconds"}},
		{"LongQuestion", quiz.Question{TimeLimit: 5 * time.Second, Stem: strings.TrimSpace(long), Body: choice(false, "a|b", 0)},
			map[string]string{"B9": long[:119] + "…"}, []string{"question 1 is shortened to 120 characters"}},
		{"LongAnswer", quiz.Question{TimeLimit: 5 * time.Second, Body: choice(false, strings.TrimSpace(long)+"|b", 0)},
			map[string]string{"C9": long[:74] + "…"}, []string{"question 1 has answer 1 shortened to 75 characters"}},
		{"SameAfterwards", quiz.Question{TimeLimit: 5 * time.Second, Body: choice(false, long+"a|"+long+"b", 0)}, map[string]string{"B9": ""},
			[]string{
				"Kahoot! cannot hold answers that begin with the same 75 characters; question 1 is left out"}},
		{"ManyAnswers", quiz.Question{TimeLimit: 5 * time.Second, Body: choice(true, "a|b|c|d|e|f", 3, 5)},
			map[string]string{"C9": "a", "D9": "b", "E9": "d", "F9": "f", "H9": "3,4"}, []string{"question 1 keeps 4 of its 6 options"}},
		{"ManyRight", quiz.Question{Body: choice(true, "a|b|c|d|e|f", 0, 1, 2, 3, 4)}, map[string]string{"B9": ""},
			[]string{"Kahoot! cannot hold a question with more than 4 right options; question 1 is left out"}},
		{"OneOfSeveral", quiz.Question{TimeLimit: 5 * time.Second, Body: choice(true, "a|b", 1)}, map[string]string{"H9": "2"},
			[]string{"question 1 becomes a choice of one"}},
		{"EitherIsRight", quiz.Question{TimeLimit: 5 * time.Second, Body: &quiz.ChoiceBody{Options: []quiz.Option{{Text: "a", Fraction: 1, Correct: true}, {Text: "b", Fraction: 1, Correct: true}}}},
			map[string]string{"H9": "1,2"}, []string{"question 1 keeps only what is right and what is wrong"}},
		{"TrueFalse", quiz.Question{TimeLimit: 5 * time.Second, Body: &quiz.TrueFalseBody{}}, map[string]string{"C9": "True", "D9": "False", "H9": "2"},
			[]string{"question 1 becomes a choice of True and False"}},
		{"Typed", quiz.Question{Body: &quiz.NumberBody{}}, map[string]string{"B9": ""},
			[]string{"Kahoot! cannot hold a question of the kind number in a spreadsheet; question 1 is left out"}},
		{"NoBody", quiz.Question{}, map[string]string{"B9": ""}, []string{"Kahoot! cannot hold a question without a body; question 1 is left out"}},
		{"Formatting", quiz.Question{TimeLimit: 5 * time.Second, Stem: "**Which** one?", Explanation: "Because.", Body: choice(false, "a|b", 0)},
			map[string]string{"B9": "Which one?"}, []string{"Kahoot! cannot hold the explanation of question 1", "Kahoot! cannot hold the formatting of question 1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := tt.q
			q.ID, q.Points = "a", 1
			if q.Stem == "" {
				q.Stem = "Which one?"
			}
			s, said := encode(t, q)
			for i := range said {
				said[i], _, _ = strings.Cut(strings.TrimSuffix(said[i], `: "Which one?"`), ", because")
			}
			if diff := cmp.Diff(tt.said, said); diff != "" {
				t.Errorf("said (-want +got):\n%s", diff)
			}
			for name, want := range tt.cells {
				if got := s.Text(name); got != want {
					t.Errorf("%s: got %q, want %q", name, got, want)
				}
			}
		})
	}
}

// TestKept sees that of a bank that fits, all comes back: formattest passes
// over questions that change, and here none does.
func TestKept(t *testing.T) {
	bank := quiz.Bank{Questions: []quiz.Question{
		{ID: "q1", Stem: "Which one?", Points: 1, TimeLimit: 20 * time.Second, Body: choice(false, "Ibar|Drin", 1)},
		{ID: "q2", Stem: "Which ones?", Points: 1, TimeLimit: 90 * time.Second, Body: choice(true, "1|2|3|4", 0, 2)},
	}}
	var out bytes.Buffer
	if _, err := Encode(&out, &bank); err != nil {
		t.Fatal(err)
	}
	got, issues, err := Decode(&out)
	got.Places = nil
	if diff := cmp.Diff(bank, got); diff != "" || err != nil || len(issues) > 0 {
		t.Errorf("error %v, issues %v (-written +read):\n%s", err, issues, diff)
	}
}
