package blackboard

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
)

func accept(texts ...string) *quiz.TextBody {
	b := &quiz.TextBody{}
	for _, text := range texts {
		b.Accept = append(b.Accept, quiz.AcceptText{Text: text, Fraction: 1})
	}
	return b
}

// TestEncode sees what becomes of a question of every kind, and that every
// change is said.
func TestEncode(t *testing.T) {
	date := quiz.Date{Year: 2008}
	one := []quiz.Option{{Text: "Ibar", Fraction: 1, Correct: true}, {Text: "a < b"}}
	two := []quiz.Option{{Text: "Ohrid", Fraction: 0.5, Correct: true}, {Text: "Prespa", Fraction: 0.5, Correct: true}}
	tests := []struct {
		name, stem string
		body       quiz.Body
		line, said string
	}{
		{"Single", "Which?", &quiz.ChoiceBody{Options: one}, "MC\tWhich?\tIbar\tcorrect\ta &lt; b\tincorrect", ""},
		{"Multiple", "**Which**?", &quiz.ChoiceBody{Options: two, Multiple: true}, "MA\t<strong>Which</strong>?\tOhrid\tcorrect\tPrespa\tcorrect", ""},
		{"PartCredit", "Which?", &quiz.ChoiceBody{Options: []quiz.Option{{Text: "a", Fraction: 1, Correct: true}, {Text: "b", Fraction: 0.5}}},
			"MC\tWhich?\ta\tcorrect\tb\tincorrect", "keeps only what is right and what is wrong"},
		{"NoKey", "Which?", &quiz.ChoiceBody{Options: []quiz.Option{{Text: "a"}, {Text: "b"}}}, "", "cannot hold a question without a right option"},
		{"TrueFalse", "So it is.", &quiz.TrueFalseBody{}, "TF\tSo it is.\tfalse", ""},
		{"Text", "Where?", accept("Tirana", `5 \* 3`), "FIB\tWhere?\tTirana\t5 * 3", ""},
		{"TextWithPattern", "Where?", accept("Tirana", "Tir*"), "FIB\tWhere?\tTirana", "keeps 1 of its 2 accepted answers"},
		{"PatternAlone", "Where?", accept("Tir*na"), "FIB\tWhere?\tTirna", "becomes a blank that takes one spelling"},
		{"Number", "How many?", &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: 3.5, Tolerance: 0.5, Fraction: 1}}}, "NUM\tHow many?\t3.5\t0.5", ""},
		{"Range", "How many?", &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Range: true, Min: 2, Max: 4, Fraction: 1}}}, "NUM\tHow many?\t3\t1", ""},
		{"Numbers", "How many?", &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: 1, Fraction: 0.5}, {Value: 2, Fraction: 1}}}, "NUM\tHow many?\t2", "keeps one of its 2 accepted numbers"},
		{"Date", "When?", &quiz.DateBody{Answer: quiz.DateRange{From: date, To: date}}, "FIB\tWhen?\t2008", "becomes a blank"},
		{"Order", "Order!", &quiz.OrderBody{Items: []string{"a", "b"}}, "ORD\tOrder!\ta\tb", ""},
		{"Match", "Match!", &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a", Right: "1"}}, Distractors: []string{"2"}}, "MAT\tMatch!\ta\t1", "loses what matches nothing"},
		{"Gaps", "A [[1]] and a [[2]].", &quiz.GapsBody{Gaps: []quiz.Body{accept("x", "y"), accept("z")}},
			"FIB_PLUS\tA [gap1] and a [gap2].\tgap1\tx\ty\t\tgap2\tz", ""},
		{"GapOfChoice", "A [[1]].", &quiz.GapsBody{Gaps: []quiz.Body{&quiz.ChoiceBody{Options: one}}}, "FIB_PLUS\tA [gap1].\tgap1\tIbar", "takes in blank 1 what is right, and nothing else"},
		{"GapOfNumber", "A [[1]].", &quiz.GapsBody{Gaps: []quiz.Body{&quiz.NumberBody{Accept: []quiz.AcceptNumber{{Value: 2, Fraction: 1}}}}}, "FIB_PLUS\tA [gap1].\tgap1\t2", "takes in blank 1 what is right, and nothing else"},
		{"ManyGaps", "A.", &quiz.GapsBody{Gaps: make([]quiz.Body, 11)}, "", "cannot hold more than 10 blanks"},
		{"Essay", "Why?", &quiz.EssayBody{Rubric: "- one\n- two"}, "ESS\tWhy?\t<ul> <li>one</li> <li>two</li> </ul>", ""},
		{"Likert", "Good?", &quiz.PollBody{Options: opinions()}, "OP\tGood?", ""},
		{"Poll", "Good?", &quiz.PollBody{Options: []string{"Yes", "No"}}, "", "cannot hold a poll with other answers than those from strongly agree to strongly disagree"},
		{"Info", "Read this.", &quiz.InfoBody{}, "", "cannot hold a text without a question"},
		{"NoBody", "Which?", nil, "", "cannot hold a question without a body"},
		{"Lines", "One\n\ntwo\n\n```\nif x {\n\ty\n}\n```", &quiz.EssayBody{}, "ESS\t<p>One</p>&#10;<p>two</p>&#10;<pre><code>if x {&#10;&#9;y&#10;}&#10;</code></pre>\t", ""},
		{"Quote", `"One, two"`, &quiz.EssayBody{}, "ESS\t&quot;One, two\"\t", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{{ID: "a", Stem: tt.stem, Points: 1, Body: tt.body}}})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSuffix(out.String(), "\r\n"); got != tt.line {
				t.Errorf("got  %q\nwant %q", got, tt.line)
			}
			var said []string
			for _, i := range issues[1:] { // the first says that ids are lost
				short, _, _ := strings.Cut(i.Message, ", because")
				short, _, _ = strings.Cut(short, "; ")
				said = append(said, strings.TrimPrefix(strings.TrimPrefix(short, "question 1 "), "Blackboard "))
			}
			if got := strings.Join(said, "; "); got != tt.said {
				t.Errorf("said %q, want %q", got, tt.said)
			}
		})
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		line   string
		want   string
		mended bool
	}{
		{"MC\ta\tb\t\t", "MC|a|b", false},
		{"FIB_PLUS\ta\tx\t1\t\ty\t2", "FIB_PLUS|a|x|1||y|2", false},
		{`MC	"a, b"	"say ""x"""	"c"	"d" e`, `MC|a, b|say "x"|"c"|"d" e`, false},
		{`MC	"a" and "b, c"	""`, `MC|"a" and "b, c"|""`, false},
		{"  MC   a b  c", "MC|a b|c", true},
		{"just words  with spaces", "just words  with spaces", false},
	}
	for _, tt := range tests {
		got, mended := cut(tt.line)
		if strings.Join(got, "|") != tt.want || mended != tt.mended {
			t.Errorf("cut(%q) = %q, %v, want %q, %v", tt.line, got, mended, tt.want, tt.mended)
		}
	}
}

