package text2qti

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/formattest"
)

func TestDecode(t *testing.T) { formattest.Golden(t, "testdata/*.txt", Decode) }

func TestDecodeTaskLists(t *testing.T) { formattest.Golden(t, "testdata/*.md", Decode) }

func TestRoundTrip(t *testing.T) {
	formattest.RoundTrip(t, formattest.Codec{Decode: Decode, Encode: Encode})
}

func FuzzDecode(f *testing.F) {
	for _, pattern := range []string{"testdata/*.txt", "testdata/*.md"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		bank, issues, err := Decode(bytes.NewReader(data[:min(len(data), 64<<10)]))
		if err != nil {
			var invalid *quiz.InvalidError
			if !errors.As(err, &invalid) || len(issues) == 0 {
				t.Fatalf("refused with %v and %d issues", err, len(issues))
			}
			return
		}
		again, _, _ := Decode(bytes.NewReader(written(t, &bank)))
		second := written(t, &again)
		third, _, _ := Decode(bytes.NewReader(second))
		if file := written(t, &third); !bytes.Equal(second, file) {
			t.Fatalf("writing is no fixed point:\n%s\n%s", second, file)
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
		return &quiz.ChoiceBody{Options: options, Multiple: multiple, Scoring: quiz.Partial}
	}
	right, wrong := quiz.Option{Text: "Volga", Fraction: 1, Correct: true}, quiz.Option{Text: "1. Don", Feedback: "No."}
	number := func(a ...quiz.AcceptNumber) quiz.Body { return &quiz.NumberBody{Accept: a} }
	text := func(a ...quiz.AcceptText) quiz.Body { return &quiz.TextBody{Accept: a} }
	tests := []struct {
		name string
		body quiz.Body
		want string // below the stem
		says string // the last issue; empty: none about the question
	}{
		{"Choice", choice(false, wrong, right), "a)  1\\. Don\n... No.\n*b) Volga\n", ""},
		{"TwoRight", choice(false, right, right), "*a) Volga\nb)  Volga\n", "first of its right"},
		{"HalfRight", choice(false, right, quiz.Option{Text: "Ob", Fraction: 0.5}), "*a) Volga\nb)  Ob\n", "as wrong"},
		{"NoKey", choice(false, wrong, wrong), "", "without a right option"},
		{"OneOption", choice(false, right), "", "fewer than two"},
		{"LooksTrueFalse", choice(false, quiz.Option{Text: "True", Fraction: 1, Correct: true}, quiz.Option{Text: "False"}), "*a) True\nb)  False\n", "true or false"},
		{"Several", choice(true, right, quiz.Option{Text: "Don"}), "[*] Volga\n[ ] Don\n", ""},
		{"SeveralWeights", choice(true, right, quiz.Option{Text: "Don", Fraction: 0.5, Correct: true}), "[*] Volga\n[*] Don\n", "alike"},
		{"SeveralWithoutKey", choice(true, wrong, wrong), "", "without a right option"},
		{"TrueFalse", &quiz.TrueFalseBody{FalseFeedback: "Yes."}, "a)  True\n*b) False\n... Yes.\n", ""},
		{"Texts", text(quiz.AcceptText{Text: `5 \* 3`, Fraction: 1}, quiz.AcceptText{Text: "15", Fraction: 1}), "*   5 * 3\n*   15\n", ""},
		{"TextsInPart", text(quiz.AcceptText{Text: "a", Fraction: 1}, quiz.AcceptText{Text: "b", Fraction: 0.5}), "*   a\n", "full answers"},
		{"TextsWild", text(quiz.AcceptText{Text: "Kaz*", Fraction: 1}), "*   Kaz*\n", "asterisks"},
		{"TextsNone", text(quiz.AcceptText{Text: "a"}), "", "without a full answer"},
		{"Whole", number(quiz.AcceptNumber{Value: -4, Fraction: 1}), "=   -4\n", ""},
		{"Point", number(quiz.AcceptNumber{Value: 1.5, Fraction: 1}), "=   1.5 +- 0\n", ""},
		{"Margin", number(quiz.AcceptNumber{Value: 5, Tolerance: 0.25, Fraction: 1}), "=   5 +- 0.25\n", ""},
		{"Range", number(quiz.AcceptNumber{Range: true, Min: 1, Max: 2, Fraction: 1}), "=   [1, 2]\n", ""},
		{"Zero", number(quiz.AcceptNumber{Value: 0, Fraction: 1}), "=   [-0.0001, 0.0001]\n", "nearer to 0"},
		{"UpToZero", number(quiz.AcceptNumber{Value: -2, Tolerance: 2, Fraction: 1}), "=   [-4, 0.0001]\n", "nearer to 0"},
		{"Huge", number(quiz.AcceptNumber{Value: 1e20, Fraction: 1}), "=   1e+20 +- 0\n", ""},
		{"Numbers", number(quiz.AcceptNumber{Value: 1, Fraction: 0.5}, quiz.AcceptNumber{Value: 2, Fraction: 1}), "=   2\n", "first right number"},
		{"Essay", &quiz.EssayBody{}, "____\n", ""},
		{"Poll", &quiz.PollBody{Options: []string{"yes", "no"}}, "\n    - yes\n    - no\n____\n", "an essay"},
		{"Order", &quiz.OrderBody{Items: []string{"b", "a"}}, "\n    - a\n    - b\n... - 1: b\n    - 2: a\n____\n", "an essay"},
		{"Match", &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a", Right: "y"}}, Distractors: []string{"x"}},
			"\n    - a\n\n    ---\n\n    - x\n    - y\n... - a: y\n____\n", "an essay"},
		{"NoBody", nil, "", "without a body"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{{Stem: "Longest?", Points: 1, Body: tt.body}}})
			got := out.String()
			if _, rest, ok := strings.Cut(got, "Longest?\n"); ok {
				got = rest
			} else if got = strings.TrimSpace(got); strings.HasPrefix(got, "shuffle") {
				got = ""
			}
			if err != nil || got != tt.want {
				t.Errorf("got %q, error %v, want %q", got, err, tt.want)
			}
			if last := issues[len(issues)-1].Message; (tt.says == "") != (len(issues) == 1) || !strings.Contains(last, tt.says) {
				t.Errorf("said %v, want %q", issues, tt.says)
			}
		})
	}
}

