package quiz

import (
	"slices"
	"testing"
)

// TestCombinedFeedback follows the verdict on the whole response, behind what
// the chosen options say.
func TestCombinedFeedback(t *testing.T) {
	q := &Question{
		ID: "q", Combined: Combined{Correct: "Yes.", Partial: "Nearly.", Incorrect: "No."},
		Body: &ChoiceBody{Options: []Option{{Text: "A", Fraction: 1, Correct: true}, {Text: "B", Fraction: 0.5, Feedback: "Close."}, {Text: "C"}}},
	}
	tests := []struct {
		name string
		r    *Response
		want []string
	}{
		{"Right", &Response{Choice: []int{0}}, []string{"Yes."}},
		{"Partly", &Response{Choice: []int{1}}, []string{"Close.", "Nearly."}},
		{"Wrong", &Response{Choice: []int{2}}, []string{"No."}},
		{"NotAnswered", nil, nil},
		{"Empty", &Response{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Grade(q, nil, tt.r).Feedback; !slices.Equal(got, tt.want) {
				t.Errorf("feedback %q, want %q", got, tt.want)
			}
		})
	}
}
