package quiz

import (
	"math"
	"testing"
)

// options returns options that only say which are correct.
func options(correct ...bool) []Option {
	out := make([]Option, len(correct))
	for i, c := range correct {
		out[i] = Option{Text: string(rune('A' + i)), Correct: c}
	}
	CountFractions(out)
	return out
}

func TestChoiceGrade(t *testing.T) {
	two := options(true, true, false, false)
	weighted := []Option{{Text: "A", Fraction: 1, Correct: true}, {Text: "B", Fraction: 0.5}, {Text: "C", Fraction: -0.25}}
	tests := []struct {
		name   string
		body   ChoiceBody
		choice []int
		want   float64
	}{
		{"single right", ChoiceBody{Options: options(true, false, false)}, []int{0}, 1},
		{"single wrong", ChoiceBody{Options: options(true, false, false)}, []int{2}, 0},
		{"single weighted", ChoiceBody{Options: weighted}, []int{1}, 0.5},
		{"single below zero", ChoiceBody{Options: weighted}, []int{2}, -0.25},
		{"single, two chosen", ChoiceBody{Options: weighted}, []int{0, 1}, 0},
		{"partial all", ChoiceBody{Options: two, Multiple: true}, []int{0, 1}, 1},
		{"partial half", ChoiceBody{Options: two, Multiple: true}, []int{1}, 0.5},
		{"partial one wrong", ChoiceBody{Options: two, Multiple: true}, []int{0, 1, 2}, 0.5},
		{"partial floor", ChoiceBody{Options: two, Multiple: true}, []int{2, 3}, 0},
		{"partial one right of all", ChoiceBody{Options: options(true, false, false), Multiple: true}, []int{0, 1}, 1},
		{"lenient all", ChoiceBody{Options: two, Multiple: true, Scoring: Lenient}, []int{0, 1}, 1},
		{"lenient one", ChoiceBody{Options: two, Multiple: true, Scoring: Lenient}, []int{0}, 0.75},
		{"lenient all wrong", ChoiceBody{Options: two, Multiple: true, Scoring: Lenient}, []int{2, 3}, 0},
		{"lenient nothing", ChoiceBody{Options: two, Multiple: true, Scoring: Lenient}, nil, 0},
		{"all or nothing all", ChoiceBody{Options: two, Multiple: true, Scoring: AllOrNothing}, []int{1, 0}, 1},
		{"all or nothing half", ChoiceBody{Options: two, Multiple: true, Scoring: AllOrNothing}, []int{0}, 0},
		{"all or nothing more", ChoiceBody{Options: two, Multiple: true, Scoring: AllOrNothing}, []int{0, 1, 2}, 0},
		{"out of range", ChoiceBody{Options: two, Multiple: true, Scoring: Lenient}, []int{0, 4}, 0},
		{"below range", ChoiceBody{Options: two}, []int{-1}, 0},
		{"no options", ChoiceBody{Multiple: true, Scoring: Lenient}, nil, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.body.Grade(Response{Choice: tt.choice}).Fraction; got != tt.want {
				t.Errorf("%v earns %v, want %v", tt.choice, got, tt.want)
			}
		})
	}
}

func TestChoiceRead(t *testing.T) {
	b := &ChoiceBody{Options: options(true, false, false)}
	d := b.Draw(Shuffle(1), false).Of(1, "q")
	if _, err := b.Read(Input{Choice: []string{d.ID(0), d.ID(1)}}, d); codeOf(err) != "one-option" {
		t.Errorf("two options of a single choice: %v", err)
	}
	other := d.Draw.Of(2, "q")
	if _, err := b.Read(Input{Choice: []string{other.ID(0)}}, d); codeOf(err) != "unknown-option" {
		t.Errorf("an option id of another attempt: %v", err)
	}
	b.Multiple = true
	r, err := b.Read(Input{Choice: []string{d.ID(2), d.ID(0), d.ID(2)}}, d)
	if err != nil || !r.equal(Response{Choice: []int{0, 2}}) {
		t.Errorf("Read = %v, %v; want the chosen ones once, in the order of the file", r, err)
	}
}

func TestChoiceCheck(t *testing.T) {
	with := func(change func([]Option)) []Option {
		o := options(true, false, false)
		change(o)
		return o
	}
	checkCodes(t, []bodyCase{
		{"OK", &ChoiceBody{Options: options(true, false)}, nil},
		{"OKThirds", &ChoiceBody{Options: options(true, true, true, false), Multiple: true}, nil},
		{"OKCaseAsked", &ChoiceBody{Options: []Option{{Text: "m²", Correct: true, Fraction: 1}, {Text: "m2"}, {Text: "M2"}}}, nil},
		{"NoKey", &ChoiceBody{Options: options(false, false)}, []string{"choice-no-key"}},
		{"EitherIsRight", &ChoiceBody{Options: []Option{{Text: "A", Fraction: 1, Correct: true}, {Text: "B", Fraction: 1, Correct: true}, {Text: "C"}}}, nil},
		{"TwoKeys", &ChoiceBody{Options: options(true, true)}, []string{"choice-two-keys"}},
		{"OneOption", &ChoiceBody{Options: options(true)}, []string{"too-few"}},
		{"Duplicate", &ChoiceBody{Options: with(func(o []Option) { o[1].Text = " A" })}, []string{"duplicate-text"}},
		{"Empty", &ChoiceBody{Options: with(func(o []Option) { o[1].Text = " " })}, []string{"empty-text"}},
		{"Fraction", &ChoiceBody{Options: with(func(o []Option) { o[1].Fraction = -1.1 })}, []string{"choice-fraction"}},
		{"FractionNaN", &ChoiceBody{Options: with(func(o []Option) { o[1].Fraction = math.NaN() })}, []string{"choice-fraction"}},
		{"KeyNotFull", &ChoiceBody{Options: with(func(o []Option) { o[0].Fraction = 0.5 })}, []string{"choice-key-not-full"}},
		{"Scoring", &ChoiceBody{Options: options(true, false), Scoring: "strict"}, []string{"choice-scoring"}},
	})
}

func TestTrueFalse(t *testing.T) {
	b := &TrueFalseBody{Answer: false, TrueFeedback: "no", FalseFeedback: "yes"}
	d := b.Draw(Shuffle(3), false).Of(3, "q")
	d.Order = []int{1, 0} // a draw that does not fit the kind
	f := b.Face(d)
	if len(f.Options) != 2 || f.Options[0].Text != "true" || f.Options[1].Text != "false" {
		t.Fatalf("the face shows %v, want true before false", f.Options)
	}
	r, err := b.Read(Input{Choice: []string{f.Options[1].ID}}, d)
	if err != nil || !r.equal(Response{Choice: []int{1}}) {
		t.Fatalf("Read = %v, %v; want 1 for false", r, err)
	}
	if m := b.Grade(*r); m.Fraction != 1 || len(m.Feedback) != 1 || m.Feedback[0] != "yes" {
		t.Errorf("false earns %+v", m)
	}
	if m := b.Grade(Response{Choice: []int{0}}); m.Fraction != 0 || m.Feedback[0] != "no" {
		t.Errorf("true earns %+v", m)
	}
	for _, bad := range [][]int{nil, {2}, {-1}, {0, 1}} {
		if m := b.Grade(Response{Choice: bad}); m.Fraction != 0 || m.Feedback != nil {
			t.Errorf("%v earns %+v", bad, m)
		}
	}
}