// TestEncodeGap writes a text with one gap as a question of the gap's kind.
func TestEncodeGap(t *testing.T) {
	gap := &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: 7, Fraction: 1}}}
	q := quiz.Question{Stem: `Not \[[1]]: a week has [[1]] days.`, Points: 1, Body: &quiz.GapsBody{Gaps: []quiz.Body{gap}}}
	got := string(written(t, &quiz.Bank{Questions: []quiz.Question{q}}))
	if want := "shuffle answers: true\n\n1.  Not \\[\\[1]]: a week has \\_\\_\\_\\_\\_ days.\n=   7\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBombs reads files of which nothing can be made, or far too much. Where
// the work is not bounded this takes until the test run gives up.
func TestBombs(t *testing.T) {
	for _, tt := range []struct{ start, unit string }{
		{"", "1.  a\n*a) b\nc)  d\n"}, {"1.  a\n", "*a) b\n"}, {"1.  a\n", "    b\n"}, {"1.  a\n", "b\n"}, {"1.  a\n", "... b\n"},
		{"1.  a\n    *b) c\n", "    d) e\n"}, {"", "```{.python .run}\n"}, {"", "COMMENT\n"}, {"", "GROUP\n"}, {"", "Title: a\n"}, {"", "Text: a\n"},
		{"", "# a\n- [x] b\n- [ ] c\n"}, {"# a\n", "- [x] b\n"}, {"- [x] a\n", "b\n"}, {"- [x] a\n", "1. b\n"}, {"- [x] a\n- [ ] b\n", "> c\n"},
		{"- [x] a\n", "# b\n\nc\n"}, {"<quiz>\n", "[[a]]\n"}, {"---\n", "a: b\n- [x] c\n"}, {"- [x] a\n", "```\n"}, {"- [x] a\n", "  - [x] a\n"},
	} {
		file := tt.start + strings.Repeat(tt.unit, 1<<20/len(tt.unit))
		bank, issues, err := Decode(strings.NewReader(file))
		if err == nil && len(bank.Questions) == 0 || len(issues) == 0 && len(bank.Questions) < 1000 {
			t.Errorf("%q: %d questions, %d issues, error %v", tt.start+tt.unit, len(bank.Questions), len(issues), err)
		}
	}
}

// A text of several paragraphs comes back without the space before its lines.
func TestParagraphsOfInformation(t *testing.T) {
	want := quiz.Question{ID: "q1", Stem: "One\n\nTwo\n\n- three", Body: &quiz.InfoBody{}}
	var out bytes.Buffer
	if _, err := Encode(&out, &quiz.Bank{ID: "b", Title: "B", Questions: []quiz.Question{want}}); err != nil {
		t.Fatal(err)
	}
	bank, _, err := Decode(&out)
	if err != nil || len(bank.Questions) != 1 || bank.Questions[0].Stem != want.Stem {
		t.Errorf("%v, %v", bank.Questions, err)
	}
}
