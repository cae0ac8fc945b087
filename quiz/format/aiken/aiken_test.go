package aiken

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/formattest"
)

func TestDecode(t *testing.T) { formattest.Golden(t, "testdata/*.txt", Decode) }

func TestRoundTrip(t *testing.T) {
	formattest.RoundTrip(t, formattest.Codec{Decode: Decode, Encode: Encode})
}

func FuzzDecode(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.txt")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			t.Skip("large files are another test's")
		}
		bank, issues, err := Decode(bytes.NewReader(data))
		if err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("refused with %v and %d issues", err, len(issues))
			}
			return
		}
		first := written(t, &bank)
		again, _, _ := Decode(bytes.NewReader(first))
		if second := written(t, &again); !bytes.Equal(first, second) {
			t.Fatalf("writing is no fixed point:\n%s\n%s", first, second)
		}
	})
}

func written(t *testing.T, bank *quiz.Bank) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := Encode(&out, bank); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestEncode(t *testing.T) {
	choice := func(multiple bool, options ...quiz.Option) quiz.Body {
		return &quiz.ChoiceBody{Options: options, Multiple: multiple}
	}
	right, wrong := quiz.Option{Text: "Volga", Fraction: 1, Correct: true}, quiz.Option{Text: "Don"}
	tests := []struct {
		name string
		q    quiz.Question
		want string // the file
		says string // the last issue
	}{
		{"Choice", quiz.Question{Stem: "Longest?", Body: choice(false, wrong, right)}, "Longest?\nA. Don\nB. Volga\nANSWER: B\n\n", "numbered"},
		{"TrueFalse", quiz.Question{Stem: "It is long.", Body: &quiz.TrueFalseBody{}}, "It is long.\nA. True\nB. False\nANSWER: B\n\n", "True and False"},
		{"LikeAnOption", quiz.Question{Stem: "A. Lincoln was", Body: choice(false, right, wrong)},
			"Question: A. Lincoln was\nA. Volga\nB. Don\nANSWER: A\n\n", `"Question:"`},
		{"LikeAKey", quiz.Question{Stem: "Answer: b", Body: choice(false, right, wrong)},
			"Question: Answer: b\nA. Volga\nB. Don\nANSWER: A\n\n", `"Question:"`},
		{"LikeARemark", quiz.Question{Stem: "Feedback: what is it?", Body: choice(false, right, wrong)},
			"Question: Feedback: what is it?\nA. Volga\nB. Don\nANSWER: A\n\n", `"Question:"`},
		{"TooShort", quiz.Question{Stem: "?", Body: choice(false, right, wrong)}, "Question: ?\nA. Volga\nB. Don\nANSWER: A\n\n", `"Question:"`},
		{"Lines", quiz.Question{Stem: "Longest?\n\nThink.", Body: choice(false, right, wrong)}, "Longest? Think.\nA. Volga\nB. Don\nANSWER: A\n\n", "joined"},
		{"TwoRight", quiz.Question{Stem: "Any?", Body: choice(false, right, quiz.Option{Text: "Ob", Fraction: 1, Correct: true}, wrong)},
			"Any?\nA. Volga\nB. Don\nANSWER: A\n\n", "first of its right options"},
		{"HalfRight", quiz.Question{Stem: "Any?", Body: choice(false, right, quiz.Option{Text: "Ob", Fraction: 0.5})},
			"Any?\nA. Volga\nB. Ob\nANSWER: A\n\n", "as wrong"},
		{"Multiple", quiz.Question{Stem: "Which?", Body: choice(true, right, wrong)}, "", "choices of several options"},
		{"NoKey", quiz.Question{Stem: "Which?", Body: choice(false, wrong, wrong)}, "", "without a right option"},
		{"OneOption", quiz.Question{Stem: "Which?", Body: choice(false, right)}, "", "a choice of 1 options"},
		{"ManyOptions", quiz.Question{Stem: "Which?", Body: choice(false, append(wrongOptions(26), right)...)}, "", "a choice of 27 options"},
		{"Essay", quiz.Question{Stem: "Why?", Body: &quiz.EssayBody{}}, "", "kind essay"},
		{"NoBody", quiz.Question{Stem: "Why?"}, "", "without a body"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			tt.q.Points = 1
			issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{tt.q}})
			if err != nil || out.String() != tt.want {
				t.Errorf("got %q, error %v, want %q", out.String(), err, tt.want)
			}
			if last := issues[len(issues)-1]; !strings.Contains(last.Message, tt.says) {
				t.Errorf("said %v, want %q", last, tt.says)
			}
		})
	}
}

// wrongOptions returns n wrong options.
func wrongOptions(n int) []quiz.Option {
	options := make([]quiz.Option, n)
	for i := range options {
		options[i].Text = string(rune('a' + i))
	}
	return options
}

// TestManyQuestions sees that a file of the largest size a bank may have is
// read whole.
func TestManyQuestions(t *testing.T) {
	const n = 49_000
	file := strings.Repeat("Which river is the longest?\nA. Volga\nB. Don\nANSWER: A\n\n", n)
	bank, issues, err := Decode(strings.NewReader(file))
	if err != nil || len(bank.Questions) != n || len(issues) > 0 {
		t.Errorf("%d questions, %d issues, error %v", len(bank.Questions), len(issues), err)
	}
}

// TestLongFiles sees that what is far too long is refused instead of kept.
func TestLongFiles(t *testing.T) {
	for file, code := range map[string]string{
		strings.Repeat("a line\n", maxBody+1):                                                                 "aiken-too-long",
		strings.Repeat("ANSWER: A\n", maxLines+1):                                                             "too-many-questions",
		strings.Repeat("FEEDBACK: yes\n", maxBody+1):                                                          "aiken-too-long",
		"Longest?\nA. Volga\n" + strings.Repeat("B. Don\nC. Ob\nANSWER: A\nLongest?\nA. Volga\n", maxLines/5): "aiken-too-long",
	} {
		_, issues, _ := Decode(strings.NewReader(file))
		if !slices.ContainsFunc(issues, func(i quiz.Issue) bool { return i.Code == code }) {
			t.Errorf("%.20q…: %v, want %s", file, issues[:min(len(issues), 3)], code)
		}
	}
}
