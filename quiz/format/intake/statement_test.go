package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestStatement(t *testing.T) {
	tests := []struct {
		name    string
		options []quiz.Option
		want    *quiz.TrueFalseBody
	}{
		{"True", []quiz.Option{{Text: "True", Correct: true, Feedback: "a"}, {Text: "False", Feedback: "b"}},
			&quiz.TrueFalseBody{Answer: true, TrueFeedback: "a", FalseFeedback: "b"}},
		{"FalseFirst", []quiz.Option{{Text: "FALSE", Correct: true, Feedback: "a"}, {Text: "true"}}, &quiz.TrueFalseBody{FalseFeedback: "a"}},
		{"BothRight", []quiz.Option{{Text: "True", Correct: true}, {Text: "False", Correct: true}}, nil},
		{"Neither", []quiz.Option{{Text: "True"}, {Text: "False"}}, nil},
		{"Other", []quiz.Option{{Text: "True", Correct: true}, {Text: "Both"}}, nil},
		{"Twice", []quiz.Option{{Text: "True", Correct: true}, {Text: "true"}}, nil},
		{"Three", []quiz.Option{{Text: "True", Correct: true}, {Text: "False"}, {Text: "Both"}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Statement(tt.options)
			if diff := cmp.Diff(tt.want, got); diff != "" || ok != (tt.want != nil) {
				t.Errorf("ok %v, body:\n%s", ok, diff)
			}
		})
	}
}
