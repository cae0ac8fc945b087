package quiz

import (
	"strings"
	"testing"
)

func TestEssay(t *testing.T) {
	b := &EssayBody{Rubric: "two reasons"}
	r, err := b.Read(Input{Text: "\r\nFirst.\r\nSecond.\r\n"}, Drawn{})
	if err != nil || r.Text != "First.\nSecond." {
		t.Fatalf("Read = %+v, %v", r, err)
	}
	if m := Grade(&Question{Body: b}, nil, r); m.State != Pending {
		t.Errorf("an essay is %+v, want it pending", m)
	}
	if m := Grade(&Question{Body: b}, nil, nil); m.State != Graded || m.Fraction != 0 {
		t.Errorf("an essay that was not written is %+v, want 0", m)
	}
	if _, err := b.Read(Input{Text: strings.Repeat("x\r\n", 4001)}, Drawn{}); codeOf(err) != "text-too-long" {
		t.Errorf("8,001 characters: %v", err)
	}
	if r, err := b.Read(Input{Text: strings.Repeat("x\r\n", 3999) + "xx"}, Drawn{}); err != nil {
		t.Errorf("8,000 characters with line breaks as one: %v, %v", r, err)
	}
}

func TestUnscoredKinds(t *testing.T) {
	poll := &PollBody{Options: []string{"yes", "no"}}
	d := poll.Draw(Shuffle(1), true).Of(1, "q")
	r, err := poll.Read(Input{Choice: []string{d.ID(1)}}, d)
	if err != nil || !r.equal(Response{Choice: []int{1}}) {
		t.Fatalf("Read = %+v, %v", r, err)
	}
	if m := Grade(&Question{Body: poll}, nil, r); m.State != Unscored {
		t.Errorf("a poll is %+v", m)
	}
	if r, err := (&InfoBody{}).Read(Input{Text: "x", Choice: []string{"y"}}, Drawn{}); r != nil || err != nil {
		t.Errorf("an info reads %+v, %v", r, err)
	}
	checkCodes(t, []bodyCase{
		{"OK", poll, nil},
		{"Info", &InfoBody{}, nil},
		{"Essay", &EssayBody{}, nil},
		{"EssayRubric", &EssayBody{Rubric: strings.Repeat("x", MaxText+1)}, []string{"text-too-long"}},
		{"PollDuplicate", &PollBody{Options: []string{"a", "a"}}, []string{"duplicate-text"}},
	})
}

func TestCorrections(t *testing.T) {
	q := &Question{ID: "q", Body: &TextBody{Accept: []AcceptText{{Text: "Pristina", Fraction: 1}}}}
	accept := func(text string) Correction { return Correction{Question: "q", Accept: &Response{Text: text}} }
	tests := []struct {
		name        string
		body        Body
		corrections []Correction
		text        string
		want        Mark
	}{
		{"none", q.Body, nil, "Prishtinë", Mark{}},
		{"accepted", q.Body, []Correction{accept("Prishtinë")}, "Prishtinë", Mark{Fraction: 1}},
		{"accepted as it is read", q.Body, []Correction{accept("Prishtinë")}, " prishtine", Mark{Fraction: 1}},
		{"another", q.Body, []Correction{accept("Prishtinë")}, "Priština!", Mark{}},
		{"of another question", q.Body, []Correction{{Question: "p", Void: true}}, "Pristina", Mark{Fraction: 1}},
		{"voided", q.Body, []Correction{{Question: "q", Void: true}}, "Pristina", Mark{State: Unscored}},
		{"voided stays so", q.Body, []Correction{{Question: "q", Void: true}, accept("x")}, "x", Mark{State: Unscored}},
		{"number", &NumberBody{}, []Correction{accept("1,000")}, "1000", Mark{Fraction: 1}},
		{"date", &DateBody{}, []Correction{accept("2008-02-17")}, "17 Feb 2008", Mark{Fraction: 1}},
		{"poll", &PollBody{}, []Correction{accept("x")}, "x", Mark{State: Unscored}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Grade(&Question{ID: "q", Body: tt.body}, tt.corrections, &Response{Text: tt.text})
			if m.Fraction != tt.want.Fraction || m.State != tt.want.State {
				t.Errorf("%q earns %+v, want %+v", tt.text, m, tt.want)
			}
		})
	}
}

func TestCorrectionOfGaps(t *testing.T) {
	q := &Question{ID: "q", Body: &GapsBody{Gaps: []Body{&TextBody{}, &NumberBody{}}}}
	accepted := []Correction{{Question: "q", Accept: &Response{Gaps: []Response{{Text: "Prishtinë"}, {}}}}}
	for _, tt := range []struct {
		gaps []Response
		want float64
	}{
		{[]Response{{Text: "prishtine"}, {}}, 1},
		{[]Response{{Text: "prishtine"}, {Text: "1"}}, 0},
		{[]Response{{Text: "Tirana"}, {}}, 0},
		{[]Response{{Text: "prishtine"}}, 0},
	} {
		if m := Grade(q, accepted, &Response{Gaps: tt.gaps}); m.Fraction != tt.want {
			t.Errorf("%+v earns %v, want %v", tt.gaps, m.Fraction, tt.want)
		}
	}
}
