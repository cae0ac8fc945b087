package lint

import (
	"testing"

	"bellwork/quiz"
)

func TestKeyLongest(t *testing.T) {
	long := "The treaty that both of the sides signed in spring"
	tests := []struct {
		name string
		body quiz.Body
		want []string
	}{
		{"Longest", single(1, "A treaty", long, "A decree"), []string{"questions[0].options[1].text"}},
		{"LongestIsWrong", single(0, "A treaty", long, "A decree"), nil},
		{"OneMoreIsLong", single(1, "A treaty", long, "The decree that neither of the sides published"), nil},
		{"FewLetters", single(0, "Kazan on Volga", "Moscow", "Samara"), nil},
		{"AllRightOnesLong", &quiz.ChoiceBody{Multiple: true, Options: []quiz.Option{
			{Text: long, Correct: true}, {Text: "No"}, {Text: long + ", at last", Correct: true},
		}}, []string{"questions[0].options[0].text"}},
		{"OneRightOneShort", &quiz.ChoiceBody{Multiple: true, Options: []quiz.Option{
			{Text: long, Correct: true}, {Text: "No"}, {Text: "Yes", Correct: true},
		}}, nil},
		{"InGap", &quiz.GapsBody{Gaps: []quiz.Body{single(0, long, "a", "b")}}, []string{"questions[0].gaps[0].options[0].text"}},
		{"NoKey", single(-1, "a", long, "b"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkWarnings(t, bankOf(supported("q", "Which?", tt.body)), "key-longest", tt.want...)
		})
	}
}
