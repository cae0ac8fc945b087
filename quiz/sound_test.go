package quiz

import (
	"slices"
	"testing"
)

func TestSound(t *testing.T) {
	noKey := func(b *Bank) {
		body := b.Questions[0].Body.(*ChoiceBody)
		for i := range body.Options {
			body.Options[i].Correct, body.Options[i].Fraction = false, 0
		}
	}
	tests := []struct {
		name   string
		change func(*Bank)
		issues []Issue
		left   []int // by their places
	}{
		{"All", func(*Bank) {}, nil, []int{0, 1, 2}},
		{"Check", noKey, nil, []int{1, 2}},
		{"Read", func(*Bank) {}, []Issue{{Question: "one", Severity: Error}}, []int{1, 2}},
		{"Warning", func(*Bank) {}, []Issue{{Question: "one"}}, []int{0, 1, 2}},
		{"Head", func(b *Bank) { b.Title = "" }, []Issue{{Severity: Error}}, []int{0, 1, 2}},
		{"OneID", func(b *Bank) { b.Questions[2].ID = "one" }, []Issue{{Question: "one", Severity: Error, Code: codeDuplicateID}}, []int{0, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := threeQuestions()
			b.Places = []Place{{Number: 1}, {Number: 3}, {Number: 4}}
			tt.change(b)
			issues := slices.Concat(b.Check(), tt.issues)
			sound := b.Sound(issues)
			for i, n := range tt.left {
				if len(sound.Questions) != len(tt.left) || sound.Questions[i].ID != b.Questions[n].ID || sound.Place(i) != b.Places[n] {
					t.Fatalf("left are %+v at %v", sound.Questions, sound.Places)
				}
			}
			if len(b.Questions) != 3 {
				t.Error("the bank itself was changed")
			}
		})
	}
}
