package quiz

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A face that depends on the key would give it away.
func TestFaceHoldsNothingOfTheKey(t *testing.T) {
	forEveryKind(t, func(t *rapid.T, b Body) {
		other := rekey(t, b)
		d := genDrawn(t, b)
		got, want := b.Face(d), other.Face(d)
		if b.Kind() == KindOrder || b.Kind() == KindMatch {
			// The key is the order in the file, so another key is another order
			// there: what is shown must be the same but for its order and ids.
			got.Options, want.Options = plainOptions(got.Options), plainOptions(want.Options)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("faces differ with the key:\n%+v\n%+v", got, want)
		}
	})
}

func plainOptions(options []Choice) []Choice {
	out := make([]Choice, len(options))
	for i, o := range options {
		out[i].Text = o.Text
	}
	slices.SortFunc(out, func(a, b Choice) int {
		if a.Text < b.Text {
			return -1
		}
		return 1
	})
	return out
}

// rekey returns a body that asks the same and has another key.
func rekey(t *rapid.T, b Body) Body {
	switch b := b.(type) {
	case *ChoiceBody:
		o := &ChoiceBody{Options: slices.Clone(b.Options), Multiple: b.Multiple, Scoring: AllOrNothing}
		for i := range o.Options {
			o.Options[i].Correct, o.Options[i].Feedback = !o.Options[i].Correct, "no"
		}
		CountFractions(o.Options)
		return o
	case *TrueFalseBody:
		return &TrueFalseBody{Answer: !b.Answer, TrueFeedback: "no"}
	case *TextBody:
		return genText(t)
	case *NumberBody:
		o := genNumber(t).(*NumberBody)
		o.Unit = b.Unit
		return o
	case *DateBody:
		return genDateBody(t)
	case *OrderBody:
		return &OrderBody{Items: rapid.Permutation(b.Items).Draw(t, "items")}
	case *MatchBody:
		o := &MatchBody{Pairs: slices.Clone(b.Pairs), Distractors: b.Distractors}
		for i := range o.Pairs {
			o.Pairs[i].Right = b.Pairs[(i+1)%len(b.Pairs)].Right
		}
		return o
	case *GapsBody:
		o := &GapsBody{}
		for _, gap := range b.Gaps {
			o.Gaps = append(o.Gaps, rekey(t, gap))
		}
		return o
	case *EssayBody:
		return &EssayBody{Rubric: "three reasons"}
	}
	return b
}

// Ids must differ between attempts, questions and gaps, or they could be
// collected and compared.
func TestOptionIDs(t *testing.T) {
	seen := map[string]bool{}
	d := Draw{}
	for _, drawn := range []Drawn{d.Of(1, "q"), d.Of(2, "q"), d.Of(1, "r"), d.Of(1, "q").Gap(0), d.Of(1, "q").Gap(1)} {
		for i := range 100 {
			id := drawn.ID(i)
			if seen[id] {
				t.Fatalf("the id %s stands for two options", id)
			}
			seen[id] = true
		}
	}
}

func TestDrawnOrderThatDoesNotFit(t *testing.T) {
	for _, order := range [][]int{{0}, {0, 1, 3}, {0, 0, 1}, {-1, 0, 1}, nil} {
		choices := Draw{Order: order}.Of(1, "q").Choices([]string{"a", "b", "c"})
		if len(choices) != 3 || choices[0].Text != "a" || choices[2].Text != "c" {
			t.Errorf("the order %v shows %v, want the order of the file", order, choices)
		}
	}
}

func TestShuffleIsSeeded(t *testing.T) {
	if a, b := Shuffle(7)(20), Shuffle(7)(20); !slices.Equal(a, b) {
		t.Errorf("one seed draws %v and %v", a, b)
	}
	if a, b := Shuffle(7)(20), Shuffle(8)(20); slices.Equal(a, b) {
		t.Error("two seeds draw the same")
	}
}

func TestQuestionFace(t *testing.T) {
	q := &Question{ID: "q", Stem: "?", Points: 2, Hints: []string{"h"}, Explanation: "because", Tags: []string{"t"},
		Body: &NumberBody{Accept: []AcceptNumber{{Value: 109, Fraction: 1}}, Unit: "km"}}
	want := Face{ID: "q", Kind: KindNumber, Stem: "?", Points: 2, Hints: []string{"h"}, Unit: "km"}
	if got := q.Face(Drawn{}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
