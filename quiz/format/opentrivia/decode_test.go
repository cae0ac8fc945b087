package opentrivia

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
	"bellwork/quiz/format/alloctest"
	"bellwork/quiz/format/formattest"
)

func TestGolden(t *testing.T) {
	formattest.Golden(t, "testdata/*.json", Decode)
	formattest.Golden(t, "testdata/*.txt", Decode)
}

// The four encodings of the API say the same.
func TestEncodingsAgree(t *testing.T) {
	want := read(t, "testdata/entities.json")
	for _, name := range []string{"testdata/url3986.json", "testdata/urllegacy.json", "testdata/base64.json"} {
		if diff := cmp.Diff(want, read(t, name)); diff != "" {
			t.Errorf("%s differs:\n%s", name, diff)
		}
	}
}

func read(t *testing.T, name string) quiz.Bank {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	bank, _, err := Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

// The API puts the right answer first, so the order of the file must never be
// the order that students see.
func TestOrderIsNeverFixed(t *testing.T) {
	for _, q := range read(t, "testdata/entities.json").Questions {
		if q.FixedOrder {
			t.Errorf("the order of %s is fixed", q.ID)
		}
	}
}

func TestTooManyQuestions(t *testing.T) {
	tests := map[string]string{
		"Text":  strings.Repeat("#Q a\n^ b\nA b\nB c\n", quiz.MaxQuestions+1),
		"API":   "[" + strings.Repeat(`{"question": "a b", "correct_answer": "b", "incorrect_answers": ["c"]},`, quiz.MaxQuestions) + `{"question": "a", "correct_answer": "b"}]`,
		"Cards": "[" + strings.Repeat(`{"question": "a", "answers": ["b"]},`, quiz.MaxQuestions) + `{"question": "a", "answers": ["b"]}]`,
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			bank, issues, err := Decode(strings.NewReader(file))
			if err != nil || len(bank.Questions) != quiz.MaxQuestions || len(issues) != 1 || issues[0].Code != "too-many-questions" {
				t.Errorf("%d questions, issues %v, error %v", len(bank.Questions), issues[:min(len(issues), 3)], err)
			}
		})
	}
}

func TestExactlyAsManyAsFit(t *testing.T) {
	for name, file := range map[string]string{
		"Text": strings.Repeat("#Q a\n^ b\nA b\nB c\n", quiz.MaxQuestions),
		"API":  "[" + strings.Repeat(`{"question": "a b", "correct_answer": "b", "incorrect_answers": ["c"]},`, quiz.MaxQuestions-1) + `{"question": "a", "correct_answer": "b"}]`,
	} {
		bank, issues, err := Decode(strings.NewReader(file))
		if err != nil || len(bank.Questions) != quiz.MaxQuestions || len(issues) != 0 {
			t.Errorf("%s: %d questions, issues %v, error %v", name, len(bank.Questions), issues[:min(len(issues), 3)], err)
		}
	}
}

// What a file can repeat a million times costs a bounded amount of work.
func TestBombs(t *testing.T) {
	const n = 2 << 20
	tests := map[string]string{
		"StemLines":   "#Q a\n" + strings.Repeat("a\n", n) + "^ b\nA b\nB c\n",
		"OptionLines": "#Q a\n^ b\nA b\n" + strings.Repeat("c\n", n),
		"Options":     "#Q a\n^ b\n" + strings.Repeat("A b\nB c\n", n),
		"Keys":        "#Q a\n" + strings.Repeat("^ b\n", n),
		"Questions":   strings.Repeat("#Q\n", n),
		"Answers":     `[{"question": "a", "correct_answer": "b", "incorrect_answers": [` + strings.Repeat(`"c",`, n) + `"d"]}]`,
		"Depth":       `{"results": ` + strings.Repeat("[", n),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, issues, _ := Decode(strings.NewReader(file))
			after := alloctest.Total()
			if len(issues) == 0 {
				t.Error("nothing was said")
			}
			if got := after - before; got > 512<<20 {
				t.Errorf("allocated %d MB", got>>20)
			}
		})
	}
}
