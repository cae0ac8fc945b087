package quiz

import (
	"testing"
)

// TestCombinedFeedback follows the verdict on the whole response.
func TestCombinedFeedback(t *testing.T) {
	q := &Question{
		ID: "q", Combined: Combined{Correct: "Yes.", Partial: "Nearly.", Incorrect: "No."},
		Body: &ChoiceBody{Options: []Option{{Text: "A", Fraction: 1, Correct: true}, {Text: "B", Fraction: 0.5, Feedback: "Close."}, {Text: "C"}}},
	}
	tests := []struct {
		name string
		r    *Response
		want string
	}{
		{"Right", &Response{Choice: []int{0}}, "Yes."},
		{"Partly", &Response{Choice: []int{1}}, "Nearly."},
		{"Wrong", &Response{Choice: []int{2}}, "No."},
		{"NotAnswered", nil, ""},
		{"Empty", &Response{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Grade(q, nil, tt.r).Combined; got != tt.want {
				t.Errorf("feedback %q, want %q", got, tt.want)
			}
		})
	}
}