func TestIsHTML(t *testing.T) {
	for text, want := range map[string]bool{
		"a < b": false, "a<b and c>d": false, "<b>bold</b>": true, "line<br/>": true, "AT&amp;T": true, "AT&T": false, "&#233;": true,
		`\(x\)`: true, "<y": false, `<img src="x">`: true, "<bold>": false, "x &lt y": false,
	} {
		if got := isHTML(text); got != want {
			t.Errorf("isHTML(%q) = %v, want %v", text, got, want)
		}
	}
}

// jumble is a sentence with so many blanks and answers.
func jumble(blanks, words int) string {
	line := "JUMBLED_SENTENCE\t"
	for n := range blanks {
		line += fmt.Sprintf("[%d] ", n)
	}
	for n := range words {
		line += fmt.Sprintf("\tw%d\t%d", n, n)
	}
	return line + "\n"
}

// TestJumble sees where a sentence is too long to be read.
func TestJumble(t *testing.T) {
	for words, want := range map[int]int{31: 1, 32: 0} {
		bank, issues, _ := Decode(strings.NewReader(jumble(words, words)))
		if len(bank.Questions) != want || want == 0 && (len(issues) == 0 || issues[0].Code != "blackboard-too-many" || issues[0].Line != 1) {
			t.Errorf("%d blanks: %d questions, issues %v", words, len(bank.Questions), issues)
		}
	}
}

// TestJumbles sees that many sentences cannot grow without bound either.
func TestJumbles(t *testing.T) {
	bank, issues, _ := Decode(strings.NewReader(strings.Repeat(jumble(25, 25), 200)))
	if len(bank.Questions) != 160 || len(issues) == 0 || issues[len(issues)-1].Line != 200 {
		t.Errorf("%d questions, %d issues", len(bank.Questions), len(issues))
	}
}

// TestBombs sees that long lines and many fields cost no more than their size.
func TestBombs(t *testing.T) {
	for name, file := range map[string]string{
		"Fields":    "MC\ta" + strings.Repeat("\tb\tcorrect", 1<<18),
		"Lines":     strings.Repeat("X\n", 1<<20),
		"Empty":     strings.Repeat("\n", 1<<22),
		"Variables": "FIB_PLUS\t" + strings.Repeat("[a] ", 1<<18) + strings.Repeat("\ta\tb\t", 1<<16),
		"Jumbled":   "JUMBLED_SENTENCE\t" + strings.Repeat("[a] ", 1<<16) + strings.Repeat("\tb\ta", 1<<16),
		"Jumbles":   strings.Repeat(jumble(100, 100), 1<<9),
		"Spaces":    "MC" + strings.Repeat("  a", 1<<20),
	} {
		t.Run(name, func(t *testing.T) {
			bank, issues, _ := Decode(strings.NewReader(file))
			if len(issues) == 0 || len(bank.Questions) > 1 {
				t.Errorf("%d questions, issues %v", len(bank.Questions), issues[:min(len(issues), 3)])
			}
		})
	}
}
