package anki

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestEncode(t *testing.T) {
	accept := func(texts ...string) *quiz.TextBody {
		b := &quiz.TextBody{}
		for _, text := range texts {
			b.Accept = append(b.Accept, quiz.AcceptText{Text: text, Fraction: 1})
		}
		return b
	}
	choice := &quiz.ChoiceBody{Options: []quiz.Option{{Text: "Don"}, {Text: "Volga", Fraction: 1, Correct: true}}}
	long := "Water runs faster on the outer bank than on the inner one."
	tests := []struct {
		name, row, losses string
		q                 quiz.Question
	}{
		{"Text", "Basic\tEurope::Rivers\t<p>Which?</p>\tVolga\tlong_rivers b::c", "", quiz.Question{
			Stem: "Which?", Body: accept("Volga"), Category: []string{"Europe", "Rivers"}, Tags: []string{"long rivers", "b::c"}}},
		{"Star", "Basic\t\t<p>How much?</p>\t5 * 3\t", "", quiz.Question{Stem: "How much?", Body: accept(`5 \* 3`)}},
		{"Several", "Basic\t\t<p>Which?</p>\tVolga\t", "changed", quiz.Question{Stem: "Which?", Body: accept("Volga", "Don")}},
		{"Wildcard", "Basic\t\t<p>Which?</p>\tVol\t", "changed", quiz.Question{Stem: "Which?", Body: accept("Vol*")}},
		{"TextExplained", "Basic\t\t<p>Which?</p>\tVolga\t", "lost-explanation", quiz.Question{Stem: "Which?", Body: accept("Volga"), Explanation: long}},
		{"Essay", "Basic\t\t<p>Why?</p>\t<p>" + long + "</p>\t", "", quiz.Question{Stem: "Why?", Body: &quiz.EssayBody{}, Explanation: long}},
		{"ShortEssay", "Basic\t\t<p>Why?</p>\t<p>So.</p>\t", "changed", quiz.Question{Stem: "Why?", Body: &quiz.EssayBody{}, Explanation: "So."}},
		{"Gaps", "Cloze\t\t<p>The {{c1::Vol&#58;ga}} and {{c2::Don&#125;}}, no {&#123;c3::gap}}</p>\t<p>Note</p>\t", "", quiz.Question{
			Stem: "The [[1]] and [[2]], no {{c3::gap}}", Body: &quiz.GapsBody{Gaps: []quiz.Body{accept("Vol:ga"), accept("Don}")}}, Explanation: "Note"}},
		{"ChoiceGap", "Cloze\t\t<p>The {{c1::Volga::Don / Volga}}</p>\t\t", "changed", quiz.Question{Stem: "The [[1]]", Body: &quiz.GapsBody{Gaps: []quiz.Body{choice}}}},
		{"Choice", "Basic\t\t<p>Which?</p><ul><li>Don</li><li>Volga</li></ul>\tVolga<p>So.</p>\t", "changed", quiz.Question{Stem: "Which?", Body: choice, Explanation: "So."}},
		{"TrueFalse", "Basic\t\t<p>So?</p><ul><li>true</li><li>false</li></ul>\tfalse\t", "changed", quiz.Question{Stem: "So?", Body: &quiz.TrueFalseBody{}}},
		{"Order", "Basic\t\t<p>Sort.</p><ul><li>a</li><li>b</li></ul>\t1: b<br>2: a\t", "changed", quiz.Question{Stem: "Sort.", Body: &quiz.OrderBody{Items: []string{"b", "a"}}}},
		{"Match", "Basic\t\t<p>Match.</p><ul><li>a</li><li>b</li></ul><ul><li>1</li><li>2</li><li>3</li></ul>\ta: 2<br>b: 1\t", "changed", quiz.Question{
			Stem: "Match.", Body: &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a", Right: "2"}, {Left: "b", Right: "1"}}, Distractors: []string{"3"}}}},
		{"Date", "Basic\t\t<p>When?</p>\t2014-08\t", "changed", quiz.Question{
			Stem: "When?", Body: &quiz.DateBody{Answer: quiz.DateRange{From: quiz.Date{Year: 2014, Month: 8}, To: quiz.Date{Year: 2014, Month: 8}}}}},
		{"Poll", "", "lost-question", quiz.Question{Stem: "Which?", Body: &quiz.PollBody{Options: []string{"a", "b"}}}},
		{"Info", "", "lost-question", quiz.Question{Stem: "Read.", Body: &quiz.InfoBody{}}},
		{"NoBody", "", "lost-question", quiz.Question{Stem: "Which?"}},
		{"Category", "Basic\t\t<p>Which?</p>\tVolga\t", "lost-category", quiz.Question{Stem: "Which?", Body: accept("Volga"), Category: []string{"a::b"}}},
		{"Default", "Basic\t\t<p>Which?</p>\tVolga\t", "lost-category", quiz.Question{Stem: "Which?", Body: accept("Volga"), Category: []string{"Default"}}},
		{"Tags", "Basic\t\t<p>Which?</p>\tVolga\t", "lost-tags", quiz.Question{Stem: "Which?", Body: accept("Volga"), Tags: []string{"a_b"}}},
		{"Sound", "Basic\t\t<p>What is &#91;sound:a]?</p>\tVolga\t", "", quiz.Question{Stem: "What is [sound:a]?", Body: accept("Volga")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.q.ID, tt.q.Points = "one", 1
			var out bytes.Buffer
			losses, err := Encode(&out, &quiz.Bank{ID: "rivers", Questions: []quiz.Question{tt.q}})
			if err != nil {
				t.Fatal(err)
			}
			want := head
			if tt.row != "" {
				want += "rivers/one\t" + tt.row + "\n"
			}
			if diff := cmp.Diff(want, out.String()); diff != "" {
				t.Errorf("written:\n%s", diff)
			}
			var codes []string
			for _, l := range losses {
				if l.Code != "lost-bank-id" {
					codes = append(codes, l.Code)
				}
			}
			if got := strings.Join(codes, " "); got != tt.losses {
				t.Errorf("losses %q, want %q", got, tt.losses)
			}
		})
	}
}

// Without an id of the bank, guids would be those of any other bank's.
func TestEncodeWithoutBankID(t *testing.T) {
	var out bytes.Buffer
	b := quiz.Bank{Questions: []quiz.Question{{ID: "one", Stem: "Why?", Points: 1, Body: &quiz.EssayBody{}}}}
	losses, err := Encode(&out, &b)
	if err != nil || len(losses) != 1 || losses[0].Code != "lost-ids" || !strings.HasSuffix(out.String(), "\n\tBasic\t\t<p>Why?</p>\t\t\n") {
		t.Errorf("losses %v, error %v, written %s", losses, err, out.String())
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriteFails(t *testing.T) {
	if _, err := Encode(fullDisk{}, &quiz.Bank{}); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("got %v", err)
	}
}
