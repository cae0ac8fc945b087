package quiz

import (
	"slices"
	"testing"
)

// TestTagScores splits a score by tag: like the score itself, no part of it falls below 0, though an option can cost
// points, and what is not marked counts for nothing.
func TestTagScores(t *testing.T) {
	costly := &ChoiceBody{Options: []Option{{Text: "right", Correct: true, Fraction: 1}, {Text: "wrong", Fraction: -0.5}}}
	b := &Bank{Questions: []Question{
		{ID: "a", Points: 2, Tags: []string{"towns", "rivers"}, Body: costly},
		{ID: "b", Points: 1, Tags: []string{"rivers"}, Body: &TrueFalseBody{Answer: true}},
		{ID: "c", Points: 4, Tags: []string{"towns"}, Body: &TrueFalseBody{Answer: true}},
		{ID: "d", Points: 1, Tags: []string{"towns", "essays"}, Body: &EssayBody{}},
	}}
	a := Attempt{Items: []Item{
		{Question: "a", Response: &Response{Choice: []int{1}}},
		{Question: "b", Response: &Response{Choice: []int{0}}},
		{Question: "c"},
		{Question: "d", Response: &Response{Text: "Once"}},
		{Question: "gone"},
	}}
	_, marks := ScoreOf(b, a, nil)
	want := []TagScore{{"rivers", Score{Points: 0, Max: 3}}, {"towns", Score{Points: 0, Max: 6}}}
	if got := TagScores(b, a, marks); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	a.Items[2].Response = &Response{Choice: []int{0}}
	_, marks = ScoreOf(b, a, nil)
	want[1].Score.Points = 3
	if got := TagScores(b, a, marks); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
