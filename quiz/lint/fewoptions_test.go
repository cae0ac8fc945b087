package lint

import (
	"testing"

	"bellwork/quiz"
)

func TestFewOptions(t *testing.T) {
	pairs := []quiz.Pair{{Left: "a", Right: "A"}, {Left: "b", Right: "B"}}
	tests := []struct {
		name string
		body quiz.Body
		want []string
	}{
		{"TwoOptions", single(0, "a", "b"), []string{"questions[0].options"}},
		{"ThreeOptions", single(0, "a", "b", "c"), nil},
		{"TwoPairs", &quiz.MatchBody{Pairs: pairs}, []string{"questions[0].pairs"}},
		{"TwoPairsAndDistractor", &quiz.MatchBody{Pairs: pairs, Distractors: []string{"C"}}, nil},
		{"TwoItems", &quiz.OrderBody{Items: []string{"a", "b"}}, []string{"questions[0].items"}},
		{"InGap", &quiz.GapsBody{Gaps: []quiz.Body{&quiz.TextBody{}, single(0, "a", "b")}}, []string{"questions[0].gaps[1].options"}},
		{"Poll", &quiz.PollBody{Options: []string{"a", "b"}}, nil},
		{"TrueFalse", &quiz.TrueFalseBody{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkWarnings(t, bankOf(supported("q", "Which?", tt.body)), "few-options", tt.want...)
		})
	}
}
