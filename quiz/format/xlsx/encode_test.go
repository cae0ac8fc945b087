package xlsx

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/xlsx/xlsxtest"
	"bellwork/quiz/markup"
)

func sample() quiz.Bank {
	return quiz.Bank{ID: "rivers", Title: "Rivers", Questions: []quiz.Question{
		{ID: "q1", Stem: "Which river flows through Mitrovica?", Points: 2, TimeLimit: 20 * time.Second, Tags: []string{"rivers"}, Body: &quiz.ChoiceBody{
			Options: []quiz.Option{{Text: "Ibar", Fraction: 1, Correct: true}, {Text: "=SUM(A1)"}, {Text: `a < b & \_x0041\_`}},
		}},
		{ID: "q2", Stem: "How long is the Drin?", Points: 1, Body: &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: -335, Fraction: 1}}}},
	}}
}

// TestEncodeOpens sees that a reader that shares nothing with the writer finds
// every cell where it belongs, and that no text has become a formula or a
// number.
func TestEncodeOpens(t *testing.T) {
	bank := sample()
	var out bytes.Buffer
	if _, err := Encode(&out, &bank); err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Read(t, out.Bytes())
	for name, want := range map[string]xlsxtest.Cell{
		"A1": {Text: "type"}, "B1": {Text: "question"}, "C1": {Text: "option1"}, "L1": {Text: "option10"}, "M1": {Text: "correct"},
		"N1": {Text: "points"}, "O1": {Text: "time"}, "P1": {Text: "feedback"}, "Q1": {Text: "image"}, "R1": {Text: "tags"}, "S1": {Text: "category"}, "T1": {},
		"A2": {Text: "choice"}, "B2": {Text: "Which river flows through Mitrovica?"}, "D2": {Text: "=SUM(A1)"}, "E2": {Text: "a < b & _x005F_x0041_"},
		"M2": {Text: "1"}, "N2": {Text: "2", Number: true}, "O2": {Text: "20", Number: true}, "R2": {Text: "rivers"}, "M3": {Text: "-335"},
	} {
		if got := s.Cells[name]; got != want {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
}

func TestSameBytes(t *testing.T) {
	bank := sample()
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if _, err := Encode(out, &bank); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same bank gave different files")
	}
}

// TestLongTexts sees that a text that no cell takes is left out with a word,
// and that a code that is only a text comes back as it was.
func TestLongTexts(t *testing.T) {
	bank := quiz.Bank{Questions: []quiz.Question{
		{ID: "a", Stem: `\_x0041\_x0042\_ and \_x0041`, Points: 1, Body: &quiz.EssayBody{Rubric: strings.Repeat("é", MaxCell)}},
		{ID: "b", Stem: "Why?", Points: 1, Body: &quiz.EssayBody{Rubric: strings.Repeat("😀", MaxCell/2+1)}},
	}}
	var out bytes.Buffer
	issues, err := Encode(&out, &bank)
	if err != nil {
		t.Fatal(err)
	}
	if last := issues[len(issues)-1]; last.Code != "lost-question" || last.Question != "b" {
		t.Errorf("issues %v", issues)
	}
	got, _, err := Decode(&out)
	if err != nil || len(got.Questions) != 1 {
		t.Fatalf("read %v, error %v", got.Questions, err)
	}
	if stem, _ := markup.ToPlain(got.Questions[0].Stem); stem != "_x0041_x0042_ and _x0041" {
		t.Errorf("read %q", stem)
	}
}
